package fr.microgate.parc.inventory.relation;

/// Read from the first asset to the second.
public enum Kind {
    /// A monitor and its computer; the same in both directions.
    CONNECTED_TO,
    /// A virtual machine and its host.
    RUNS_ON,
    PART_OF,
    /// The new one and the old one.
    REPLACES
}
