package fr.microgate.parc.inventory.agent;

/// Why an agent is asked for a full inventory before its turn.
public enum FullReason {
    /// It sent changes of a machine that nobody knows.
    UNKNOWN_ASSET,

    /// Its machine was merged with another record.
    MERGE,

    /// It does not speak for its machine any more.
    SPLIT,

    /// Somebody asked for it.
    MANUAL,

    /// Its last inventory could not be processed.
    FAILED,

    /// A machine that it inventories from afar is asked for one.
    BEHIND
}
