package fr.microgate.parc.inventory.identification;

import java.util.Collection;
import java.util.UUID;

/// Learns what documents say of two machines.
public interface DiscoveredRelations {

    void runOn(Collection<UUID> vms, UUID host);
}
