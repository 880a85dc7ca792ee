package fr.microgate.parc.inventory.merge;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A machine that turned out to be another one")
record MergeView(
        UUID id,
        UUID organizationId,
        UUID assetId,
        UUID intoAssetId,
        String reason,
        @Schema(description = "Agents that speak for the other machine since") int agents,
        @Schema(description = "Serials, UUIDs and addresses that the other is known by since")
                int identifiers,
        Instant mergedAt,
        @Schema(description = "Subject of the person") String mergedBy,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy) {

    static MergeView of(AssetMerge merge) {
        return new MergeView(
                merge.id,
                merge.organizationId,
                merge.assetId,
                merge.intoAssetId,
                merge.reason,
                merge.agents.size(),
                merge.lent.size(),
                merge.mergedAt,
                merge.mergedBy,
                merge.undoneAt,
                merge.undoneBy);
    }
}
