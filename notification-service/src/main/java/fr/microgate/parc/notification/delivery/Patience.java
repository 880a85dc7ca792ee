package fr.microgate.parc.notification.delivery;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/// How often a mail is tried and how long in between: pauses double, and vary by a fifth so that
/// mails that failed together do not come back together.
record Patience(int tries, Duration firstPause) {

    Duration pauseAfter(int tries) {
        var pause = firstPause.multipliedBy(1L << (tries - 1));
        return Duration.ofMillis(
                (long) (pause.toMillis() * ThreadLocalRandom.current().nextDouble(0.8, 1.2)));
    }
}
