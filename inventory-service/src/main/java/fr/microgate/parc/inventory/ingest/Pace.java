package fr.microgate.parc.inventory.ingest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How many documents one worker takes in a transaction: more and more while they are of machines
/// that are known, one while new machines come.
final class Pace {

    private static final int MOST = 16;

    private int most = 1;

    /// The document that made a transaction fail, or that ended the service, is one of the first.
    private int alone = MOST;

    private volatile @Nullable Instant since;

    void begins(Instant at) {
        since = at;
    }

    void ends() {
        since = null;
    }

    boolean isAtWorkSince(Instant at) {
        var began = since;
        return began != null && began.isBefore(at);
    }

    int most() {
        return alone > 0 ? 1 : most;
    }

    void went(int taken, boolean ordinary) {
        alone = Math.max(0, alone - taken);
        most = ordinary ? Math.min(MOST, 2 * most) : 1;
    }

    void failed() {
        alone = MOST;
        most = 1;
    }
}
