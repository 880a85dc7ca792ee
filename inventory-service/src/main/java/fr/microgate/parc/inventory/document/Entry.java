package fr.microgate.parc.inventory.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One entry of a section in our words: texts, whole numbers, booleans and lists of texts. What an
/// agent did not say is absent.
public record Entry(@JsonValue Map<String, Object> values) {

    static final int LONGEST_LIST = 64;

    @JsonCreator
    public Entry {
        values = new LinkedHashMap<>(values);
    }

    public @Nullable String text(String field) {
        var value = values.get(field);
        return value == null ? null : value.toString();
    }

    public @Nullable Long number(String field) {
        return values.get(field) instanceof Number number ? number.longValue() : null;
    }

    public @Nullable Boolean flag(String field) {
        return values.get(field) instanceof Boolean flag ? flag : null;
    }

    public List<String> list(String field) {
        return values.get(field) instanceof List<?> list
                ? list.stream().map(Objects::toString).toList()
                : List.of();
    }

    /// What tells it from the other entries of its section.
    public String key(Section section) {
        return named(section, Field.Mark.KEY).stream()
                .map(field -> Objects.requireNonNullElse(text(field), ""))
                .collect(Collectors.joining("\u001F"));
    }

    /// What a person knows it by; empty when it has no name.
    public String label(Section section) {
        return named(section, Field.Mark.KEY).stream()
                .filter(field -> !field.equals("uuid"))
                .map(this::text)
                .filter(Objects::nonNull)
                .distinct()
                .limit(2)
                .collect(Collectors.joining(" "));
    }

    /// Both as one: what this one does not say, and the texts that its lists do not have yet.
    Entry and(Entry other) {
        var merged = new LinkedHashMap<>(values);
        other.values.forEach((field, value) -> {
            if (!(value instanceof List<?>)) {
                merged.putIfAbsent(field, value);
                return;
            }
            var all = new ArrayList<>(list(field));
            for (var one : other.list(field))
                if (all.size() < LONGEST_LIST && !all.contains(one)) all.add(one);
            merged.put(field, List.copyOf(all));
        });
        return new Entry(merged);
    }

    /// The same with another text in a field.
    Entry with(String field, String text) {
        var changed = new LinkedHashMap<String, Object>();
        changed.put(field, text);
        values.forEach(changed::putIfAbsent);
        return new Entry(changed);
    }

    /// Without what changes without the machine having changed.
    public Entry stable(Section section) {
        return without(named(section, Field.Mark.QUIET));
    }

    public Entry without(String field) {
        return without(Set.of(field));
    }

    private Entry without(Set<String> fields) {
        if (fields.stream().noneMatch(values::containsKey)) return this;
        var rest = new LinkedHashMap<>(values);
        rest.keySet().removeAll(fields);
        return new Entry(rest);
    }

    private static Set<String> named(Section section, Field.Mark mark) {
        return Layout.of(section).marked(mark);
    }
}
