package fr.microgate.parc.inventory.software;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Software whatever its version")
record TitleView(
        long id,
        @Schema(examples = "Mozilla") String publisher,
        @Schema(examples = "Firefox") String name,
        Instant firstSeenAt,
        @Schema(
                        description =
                                "The night in which it was found that nobody has it any more; absent while somebody does")
                @Nullable Instant lastSeenAt,
        @JsonIgnore String key) {

    @Schema(description = "A version of a title, and on how many machines in use it is")
    record VersionView(
            String version,
            @Schema(description = "Exact up to 3000; a machine that has it twice counts twice")
                    long machines,
            @Schema(description = "Whether there are more than that") boolean more) {}

    @Schema(description = "A title with its versions, the newest first")
    record Detail(
            long id,
            String publisher,
            String name,
            Instant firstSeenAt,
            @Nullable Instant lastSeenAt,
            List<VersionView> versions) {}
}
