package fr.microgate.parc.inventory.privacy;

/// How surely a text speaks of a person.
public enum Certainty {
    NONE,

    /// A name that others have too: for a human to look at.
    POSSIBLE,
    SURE
}
