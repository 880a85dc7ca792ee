package fr.microgate.parc.inventory.history;

import fr.microgate.parc.inventory.document.Section;
import fr.microgate.parc.inventory.history.EntryChange.FieldChange;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A change as a person reads it, in French or English.
final class Sentences {

    private static final int MB_OF_GB = 1024;

    private final Locale language;
    private final ResourceBundle words;

    private final Map<String, String> states;
    private final boolean ofComputer;

    private Sentences(Locale language, Map<String, String> states, boolean ofComputer) {
        this.language = language;
        this.states = states;
        this.ofComputer = ofComputer;
        this.words =
                ResourceBundle.getBundle(
                        "history",
                        language,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// @param language French unless it is English
    /// @param states labels of the states of assets in this language
    /// @param ofComputer whether it is a computer that changed: others have no BIOS
    static Sentences in(Locale language, Map<String, String> states, boolean ofComputer) {
        return new Sentences(
                language.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT,
                states,
                ofComputer);
    }

    String sentence(EntryChange change) {
        var section = change.section().label(language);
        var what =
                change.fields().stream()
                        .map(field -> field(field, change.section()))
                        .collect(Collectors.joining(", "));
        var label = name(change);
        var pattern = change.kind().name() + (label.isEmpty() ? "_NAMELESS" : "");
        return words.getString(pattern).formatted(section, label, what);
    }

    /// A memory module that came or went is known by its size too.
    private String name(EntryChange change) {
        if (change.section() != Section.MEMORIES || change.kind() == EntryChange.Kind.CHANGED)
            return change.label();
        var module =
                change.fields().stream()
                        .map(field -> module(field.field(), either(field)))
                        .collect(Collectors.joining(" "));
        if (module.isEmpty() || change.label().isEmpty()) return change.label() + module;
        return words.getString("MODULE").formatted(change.label(), module);
    }

    private static String either(FieldChange field) {
        return Objects.requireNonNullElse(field.after(), Objects.toString(field.before(), ""));
    }

    private String module(String field, String value) {
        if (!field.equals("capacityMb")) return value;
        var inGb = value.matches("[0-9]{1,9}") && Integer.parseInt(value) % MB_OF_GB == 0;
        return inGb
                ? words.getString("GB").formatted(Integer.parseInt(value) / MB_OF_GB)
                : words.getString("MB").formatted(value);
    }

    private String field(FieldChange change, Section section) {
        var field = change.field();
        var before = change.before();
        var after = change.after();
        var label = label(field, section);
        if (before == null && after == null)
            return words.getString("FIELD_CHANGED").formatted(label);
        if (field.equals("assignedTo") && before == null)
            return words.getString("HANDED_OVER").formatted(said(field, after));
        if (field.equals("assignedTo") && after == null)
            return words.getString("GIVEN_BACK").formatted(said(field, before));
        return words.getString("FIELD").formatted(label, said(field, before), said(field, after));
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

    private String label(String field, Section section) {
        var ofComputer = "computer." + field;
        if (this.ofComputer && section == Section.IDENTITY && words.containsKey(ofComputer))
            return words.getString(ofComputer);
        var key = "field." + field;
        return words.containsKey(key) ? words.getString(key) : field;
    }
}
