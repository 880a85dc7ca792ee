package fr.microgate.parc.local.bench;

import java.util.concurrent.locks.LockSupport;

/// Calls in a steady rhythm, catching up after a slow one instead of slowing down, so that the rate
/// holds.
record Pace(int perSecond, int calls) {

    interface Step {
        void run(int number) throws Exception;
    }

    void run(Step step) throws Exception {
        var start = System.nanoTime();
        for (var number = 0; number < calls; number++) {
            var due = start + number * 1_000_000_000L / perSecond;
            for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            step.run(number);
        }
    }
}
