package fr.microgate.parc.inventory.software;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A package that is, or was, on one machine")
record SoftwareView(
        long packageId,
        long titleId,
        @Schema(examples = "7-Zip 24.09 (x64)") String name,
        String version,
        @Schema(description = "As the title has it") String publisher,
        String arch,
        @Schema(examples = "deb") String source,
        @Nullable LocalDate installedOn,
        Instant firstSeenAt,
        @Schema(description = "The last inventory of the machine that had it") Instant lastSeenAt,
        @Schema(description = "The first inventory that had it no more; absent while it is there")
                @Nullable Instant removedAt) {

    String key() {
        return name.toLowerCase(java.util.Locale.ROOT) + "\t" + packageId;
    }
}
