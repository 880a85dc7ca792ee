package fr.microgate.parc.inventory.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An inventory in one shape, whatever agent sent it. A section that the document did not have is
/// not in `sections`: unchanged in a partial inventory, gone in a full one.
public record InventoryDocument(
        @Nullable String deviceId,
        boolean partial,
        String itemType,
        Set<Section> sections,
        Machine machine,
        @Nullable OperatingSystem operatingSystem,
        List<Drive> drives,
        List<Antivirus> antivirus,
        List<Software> software,
        List<String> warnings) {

    public enum Section {
        IDENTITY,
        OPERATING_SYSTEM,
        DRIVES,
        ANTIVIRUS,
        SOFTWARE
    }

    /// @param vmSystem `Physical`, or what it runs in
    public record Machine(
            @Nullable String name,
            @Nullable String serial,
            @Nullable String uuid,
            @Nullable String manufacturer,
            @Nullable String model,
            @Nullable String chassis,
            @Nullable String vmSystem) {

        /// Whether something here belongs to one machine alone.
        public boolean isIdentified() {
            return serial != null || uuid != null;
        }
    }

    public record OperatingSystem(
            String name,
            @Nullable String version,
            @Nullable String kernel,
            @Nullable String arch,
            @Nullable LocalDate installedOn,
            @Nullable Instant lastBootAt) {}

    /// @param totalMb size in MiB as agents report it
    /// @param encryption YES, NO, PARTIALLY, or null when the agent did not say
    public record Drive(
            String device,
            @Nullable String mount,
            @Nullable String type,
            @Nullable String filesystem,
            @Nullable Long totalMb,
            @Nullable Boolean system,
            @Nullable String encryption,
            @Nullable String encryptedBy) {}

    public record Antivirus(
            String name,
            @Nullable String version,
            @Nullable Boolean enabled,
            @Nullable Boolean upToDate,
            @Nullable String base) {}

    public record Software(
            String name,
            @Nullable String version,
            @Nullable String publisher,
            @Nullable String arch,
            @Nullable String source,
            @Nullable LocalDate installedOn) {}
}
