package fr.microgate.parc.inventory.posture;

import fr.microgate.parc.inventory.asset.AssetKind;
import fr.microgate.parc.inventory.document.Entry;
import fr.microgate.parc.inventory.document.InventoryDocument.Machine;
import fr.microgate.parc.inventory.document.InventoryDocument.OperatingSystem;
import fr.microgate.parc.inventory.document.Section;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the controls look at.
///
/// @param software what breaks the software rules; null when no rule is about this machine or its
///   agent never spoke of software
public record Facts(
        AssetKind kind,
        Machine machine,
        @Nullable OperatingSystem operatingSystem,
        Map<Section, List<Entry>> sections,
        @Nullable List<SoftwareDeviation> software,
        @Nullable Instant lastInventoryAt,
        @Nullable Instant lastFullAt) {

    /// @param rule what the rule asks for
    /// @param installed package that breaks it; null when it is missing
    /// @param certain whether it is one; a version that nobody said may be a good one
    public record SoftwareDeviation(String rule, @Nullable String installed, boolean certain) {}

    List<Entry> entries(Section section) {
        return sections.getOrDefault(section, List.of());
    }

    /// Windows for people registers its antivirus; Windows Server and the others do not, so their
    /// silence says nothing.
    boolean registersAntivirus() {
        var name = operatingSystem == null ? "" : operatingSystem.name().toLowerCase(Locale.ROOT);
        return name.contains("windows") && !name.contains("server");
    }

    /// A full inventory of a computer names the tools that agents know; other things do not look.
    boolean looksForRemoteAccess() {
        return lastFullAt != null
                && switch (kind) {
                    case WORKSTATION, LAPTOP, SERVER, VM -> true;
                    default -> false;
                };
    }
}
