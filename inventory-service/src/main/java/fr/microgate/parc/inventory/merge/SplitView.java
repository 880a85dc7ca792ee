package fr.microgate.parc.inventory.merge;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "An agent that speaks of another machine from then on")
record SplitView(
        UUID id,
        UUID organizationId,
        UUID assetId,
        UUID agentId,
        @Schema(
                        description =
                                "Serials, UUIDs and addresses that the machine is not known by any more")
                int excluded,
        @Schema(description = "The machine that the agent turned out to run on")
                @Nullable UUID newAssetId,
        Instant splitAt,
        @Schema(description = "Subject of the person") String splitBy,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy) {

    static SplitView of(AgentSplit split) {
        return new SplitView(
                split.id,
                split.organizationId,
                split.assetId,
                split.agentId,
                split.excluded.size(),
                split.newAssetId,
                split.splitAt,
                split.splitBy,
                split.undoneAt,
                split.undoneBy);
    }
}
