package fr.microgate.parc.inventory.csv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is wrong in a file; a file that is wrong everywhere is told of its first errors only.
public final class CsvErrors {

    private static final int MOST = 500;

    private final List<CsvError> errors = new ArrayList<>();
    private final Set<Long> lines = new HashSet<>();
    private final CsvWords words;

    CsvErrors(CsvWords words) {
        this.words = words;
    }

    /// @param key of a message in `csv.properties`
    void add(
            long line,
            @Nullable String column,
            @Nullable String value,
            String key,
            Object... details) {
        lines.add(line);
        if (errors.size() >= MOST) return;
        errors.add(new CsvError(line, column, words.say(key, details), value));
    }

    public boolean isEmpty() {
        return errors.isEmpty();
    }

    boolean areIn(long line) {
        return lines.contains(line);
    }

    public List<CsvError> list() {
        return List.copyOf(errors);
    }
}
