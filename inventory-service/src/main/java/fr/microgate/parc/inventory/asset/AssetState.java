package fr.microgate.parc.inventory.asset;

/// Life cycle of a machine. What may follow what, and by whom, is in `state_transition_reference`.
public enum AssetState {
    ORDERED,
    IN_STOCK,
    STAGED,
    DEPLOYED,
    IN_REPAIR,
    LOANED,
    SPARE,
    LOST,
    STOLEN,
    TO_RETIRE,
    RETIRED,
    DISPOSED;

    /// Nobody expects to hear of it.
    boolean isOutOfReach() {
        return this == LOST || this == STOLEN || this == RETIRED || this == DISPOSED;
    }

    /// Who had it gives it back by the change to it.
    public boolean endsHandOver() {
        return this == IN_STOCK || isGivenUp();
    }

    /// It stands nowhere that counts, and nobody has it.
    public boolean isGivenUp() {
        return this == RETIRED || this == DISPOSED;
    }
}
