package fr.microgate.parc.inventory.merge;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record MergeAsset(
        @Schema(description = "The machine that both are") @NotNull UUID intoAssetId,
        @Schema(description = "Code of the reason", examples = "DUPLICATE")
                @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String reason) {}
