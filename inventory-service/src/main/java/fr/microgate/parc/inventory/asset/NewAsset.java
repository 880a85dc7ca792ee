package fr.microgate.parc.inventory.asset;

import fr.microgate.parc.inventory.document.InventoryDocument;
import fr.microgate.parc.inventory.document.InventoryDocument.Machine;
import fr.microgate.parc.inventory.privacy.ErasedWords;
import fr.microgate.parc.platform.event.Ids;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Machines that documents speak of for the first time.
final class NewAsset {

    private static final String UNNAMED = "sans-nom";

    private NewAsset() {}

    static Asset discovered(UUID organizationId, InventoryDocument document, Instant at) {
        var source = document.isOfDevice() ? Asset.SNMP : Asset.AGENT;
        var asset = registered(organizationId, source, AssetState.DEPLOYED, at);
        asset.name = name(document);
        asset.identify(document);
        if (document.deviceId() != null
                && ErasedWords.isMask(document.deviceId())
                && document.machine().name() == null) Effective.suppress(asset);
        return asset;
    }

    /// A virtual machine that only its host speaks of.
    static Asset hosted(
            UUID organizationId, String name, String uuid, @Nullable Long memoryMb, Instant at) {
        var machine =
                new Machine(
                        name, null, uuid, null, null, null, null, null, null, memoryMb, null, null,
                        null);
        var asset = registered(organizationId, Asset.HOST, AssetState.DEPLOYED, at);
        asset.name = UNNAMED;
        asset.discoveredKind = AssetKind.VM;
        Effective.takeOver(asset, machine);
        return asset;
    }

    /// Every answer of SNMP comes with the device id "foo".
    private static String name(InventoryDocument document) {
        var deviceId = document.deviceId();
        return deviceId == null || document.isOfDevice() ? UNNAMED : deviceId;
    }

    static Asset registered(UUID organizationId, String source, AssetState state, Instant at) {
        var asset = new Asset();
        asset.id = Ids.next();
        asset.organizationId = organizationId;
        asset.state = state;
        asset.criticality = Criticality.MEDIUM;
        asset.source = source;
        asset.registeredAt = at;
        return asset;
    }
}
