package fr.microgate.parc.inventory.asset;

import java.util.HashMap;
import java.util.Map;

/// What people typed on a machine goes with it when it turns out to be another one.
public final class TypedWords {

    private TypedWords() {}

    /// Takes over what was typed on one machine where nobody typed anything on the other.
    ///
    /// @return what was taken over
    public static Map<AssetField, String> adopt(Asset from, Asset into) {
        var words = new HashMap<>(from.manual);
        words.keySet().removeAll(into.manual.keySet());
        words.forEach(into::say);
        return words;
    }

    /// Takes away again what it had adopted, unless people typed something else since.
    public static void giveBack(Asset into, Map<AssetField, String> words) {
        words.forEach((field, value) -> {
            if (value.equals(into.manual.get(field))) into.say(field, null);
        });
    }
}
