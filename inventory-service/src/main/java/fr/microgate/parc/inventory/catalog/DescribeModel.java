package fr.microgate.parc.inventory.catalog;

import fr.microgate.parc.inventory.asset.AssetKind;
import fr.microgate.parc.inventory.asset.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

record DescribeModel(
        @Schema(description = "As agents write it, whatever the case", examples = "HP")
                @NotNull @Size(max = 120) @PlainText
                String manufacturer,
        @Schema(examples = "ProBook 450 G8") @NotNull @Size(max = 200) @PlainText String name,
        @Schema(examples = "2E9F8EA") @Nullable @Size(max = 120) @PlainText String modelNumber,
        @NotNull AssetKind kind,
        @Schema(examples = "36") @Nullable @Min(0) @Max(600) Integer warrantyMonths,
        @Schema(description = "60 when nobody says", examples = "60") @Nullable @Min(1) @Max(600) Integer expectedLifeMonths,
        @Nullable LocalDate endOfSale,
        @Schema(
                        description = "After this day its maker mends nothing any more",
                        examples = "2029-06-30")
                @Nullable LocalDate endOfSupport,
        @Nullable LocalDate endOfLife) {}
