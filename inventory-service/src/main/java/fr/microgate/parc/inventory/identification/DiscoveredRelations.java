package fr.microgate.parc.inventory.identification;

import java.util.Collection;
import java.util.UUID;

/// Learns what documents say of two machines. Said again, it changes nothing; what people related
/// stays.
public interface DiscoveredRelations {

    /// And on no other host any more.
    void runsOn(UUID vm, UUID host);

    /// These, and no others.
    void runOn(Collection<UUID> vms, UUID host);

    /// These, and no others; they were taken away from where they were before.
    void connectedTo(Collection<UUID> monitors, UUID computer);
}
