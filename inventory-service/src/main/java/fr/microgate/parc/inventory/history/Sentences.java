package fr.microgate.parc.inventory.history;

import fr.microgate.parc.inventory.history.EntryChange.FieldChange;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/// A change as a person reads it, in French or English.
final class Sentences {

    private final Locale language;
    private final ResourceBundle words;

    private Sentences(Locale language) {
        this.language = language;
        this.words =
                ResourceBundle.getBundle(
                        "history",
                        language,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// @param language French unless it is English
    static Sentences in(Locale language) {
        return new Sentences(language.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT);
    }

    String sentence(EntryChange change) {
        var section = change.section().label(language);
        var what = change.fields().stream().map(this::field).collect(Collectors.joining(", "));
        var pattern = change.kind().name() + (change.label().isEmpty() ? "_NAMELESS" : "");
        return words.getString(pattern).formatted(section, change.label(), what);
    }

    private String field(FieldChange change) {
        return words.getString("FIELD")
                .formatted(label(change.field()), said(change.before()), said(change.after()));
    }

    private String said(@org.jspecify.annotations.Nullable String value) {
        return value == null ? words.getString("NOTHING") : value;
    }

    private String label(String field) {
        try {
            return words.getString("field." + field);
        } catch (MissingResourceException _) {
            return field;
        }
    }
}
