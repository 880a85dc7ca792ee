package fr.microgate.parc.local.part;

import java.time.Duration;

/// The time between two looks at something that is not ready yet.
public final class Pause {
    private static final Duration BRIEF = Duration.ofMillis(100);

    private Pause() {}

    public static void brief() {
        try {
            Thread.sleep(BRIEF);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
