package fr.microgate.parc.inventory.history;

import fr.microgate.parc.inventory.history.EntryChange.FieldChange;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A change as a person reads it, in French or English.
final class Sentences {

    private final Locale language;
    private final ResourceBundle words;

    private final Map<String, String> states;

    private Sentences(Locale language, Map<String, String> states) {
        this.language = language;
        this.states = states;
        this.words =
                ResourceBundle.getBundle(
                        "history",
                        language,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// @param language French unless it is English
    /// @param states labels of the states of assets in this language
    static Sentences in(Locale language, Map<String, String> states) {
        return new Sentences(
                language.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT, states);
    }

    String sentence(EntryChange change) {
        var section = change.section().label(language);
        var what = change.fields().stream().map(this::field).collect(Collectors.joining(", "));
        var pattern = change.kind().name() + (change.label().isEmpty() ? "_NAMELESS" : "");
        return words.getString(pattern).formatted(section, change.label(), what);
    }

    private String field(FieldChange change) {
        var field = change.field();
        if (change.before() == null && change.after() == null)
            return words.getString("FIELD_CHANGED").formatted(label(field));
        return words.getString("FIELD")
                .formatted(label(field), said(field, change.before()), said(field, change.after()));
    }

    private String said(String field, @Nullable String value) {
        if (value == null) return words.getString("NOTHING");
        if (field.equals("state")) return states.getOrDefault(value, value);
        var own = "value." + field + "." + value;
        var common = "value." + value;
        return words.containsKey(own)
                ? words.getString(own)
                : words.containsKey(common) ? words.getString(common) : value;
    }

    private String label(String field) {
        var key = "field." + field;
        return words.containsKey(key) ? words.getString(key) : field;
    }
}
