package fr.microgate.parc.compliance.breach;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// The two ends of a period counted in hours (regulation 1182/71 art. 3). Hours are elapsed hours:
/// nights, week-ends and holidays count, and the change to summer time lengthens nothing.
///
/// @param awareAt the event that starts it
/// @param period 72 hours as the law stands (RGPD art. 33)
record BreachClock(Instant awareAt, Duration period) {

    /// Counted from the instant itself: the one to be alarmed by.
    Instant strictDeadline() {
        return awareAt.plus(period);
    }

    /// The hour in which the event falls is not counted, so an event at 10:00 sharp starts the
    /// period at 11:00.
    Instant legalDeadline() {
        return awareAt.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS).plus(period);
    }
}
