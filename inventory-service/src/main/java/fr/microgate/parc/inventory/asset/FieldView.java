package fr.microgate.parc.inventory.asset;

import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A field that both agents and people speak of.
@Schema(name = "AssetFieldView")
record FieldView(
        AssetField field,
        @Schema(description = "What agents say") @Nullable String discovered,
        @Schema(description = "What a person typed") @Nullable String manual,
        @Schema(description = "What counts: the person's word first") @Nullable String effective,
        @Schema(description = "Both speak, and they do not agree") boolean conflict) {

    static List<FieldView> of(Asset asset) {
        return Arrays.stream(AssetField.values()).map(field -> of(asset, field)).toList();
    }

    private static FieldView of(Asset asset, AssetField field) {
        var discovered = discovered(asset, field);
        var manual = asset.manual.get(field);
        var conflict = discovered != null && manual != null && !discovered.equals(manual);
        return new FieldView(field, discovered, manual, effective(asset, field), conflict);
    }

    static @Nullable String discovered(Asset asset, AssetField field) {
        var machine = asset.discovered;
        return switch (field) {
            case NAME -> machine.name();
            case SERIAL -> machine.serial();
            case MANUFACTURER -> machine.manufacturer();
            case MODEL -> machine.model();
            case KIND -> asset.discoveredKind == null ? null : asset.discoveredKind.name();
            case CHASSIS -> machine.chassis();
            case ASSET_TAG -> machine.assetTag();
        };
    }

    static @Nullable String effective(Asset asset, AssetField field) {
        return switch (field) {
            case NAME -> asset.name;
            case SERIAL -> asset.serial;
            case MANUFACTURER -> asset.manufacturer;
            case MODEL -> asset.model;
            case KIND -> asset.kind.name();
            case CHASSIS -> asset.chassis;
            case ASSET_TAG -> asset.assetTag;
        };
    }
}
