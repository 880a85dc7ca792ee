package fr.microgate.parc.inventory.asset;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An asset as a row of a table tells it: what the row says, over what is known.
///
/// @param modelId product that a person chose
public record TypedAsset(
        @Nullable @NotNull AssetKind kind,
        @Nullable @NotNull @Size(max = 120) @PlainText String name,
        @Nullable @Size(max = 120) @PlainText String serial,
        @Nullable @Size(max = 120) @PlainText String manufacturer,
        @Nullable @Size(max = 200) @PlainText String model,
        @Nullable @Size(max = 120) @PlainText String assetTag,
        @Nullable @Size(max = 120) @PlainText String chassis,
        AssetState state,
        Criticality criticality,
        Ownership ownership,
        @Nullable UUID siteId,
        @Nullable UUID locationId,
        @Nullable UUID modelId,
        @Size(max = 20) List<@Size(max = 40) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") String> tags) {

    /// What is said of a new one by saying nothing.
    public static final TypedAsset NEW =
            new TypedAsset(
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    AssetState.IN_STOCK,
                    Criticality.MEDIUM,
                    Ownership.CLIENT,
                    null,
                    null,
                    null,
                    List.of());

    public static TypedAsset of(Asset asset) {
        return new TypedAsset(
                asset.kind,
                asset.name,
                asset.serial,
                asset.manufacturer,
                asset.model,
                asset.assetTag,
                asset.chassis,
                asset.state,
                asset.criticality,
                asset.keeping.ownership,
                asset.keeping.siteId,
                asset.keeping.locationId,
                asset.keeping.chosenModel(),
                asset.keeping.tags());
    }

    Asset register(UUID organizationId, Instant at) {
        var asset = NewAsset.registered(organizationId, "CSV", state, at);
        asset.name = Objects.requireNonNull(name);
        asset.manual = words();
        writeOver(asset);
        Effective.settle(asset);
        return asset;
    }

    /// What is said already stays as it is: repeating what an agent says is no word of a person.
    void change(Asset asset) {
        var words = words();
        for (var field : AssetField.values()) {
            var word = words.get(field);
            if (word != null && !word.equals(FieldView.effective(asset, field)))
                asset.say(field, word);
        }
        asset.moveTo(state);
        writeOver(asset);
    }

    private void writeOver(Asset asset) {
        asset.criticality = criticality;
        asset.keeping.ownership = ownership;
        asset.keeping.siteId = siteId;
        asset.keeping.locationId = locationId;
        asset.keeping.tag(tags);
    }

    private Map<AssetField, String> words() {
        var words = new EnumMap<AssetField, String>(AssetField.class);
        put(words, AssetField.NAME, name);
        put(words, AssetField.KIND, kind == null ? null : kind.name());
        put(words, AssetField.SERIAL, serial);
        put(words, AssetField.MANUFACTURER, manufacturer);
        put(words, AssetField.MODEL, model);
        put(words, AssetField.CHASSIS, chassis);
        put(words, AssetField.ASSET_TAG, assetTag);
        return words;
    }

    private static void put(
            Map<AssetField, String> words, AssetField field, @Nullable String word) {
        if (word != null) words.put(field, word);
    }
}
