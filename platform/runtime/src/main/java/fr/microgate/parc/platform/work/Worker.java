package fr.microgate.parc.platform.work;

import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Does a piece of work again and again: at once while there is more, else when woken, and at the
/// latest after the poll interval. A failure is logged and tried again with a growing pause, never
/// given up.
public final class Worker implements AutoCloseable {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private final String name;
    private final Duration poll;
    private final BooleanSupplier work;
    private final Semaphore wake = new Semaphore(0);
    private final Thread thread;
    private volatile boolean stopping;

    /// @param work one unit of work; true when there is probably more to do
    public Worker(String name, Duration poll, BooleanSupplier work) {
        this.name = name;
        this.poll = poll;
        this.work = work;
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::loop);
    }

    public Worker start() {
        thread.start();
        return this;
    }

    public void wake() {
        if (wake.availablePermits() == 0) wake.release();
    }

    /// Lets the running unit of work end (it is a transaction), then stops.
    @Override
    public void close() {
        stopping = true;
        wake.release();
        try {
            if (!thread.join(Duration.ofSeconds(20))) thread.interrupt();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void loop() {
        var failures = 0;
        while (!stopping) {
            try {
                var more = work.getAsBoolean();
                failures = 0;
                if (!more) await(poll);
            } catch (Throwable e) { // an Error must not end the loop in silence either
                failures++;
                if (!stopping) Log.warnf(e, "%s failed %d times in a row", name, failures);
                await(pauseAfter(failures));
            }
        }
    }

    private void await(Duration atMost) {
        try {
            wake.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
            wake.drainPermits();
        } catch (InterruptedException _) {
            stopping = true;
        }
    }

    /// 100 ms doubled at each failure, 15 s at most.
    public static Duration pauseAfter(int failures) {
        var pause = Duration.ofMillis(100L << Math.min(failures - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
