package fr.microgate.parc.inventory.assetimport;

import fr.microgate.parc.inventory.asset.Asset;
import fr.microgate.parc.inventory.asset.TypedAsset;
import fr.microgate.parc.inventory.csv.CsvRow;
import fr.microgate.parc.inventory.identification.SerialNumbers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which asset a row of a table speaks of: the one with its id, where a table that was exported
/// comes back, else the one with its serial number, else the one with its tag.
final class KnownAssets {

    private final Map<UUID, Asset> byId = new HashMap<>();
    private final Map<String, List<Asset>> byTag = new HashMap<>();
    private final Map<SerialNumbers.Written, UUID> holders;

    KnownAssets(List<Asset> assets, Map<SerialNumbers.Written, UUID> holders) {
        this.holders = holders;
        for (var asset : assets) {
            byId.put(asset.id(), asset);
            var tag = TypedAsset.of(asset).assetTag();
            if (tag != null) byTag.computeIfAbsent(key(tag), _ -> new ArrayList<>()).add(asset);
        }
    }

    static SerialNumbers.@Nullable Written serial(CsvRow row) {
        var serial = row.text("serial");
        return serial == null ? null : new SerialNumbers.Written(serial, row.text("manufacturer"));
    }

    static @Nullable UUID id(CsvRow row) {
        try {
            var id = row.text("id");
            return id == null ? null : UUID.fromString(id);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    /// As tags are compared.
    static List<String> tags(List<CsvRow> rows) {
        return rows.stream()
                .map(row -> row.text("assetTag"))
                .filter(Objects::nonNull)
                .map(KnownAssets::key)
                .distinct()
                .toList();
    }

    /// The asset of the row; null when it is a new one.
    @Nullable Asset of(CsvRow row) {
        var serial = serial(row);
        var tag = row.text("assetTag");
        var tagged = tag == null ? List.<Asset>of() : byTag.getOrDefault(key(tag), List.of());
        var holder = serial == null ? null : byId.get(holders.get(serial));
        if (row.text("id") != null) return byId(row, holder);
        if (holder != null) {
            tagged.stream()
                    .filter(other -> other != holder)
                    .findFirst()
                    .ifPresent(other -> refuseTag(row, other));
            return holder;
        }
        if (tagged.size() > 1) row.refuse("assetTag", "SEVERAL_ASSETS");
        if (tagged.isEmpty()) return null;
        var asset = tagged.getFirst();
        if (serial != null && asset.serial() != null) refuseTag(row, asset);
        return asset;
    }

    private @Nullable Asset byId(CsvRow row, @Nullable Asset holder) {
        var asset = byId.get(id(row));
        if (asset == null) row.refuse("id", "UNKNOWN_VALUE");
        if (holder != null
                && holder != asset
                && !(keeps(row, asset, "serial") && keeps(row, asset, "manufacturer")))
            row.refuse("serial", "SERIAL_TAKEN");
        return asset;
    }

    /// Whether the row says nothing new of this field.
    static boolean keeps(CsvRow row, @Nullable Asset asset, String field) {
        if (asset == null) return false;
        var typed = TypedAsset.of(asset);
        var known =
                switch (field) {
                    case "serial" -> typed.serial();
                    case "manufacturer" -> typed.manufacturer();
                    default -> typed.assetTag();
                };
        return Objects.equals(row.text(field, known), known);
    }

    /// By which the row says of which asset it speaks.
    static String field(CsvRow row) {
        if (row.text("id") != null) return "id";
        return row.text("serial") != null ? "serial" : "assetTag";
    }

    private static void refuseTag(CsvRow row, Asset other) {
        row.refuse(
                "assetTag",
                "ASSET_OF_ANOTHER_SERIAL",
                Objects.requireNonNullElse(other.serial(), "—"));
    }

    private static String key(String tag) {
        return tag.toLowerCase(Locale.ROOT);
    }
}
