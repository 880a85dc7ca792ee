package fr.microgate.parc.inventory.merge;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record SplitAsset(
        @Schema(description = "The agent that speaks of another machine") @NotNull UUID agentId) {}
