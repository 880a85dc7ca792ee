package fr.microgate.parc.inventory.raw;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;

/// How often it was tried to process a document, and when it is tried again.
@Embeddable
class Attempts {

    private static final int MOST = 4;

    int tries;
    Instant notBefore;

    @SuppressWarnings("NullAway.Init")
    Attempts() {}

    static Attempts none(Instant at) {
        var attempts = new Attempts();
        attempts.notBefore = at;
        return attempts;
    }

    /// It failed: the next one is after a growing pause.
    ///
    /// @return whether it was the last
    boolean failed(Instant at) {
        tries++;
        notBefore = at.plus(Duration.ofSeconds(1L << tries));
        return tries >= MOST;
    }

    /// @return whether there is one left
    boolean begin() {
        if (tries >= MOST) return false;
        tries++;
        return true;
    }
}
