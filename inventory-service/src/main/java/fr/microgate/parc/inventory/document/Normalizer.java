package fr.microgate.parc.inventory.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// An entry as an agent wrote it, as an entry of ours. A value that cannot be read is dropped with
/// a warning, never the entry; an entry without what it is known by is left out.
final class Normalizer {

    private static final int LONGEST_TEXT = 250;

    private Normalizer() {}

    static @Nullable Entry entry(Layout layout, ObjectNode raw, Consumer<String> warnings) {
        Fixes.apply(layout.section(), raw, Entries.dropped(layout.section(), warnings));
        if (raw.isEmpty()) return null;
        var values = new LinkedHashMap<String, Object>();
        for (var field : layout.fields()) {
            var value = value(layout.section(), field, raw, warnings);
            if (value != null) {
                values.put(field.name(), value);
            } else if (field.is(Field.Mark.NEEDED)) {
                warnings.accept(layout.section() + ": an entry without what names it is left out");
                return null;
            }
        }
        return values.isEmpty() ? null : new Entry(values);
    }

    private static @Nullable Object value(
            Section section, Field field, ObjectNode raw, Consumer<String> warnings) {
        for (var source : field.sources()) {
            var said = Values.text(raw, source, LONGEST_TEXT);
            if (said == null && field.type() != Field.Type.LIST) continue;
            var value = read(section, field, raw, source);
            if (value != null) return value;
            if (said != null && !isNothing(section, field, said))
                Entries.dropped(section, warnings).accept(source);
        }
        return null;
    }

    private static @Nullable Object read(
            Section section, Field field, ObjectNode raw, String source) {
        return switch (field.type()) {
            case TEXT -> {
                var text = Values.text(raw, source, LONGEST_TEXT);
                yield text == null ? null : Credentials.without(text);
            }
            case NUMBER -> Values.number(raw, source, Unit.of(section, field.name()));
            case FLAG -> Values.bool(raw, source);
            case DATE -> {
                var date = Values.date(raw, source, Dates.Order.DAY_FIRST, _ -> {});
                yield date == null ? null : date.toString();
            }
            case MAC -> Identifiers.mac(Values.text(raw, source, LONGEST_TEXT));
            case LIST -> list(raw.path(source));
        };
    }

    /// What could be read, but says nothing: a MAC address that everybody has, the beginning of
    /// time, a battery's level in place of its capacity.
    private static boolean isNothing(Section section, Field field, String said) {
        return switch (field.type()) {
            case MAC -> Identifiers.isMac(said);
            case DATE -> Dates.isNothing(said);
            case NUMBER -> Unit.of(section, field.name()).isNothing(said);
            default -> false;
        };
    }

    private static @Nullable List<String> list(JsonNode node) {
        var texts = new ArrayList<String>();
        for (var one : node) {
            var text = Values.text(one.asText(), LONGEST_TEXT);
            if (text != null) text = Credentials.without(text);
            if (text != null && texts.size() < Entry.LONGEST_LIST && !texts.contains(text))
                texts.add(text);
        }
        return texts.isEmpty() ? null : List.copyOf(texts);
    }
}
