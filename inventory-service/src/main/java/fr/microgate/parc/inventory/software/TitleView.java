package fr.microgate.parc.inventory.software;

import fr.microgate.parc.platform.http.PageRequest;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Software whatever its version")
record TitleView(
        long id,
        @Schema(examples = "Mozilla") String publisher,
        @Schema(examples = "Firefox") String name) {

    @Schema(description = "A version of a title, and on how many machines it is")
    record VersionView(String version, long machines) {}

    @Schema(description = "A title with its versions, the newest first")
    record Detail(long id, String publisher, String name, List<VersionView> versions) {}

    @Schema(description = "A machine that has it")
    record InstallView(UUID assetId, UUID organizationId, String asset, String version) {

        String key() {
            return assetId + "\t" + version;
        }

        /// The last install of the page before; before all of them when there is none.
        static InstallView after(PageRequest page) {
            var key = page.after().orElse("");
            var tab = key.indexOf('\t');
            var none = new UUID(0, 0);
            try {
                var asset = tab < 0 ? none : UUID.fromString(key.substring(0, tab));
                return new InstallView(asset, none, "", key.substring(tab + 1));
            } catch (IllegalArgumentException _) {
                return new InstallView(none, none, "", "");
            }
        }
    }
}
