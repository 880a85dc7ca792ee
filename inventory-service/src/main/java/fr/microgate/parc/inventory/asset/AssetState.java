package fr.microgate.parc.inventory.asset;

/// Life cycle of a machine. Any state may follow any other, but a disposed machine does not come
/// back.
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

    boolean canBecome(AssetState next) {
        return this != DISPOSED && this != next;
    }
}
