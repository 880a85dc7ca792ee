package fr.microgate.parc.inventory.ingest;

/// How many documents one worker takes in a transaction: more and more while they say nothing new,
/// one while they do. What they say nothing new in costs less than a transaction.
final class Pace {

    private static final int MOST = 16;

    private int most = 1;

    /// The document that made a transaction fail, or that ended the service, is one of the first.
    private int alone = MOST;

    int most() {
        return alone > 0 ? 1 : most;
    }

    void went(int taken, boolean somethingNew) {
        alone = Math.max(0, alone - taken);
        most = somethingNew ? 1 : Math.min(MOST, 2 * most);
    }

    void failed() {
        alone = MOST;
        most = 1;
    }
}
