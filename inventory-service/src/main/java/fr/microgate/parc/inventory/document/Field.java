package fr.microgate.parc.inventory.document;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// One field of an entry, in our words, and where agents put it.
record Field(String name, Type type, Set<Mark> marks, List<String> sources) {

    enum Type {
        TEXT,
        NUMBER,
        FLAG,
        DATE,
        MAC,
        LIST
    }

    enum Mark {
        KEY,
        NEEDED,
        QUIET,

        /// What it says of people; each field has one of these.
        NONE,
        OPAQUE,
        POSSIBLE,
        PERSONAL
    }

    /// @param line of `sections.txt`: name, type, marks, sources
    static Field of(String line) {
        var words = line.strip().split("\\s+");
        var marks =
                words[2].equals("-")
                        ? Set.<Mark>of()
                        : Set.copyOf(
                                List.of(words[2].split(",")).stream()
                                        .map(word -> Mark.valueOf(word.toUpperCase(Locale.ROOT)))
                                        .toList());
        var sources = List.of(words).subList(3, words.length);
        return new Field(
                words[0],
                Type.valueOf(words[1].toUpperCase(Locale.ROOT)),
                marks,
                sources.isEmpty() ? List.of(words[0]) : sources);
    }

    boolean is(Mark mark) {
        return marks.contains(mark);
    }
}
