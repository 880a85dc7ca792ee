package fr.microgate.parc.inventory.software;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.microgate.parc.platform.http.PageRequest;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A machine that has it")
record InstallView(
        UUID assetId,
        UUID organizationId,
        String asset,
        @Schema(description = "State of the machine", examples = "DEPLOYED") String state,
        long titleId,
        @Schema(description = "As it is installed", examples = "7-Zip 24.09 (x64)") String software,
        @Schema(description = "Empty when the machine does not say it") String version,
        String arch,
        Instant firstSeenAt,
        @Schema(description = "The last inventory of the machine that spoke of software")
                Instant lastSeenAt,
        @JsonIgnore Position position) {

    String key() {
        return position.versionKey() + "\t" + position.packageId() + "\t" + position.place();
    }

    /// Where a page goes on.
    record Position(String versionKey, long packageId, long place) {

        private static final Position START = new Position("", 0, -1);

        static Position of(PageRequest page) {
            var parts = page.after().orElse("").split("\t", -1);
            if (parts.length != 3) return START;
            try {
                return new Position(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]));
            } catch (NumberFormatException _) {
                return START;
            }
        }
    }
}
