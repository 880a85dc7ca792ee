package fr.microgate.parc.inventory.posture;

import fr.microgate.parc.inventory.Remark;
import fr.microgate.parc.inventory.asset.AssetKind;
import fr.microgate.parc.inventory.document.Entry;
import fr.microgate.parc.inventory.document.InventoryDocument.Machine;
import fr.microgate.parc.inventory.document.InventoryDocument.OperatingSystem;
import fr.microgate.parc.inventory.document.Section;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the controls look at.
///
/// @param sections entries of those that are asked for
public record Facts(
        AssetKind kind,
        Machine machine,
        @Nullable OperatingSystem operatingSystem,
        Map<Section, List<Entry>> sections,
        Installed installed,
        Spoken spoken) {

    /// What its software says of it.
    ///
    /// @param deviations what breaks the software rules; null when no rule is about this machine or
    ///   its agent never spoke of software
    /// @param remoteTools tools that take it in hand, as agents name them
    public record Installed(
            @Nullable List<SoftwareDeviation> deviations, Set<String> remoteTools) {}

    /// @param remark what the rule asks for
    /// @param certain whether it is one; a version that nobody said may be a good one
    public record SoftwareDeviation(Remark remark, boolean certain) {}

    /// When something spoke for it, and what.
    ///
    /// @param ever sections that it ever spoke of
    public record Spoken(
            @Nullable String agent,
            Set<Section> ever,
            @Nullable Instant lastInventoryAt,
            @Nullable Instant lastFullAt) {

        /// Whether the silence of its agent about this section proves anything.
        boolean wouldSay(Section section) {
            if (lastFullAt == null) return false;
            var reporter = Reporter.of(agent);
            return ever.contains(section)
                    || switch (section) {
                        case ANTIVIRUS -> reporter.looksForAntivirus();
                        case REMOTE_ACCESS -> reporter.looksForRemoteAccess();
                        default -> false;
                    };
        }
    }

    List<Entry> entries(Section section) {
        return sections.getOrDefault(section, List.of());
    }

    /// Windows for people registers its antivirus; Windows Server and the others do not, so their
    /// silence says nothing.
    boolean registersAntivirus() {
        var name = operatingSystem == null ? "" : operatingSystem.name().toLowerCase(Locale.ROOT);
        return name.contains("windows") && !name.contains("server");
    }
}
