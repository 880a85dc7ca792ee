package fr.microgate.parc.inventory.assignment;

import fr.microgate.parc.inventory.assignment.Assignment.Condition;
import jakarta.validation.constraints.AssertTrue;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

record AssignAsset(
        @Schema(description = "Opaque reference of the person; else siteId")
                @Nullable UUID personRef,
        @Nullable UUID siteId,
        @Nullable Instant expectedReturnAt,
        @Schema(description = "What it looked like when it was handed over")
                @Nullable Condition condition) {

    @Schema(hidden = true)
    @AssertTrue(message = "name a person or a site, and not both") boolean isTarget() {
        return (personRef == null) != (siteId == null);
    }
}
