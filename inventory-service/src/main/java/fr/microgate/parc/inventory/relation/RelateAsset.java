package fr.microgate.parc.inventory.relation;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record RelateAsset(
        @NotNull UUID toAssetId,
        @Schema(
                        description = "Read from the asset of the URL to the other one",
                        examples = "RUNS_ON")
                @NotNull Kind kind) {}
