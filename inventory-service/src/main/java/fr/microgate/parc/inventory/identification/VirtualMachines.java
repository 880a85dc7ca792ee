package fr.microgate.parc.inventory.identification;

import fr.microgate.parc.inventory.asset.Asset;
import fr.microgate.parc.inventory.document.Entry;
import fr.microgate.parc.inventory.document.Identifiers;
import fr.microgate.parc.inventory.document.InventoryDocument;
import fr.microgate.parc.inventory.document.Section;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Set;

/// Finds which virtual machine runs on which host: when the host lists it, and when it speaks
/// itself, whichever comes first.
@ApplicationScoped
class VirtualMachines {

    private final HostedVms hosted;
    private final DiscoveredRelations relations;

    VirtualMachines(HostedVms hosted, DiscoveredRelations relations) {
        this.hosted = hosted;
        this.relations = relations;
    }

    /// A list that says nothing new is not written again.
    void seen(Asset asset, InventoryDocument document, Set<Section> moved, Instant at) {
        if (document.isOfDevice() && !asset.isOpenTo(document)) return;
        if (document.sections().contains(Section.VIRTUAL_MACHINES)
                && moved.contains(Section.VIRTUAL_MACHINES)) listed(asset, document, at);
        var uuid = document.machine().uuid();
        if (uuid == null || !moved.contains(Section.IDENTITY)) return;
        hosted.hostOf(asset.organizationId(), Identifiers.byteOrders(uuid))
                .filter(host -> !host.equals(asset.id()))
                .ifPresent(host -> relations.runsOn(asset.id(), host));
    }

    private void listed(Asset host, InventoryDocument document, Instant at) {
        var byUuid = new LinkedHashMap<String, Entry>();
        for (var vm : document.entries(Section.VIRTUAL_MACHINES)) {
            var uuid = vm.text("uuid");
            if (uuid != null) byUuid.putIfAbsent(uuid, vm);
        }
        hosted.write(host.id(), host.organizationId(), byUuid.values().stream().toList(), at);
        relations.runOn(
                hosted.all(host.id()).stream()
                        .map(HostedVm::assetId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                host.id());
    }
}
