package fr.microgate.parc.inventory.document;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is read of a section, from `sections.txt`.
record Layout(Section section, String category, List<String> sources, List<Field> fields) {

    private static final Map<Section, Layout> BY_SECTION = read();
    private static final Map<Section, Map<Field.Mark, Set<String>>> MARKED = byMark();
    private static final Map<String, Layout> BY_SOURCE = bySource();

    static Layout of(Section section) {
        return Objects.requireNonNull(BY_SECTION.get(section));
    }

    /// @param source name of the section in a document
    static @Nullable Layout from(String source) {
        return BY_SOURCE.get(source);
    }

    Set<String> marked(Field.Mark mark) {
        return Objects.requireNonNull(MARKED.get(section)).getOrDefault(mark, Set.of());
    }

    /// Asked for each entry of each document.
    private static Map<Section, Map<Field.Mark, Set<String>>> byMark() {
        var marked = new EnumMap<Section, Map<Field.Mark, Set<String>>>(Section.class);
        BY_SECTION.forEach((section, layout) -> {
            var names = new EnumMap<Field.Mark, Set<String>>(Field.Mark.class);
            for (var field : layout.fields())
                for (var mark : field.marks())
                    names.computeIfAbsent(mark, _ -> new LinkedHashSet<>()).add(field.name());
            marked.put(section, names);
        });
        return marked;
    }

    private static Map<String, Layout> bySource() {
        var layouts = new HashMap<String, Layout>();
        for (var layout : BY_SECTION.values())
            layout.sources().forEach(source -> layouts.put(source, layout));
        return layouts;
    }

    private static Map<Section, Layout> read() {
        var layouts = new EnumMap<Section, Layout>(Section.class);
        Layout current = null;
        for (var line : lines()) {
            if (line.isBlank() || line.startsWith("#")) continue;
            if (line.startsWith("[")) {
                current = head(line);
                layouts.put(current.section(), current);
            } else {
                Objects.requireNonNull(current).fields().add(Field.of(line));
            }
        }
        return layouts;
    }

    /// `[DRIVES] drive = drives`
    private static Layout head(String line) {
        var words = line.split("[\\[\\]=\\s]+");
        var sources = List.of(words).subList(3, words.length);
        return new Layout(
                Section.valueOf(words[1]),
                words[2],
                sources.equals(List.of("-")) ? List.of() : sources,
                new ArrayList<>());
    }

    private static List<String> lines() {
        var file = Objects.requireNonNull(Layout.class.getResourceAsStream("/sections.txt"));
        try (var text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            return text.readAllLines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
