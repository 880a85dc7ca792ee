package fr.microgate.parc.inventory.posture;

import fr.microgate.parc.inventory.document.Entry;
import fr.microgate.parc.inventory.document.InventoryDocument.OperatingSystem;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the controls look at.
public record Facts(
        List<Entry> drives,
        List<Entry> antivirus,
        @Nullable OperatingSystem operatingSystem,
        @Nullable Instant lastInventoryAt) {

    /// Windows for people registers its antivirus; Windows Server and the others do not, so their
    /// silence says nothing.
    boolean registersAntivirus() {
        var name = operatingSystem == null ? "" : operatingSystem.name().toLowerCase(Locale.ROOT);
        return name.contains("windows") && !name.contains("server");
    }
}
