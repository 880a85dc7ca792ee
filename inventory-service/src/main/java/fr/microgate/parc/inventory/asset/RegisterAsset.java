package fr.microgate.parc.inventory.asset;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

record RegisterAsset(
        @NotNull UUID organizationId,
        @NotNull AssetKind kind,
        @Schema(examples = "Écran accueil") @NotNull @Size(max = 120) @PlainText String name,
        @Schema(
                        description = "An agent that reports it later speaks of this asset",
                        examples = "CN0R7X5K")
                @Nullable @Size(max = 120) @PlainText
                String serial,
        @Schema(examples = "Dell") @Nullable @Size(max = 120) @PlainText String manufacturer,
        @Schema(examples = "P2422H") @Nullable @Size(max = 200) @PlainText String model,
        @Nullable @Size(max = 120) @PlainText String chassis,
        @Schema(examples = "MG-0412") @Nullable @Size(max = 120) @PlainText String assetTag,
        @Schema(description = "IN_STOCK when nobody says") @Nullable FirstState state,
        @Schema(description = "MEDIUM when nobody says") @Nullable Criticality criticality,
        @Schema(description = "CLIENT when nobody says") @Nullable Ownership ownership,
        @Schema(
                        description =
                                "Product that it is; else the one called like its manufacturer and model")
                @Nullable UUID modelId,
        @Nullable UUID siteId,
        @Nullable UUID locationId) {

    /// The thing that it tells of.
    Asset asset(Instant at) {
        var first = state == null ? AssetState.IN_STOCK : state.state;
        var asset = NewAsset.registered(organizationId, "MANUAL", first, at);
        asset.manual = words();
        if (criticality != null) asset.criticality = criticality;
        if (ownership != null) asset.keeping.ownership = ownership;
        asset.keeping.siteId = siteId;
        asset.keeping.locationId = locationId;
        asset.name = name;
        Effective.settle(asset);
        return asset;
    }

    private Map<AssetField, String> words() {
        var words = new EnumMap<AssetField, String>(AssetField.class);
        words.put(AssetField.NAME, name);
        words.put(AssetField.KIND, kind.name());
        if (serial != null) words.put(AssetField.SERIAL, serial);
        if (manufacturer != null) words.put(AssetField.MANUFACTURER, manufacturer);
        if (model != null) words.put(AssetField.MODEL, model);
        if (chassis != null) words.put(AssetField.CHASSIS, chassis);
        if (assetTag != null) words.put(AssetField.ASSET_TAG, assetTag);
        return words;
    }

    /// Where a life begins that no agent tells of.
    enum FirstState {
        ORDERED(AssetState.ORDERED),
        IN_STOCK(AssetState.IN_STOCK),
        DEPLOYED(AssetState.DEPLOYED);

        final AssetState state;

        FirstState(AssetState state) {
            this.state = state;
        }
    }
}
