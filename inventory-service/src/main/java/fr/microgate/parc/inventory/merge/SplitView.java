package fr.microgate.parc.inventory.merge;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "An agent that speaks of another machine from now on")
record SplitView(
        UUID assetId,
        UUID agentId,
        @Schema(
                        description =
                                "Serials, UUIDs and addresses that the machine is not known by any more")
                int excluded) {}
