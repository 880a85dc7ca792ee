package fr.microgate.parc.inventory.asset;

import fr.microgate.parc.inventory.document.InventoryDocument;
import fr.microgate.parc.inventory.document.Section;
import java.util.EnumSet;

/// What a document says that is not known yet.
final class OnlyUnknown {

    private OnlyUnknown() {}

    static InventoryDocument of(Asset asset, InventoryDocument document) {
        var sections = EnumSet.noneOf(Section.class);
        sections.addAll(document.sections());
        sections.removeAll(asset.sectionDigests.keySet());
        return new InventoryDocument(
                document.deviceId(),
                true,
                document.itemType(),
                sections,
                document.unreadable(),
                MachineFields.merged(document.machine(), asset.discovered),
                RunningSystem.of(asset) == null ? document.operatingSystem() : null,
                document.entries(),
                document.software(),
                document.warnings(),
                document.deviceMacs(),
                document.agent());
    }
}
