package fr.microgate.parc.inventory.identification;

import fr.microgate.parc.inventory.asset.Asset;
import fr.microgate.parc.inventory.document.InventoryDocument;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/// What a document of one machine says of others: its host, its virtual machines, its monitors.
@ApplicationScoped
public class Surroundings {

    private final VirtualMachines virtualMachines;
    private final MonitorSightings monitors;

    Surroundings(VirtualMachines virtualMachines, MonitorSightings monitors) {
        this.virtualMachines = virtualMachines;
        this.monitors = monitors;
    }

    public void seen(Asset asset, InventoryDocument document, Instant at) {
        virtualMachines.seen(asset, document, at);
        monitors.seen(asset, document, at);
    }
}
