package fr.microgate.parc.inventory.relation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Read from the first asset to the second.
@Schema(name = "RelationKind")
public enum Kind {
    /// A monitor and its computer; the same in both directions.
    CONNECTED_TO,
    /// A virtual machine and its host.
    RUNS_ON,
    PART_OF,
    /// The new one and the old one.
    REPLACES
}
