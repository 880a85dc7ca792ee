package fr.microgate.parc.inventory.raw;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A delivered document and what became of it")
public record RawInventoryView(
        UUID id,
        UUID organizationId,
        UUID credentialId,
        @Nullable String deviceId,
        @Nullable String userAgent,
        RawInventory.Status status,
        @Schema(description = "Id of the agent, else the device id") String agentKey,
        @Schema(description = "Holds only what changed") boolean partial,
        @Schema(description = "Why it was not applied") @Nullable Reason reasonCode,
        @Schema(description = "The same in words") @Nullable String reason,
        @Schema(description = "Values that could not be used") List<String> warnings,
        @Nullable UUID assetId,
        @Schema(description = "Rule that found the asset") @Nullable String matchedBy,
        @Schema(description = "Bytes as delivered") int size,
        @Schema(description = "False once retention or an erasure has deleted the body")
                boolean bodyKept,
        @Schema(description = "When somebody let it in that no agent stands for")
                @Nullable Instant releasedAt,
        Instant receivedAt,
        @Nullable Instant processedAt) {

    static RawInventoryView of(RawInventory raw) {
        return new RawInventoryView(
                raw.id,
                raw.organizationId,
                raw.credentialId,
                raw.deviceId,
                raw.sent().userAgent,
                raw.status,
                raw.agentKey,
                raw.partial,
                raw.reasonCode,
                raw.reason,
                raw.warnings,
                raw.assetId,
                raw.matchedBy,
                raw.size,
                raw.hasBody(),
                raw.sent().releasedAt,
                raw.receivedAt,
                raw.processedAt);
    }
}
