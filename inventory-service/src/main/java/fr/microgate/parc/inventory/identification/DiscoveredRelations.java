package fr.microgate.parc.inventory.identification;

import java.util.UUID;

/// Learns what documents say of two machines.
public interface DiscoveredRelations {

    void runsOn(UUID vm, UUID host);
}
