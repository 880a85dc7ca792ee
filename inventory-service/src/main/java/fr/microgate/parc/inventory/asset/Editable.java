package fr.microgate.parc.inventory.asset;

import static fr.microgate.parc.inventory.InventoryProblem.FIELD_NEEDED;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The fields of an asset that people change.
final class Editable {

    private Editable() {}

    /// What counts now, by name.
    static Map<String, Object> values(Asset asset) {
        var values = new LinkedHashMap<String, Object>();
        for (var field : AssetField.values())
            put(values, field.property(), FieldView.effective(asset, field));
        put(values, "criticality", asset.criticality);
        put(values, "ownership", asset.keeping.ownership);
        put(values, "tags", tags(asset));
        put(values, "modelId", asset.keeping.modelId);
        put(values, "siteId", asset.keeping.siteId);
        put(values, "locationId", asset.keeping.locationId);
        return values;
    }

    /// What people said: two who change the same word must not overwrite each other, while agents
    /// may say what they like.
    static Map<String, @Nullable Object> words(Asset asset) {
        var words = new HashMap<String, @Nullable Object>();
        for (var field : AssetField.values()) words.put(field.property(), asset.manual.get(field));
        words.put("organizationId", asset.organizationId);
        words.put("state", asset.state);
        words.put("criticality", asset.criticality);
        words.put("ownership", asset.keeping.ownership);
        words.put("tags", asset.keeping.tags());
        words.put("modelId", asset.keeping.chosenModel());
        words.put("siteId", asset.keeping.siteId);
        words.put("locationId", asset.keeping.locationId);
        return words;
    }

    static void say(Asset asset, AssetField field, @Nullable String word) {
        var needed = field == AssetField.NAME || field == AssetField.KIND;
        if (word == null && needed && FieldView.discovered(asset, field) == null)
            throw FIELD_NEEDED.problem(
                    "No agent says the %s: give another one instead of taking it back.",
                    field.property());
        asset.say(field, word);
    }

    private static @Nullable String tags(Asset asset) {
        var tags = asset.keeping.tags();
        return tags.isEmpty() ? null : String.join(", ", tags);
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) values.put(name, value);
    }
}
