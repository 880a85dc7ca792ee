package fr.microgate.parc.inventory.asset;

import fr.microgate.parc.inventory.document.InventoryDocument;
import fr.microgate.parc.inventory.document.InventoryDocument.Machine;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What counts of a machine: the word of a person, else what its agent says.
final class Effective {

    private Effective() {}

    /// What a document says. "Something on the network" is no kind that teaches anything, and what
    /// is only found there renames nothing.
    static void takeOver(Asset asset, InventoryDocument document) {
        var kind = AssetKind.of(document);
        if (asset.discoveredKind == null) {
            if (!document.partial() || document.isDiscovery()) asset.discoveredKind = kind;
        } else if (!document.partial() && kind != AssetKind.OTHER) {
            asset.discoveredKind = kind;
        }
        var named = document.isDiscovery() && asset.discovered.name() != null;
        var machine = document.machine();
        takeOver(asset, named ? MachineFields.without(machine, "name") : machine);
    }

    /// What the machine says of itself; what it does not say stays.
    static void takeOver(Asset asset, Machine machine) {
        var suppressed = SuppressedName.is(machine.name(), asset.suppressedName);
        if (machine.name() != null && !suppressed) asset.suppressedName = null;
        var said = suppressed ? MachineFields.without(machine, "name") : machine;
        asset.discovered = MachineFields.merged(asset.discovered, said);
        settle(asset);
    }

    static void settle(Asset asset) {
        var manual = asset.manual;
        var discovered = asset.discovered;
        asset.name = manual.getOrDefault(AssetField.NAME, reportedName(asset));
        asset.serial = manual.getOrDefault(AssetField.SERIAL, discovered.serial());
        var product = asset.keeping;
        asset.manufacturer =
                first(
                        manual.get(AssetField.MANUFACTURER),
                        discovered.manufacturer(),
                        product.productManufacturer);
        asset.model = first(manual.get(AssetField.MODEL), discovered.model(), product.productName);
        asset.chassis = manual.getOrDefault(AssetField.CHASSIS, discovered.chassis());
        asset.assetTag = manual.getOrDefault(AssetField.ASSET_TAG, discovered.assetTag());
        var kindSaid = manual.get(AssetField.KIND);
        if (kindSaid != null) asset.kind = AssetKind.valueOf(kindSaid);
        else if (asset.discoveredKind != null) asset.kind = asset.discoveredKind;
        if (asset.suppressedName != null && !manual.containsKey(AssetField.NAME))
            asset.name = SuppressedName.instead(asset.assetTag, asset.serial, asset.number);
        asset.uuid = discovered.uuid();
        asset.vmSystem = discovered.vmSystem();
        asset.domain = discovered.domain();
    }

    /// Its reported name holds that of a person who is erased, and is not taken over again.
    static void suppress(Asset asset) {
        asset.suppressedName = SuppressedName.ERASED;
        asset.discovered = MachineFields.without(asset.discovered, "name");
        settle(asset);
    }

    private static String reportedName(Asset asset) {
        return asset.discovered.name() == null ? asset.name : asset.discovered.name();
    }

    private static @Nullable String first(@Nullable String... words) {
        return Arrays.stream(words).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
