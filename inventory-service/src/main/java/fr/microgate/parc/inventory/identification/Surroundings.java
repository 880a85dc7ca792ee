package fr.microgate.parc.inventory.identification;

import fr.microgate.parc.inventory.asset.Asset;
import fr.microgate.parc.inventory.document.InventoryDocument;
import fr.microgate.parc.inventory.document.Section;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;

/// What a document of one machine says of others: its host, its virtual machines, its monitors.
@ApplicationScoped
public class Surroundings {

    private final VirtualMachines virtualMachines;
    private final MonitorSightings monitors;

    Surroundings(VirtualMachines virtualMachines, MonitorSightings monitors) {
        this.virtualMachines = virtualMachines;
        this.monitors = monitors;
    }

    /// @param moved sections that say something else than before
    public void seen(Asset asset, InventoryDocument document, Set<Section> moved, Instant at) {
        virtualMachines.seen(asset, document, moved, at);
        monitors.seen(asset, document, at);
    }
}
