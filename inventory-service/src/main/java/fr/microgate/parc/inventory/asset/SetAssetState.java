package fr.microgate.parc.inventory.asset;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record SetAssetState(
        @NotNull AssetState state,
        @Schema(description = "Code of the reason", examples = "THEFT_REPORTED")
                @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String reason) {}
