package fr.microgate.parc.inventory.asset;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a person changes. A field that is left out stays; null takes a word back, so that the
/// agent's counts again.
record EditAsset(
        @Schema(examples = "ACCUEIL-PC") @Nullable @Size(max = 120) @PlainText String name,
        @Nullable @Size(max = 120) @PlainText String serial,
        @Nullable @Size(max = 120) @PlainText String manufacturer,
        @Nullable @Size(max = 200) @PlainText String model,
        @Nullable AssetKind kind,
        @Nullable @Size(max = 120) @PlainText String chassis,
        @Schema(examples = "MG-0412") @Nullable @Size(max = 120) @PlainText String assetTag,
        @Schema(description = "Null is MEDIUM") @Nullable Criticality criticality,
        @Schema(description = "Null is CLIENT") @Nullable Ownership ownership,
        @Schema(description = "Null: the product called like its manufacturer and model")
                @Nullable UUID modelId,
        @Nullable UUID siteId,
        @Nullable UUID locationId) {

    @Nullable String word(AssetField field) {
        return switch (field) {
            case NAME -> name;
            case SERIAL -> serial;
            case MANUFACTURER -> manufacturer;
            case MODEL -> model;
            case KIND -> kind == null ? null : kind.name();
            case CHASSIS -> chassis;
            case ASSET_TAG -> assetTag;
        };
    }
}
