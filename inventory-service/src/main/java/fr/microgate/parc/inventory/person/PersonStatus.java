package fr.microgate.parc.inventory.person;

public enum PersonStatus {
    ACTIVE,
    LEFT,

    /// Nothing is known any more but that there was somebody.
    ERASED
}
