package fr.microgate.parc.inventory.raw;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Which documents to process again; the filters combine")
record ReplayMany(
        @Schema(examples = "QUARANTINED") @NotNull RawInventory.Status status,
        @Nullable UUID organizationId,
        @Schema(description = "AGENT_NOT_APPROVED lets in those that no agent stands for")
                @Nullable Reason reasonCode,
        @Schema(description = "Received at or after") @Nullable Instant receivedFrom,
        @Schema(description = "Received before") @Nullable Instant receivedTo) {

    boolean releases() {
        return reasonCode == Reason.AGENT_NOT_APPROVED;
    }

    @AssertTrue(message = "is not RECEIVED: such a document is processed by itself") @Schema(hidden = true)
    boolean isStatusReplayable() {
        return status != RawInventory.Status.RECEIVED;
    }
}
