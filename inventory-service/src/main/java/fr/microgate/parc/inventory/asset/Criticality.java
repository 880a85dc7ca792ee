package fr.microgate.parc.inventory.asset;

/// What the loss of a machine would cost.
public enum Criticality {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW
}
