package fr.microgate.parc.inventory.csv;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One row under its header; an empty cell counts as absent.
public final class CsvRow {

    private final long line;
    private final List<CsvColumn> columns;
    private final Map<CsvColumn, String> cells;
    private final CsvErrors errors;

    CsvRow(long line, List<CsvColumn> columns, Map<CsvColumn, String> cells, CsvErrors errors) {
        this.line = line;
        this.columns = columns;
        this.cells = cells;
        this.errors = errors;
    }

    public long line() {
        return line;
    }

    /// Whether it cannot be taken, as far as it was looked at.
    public boolean isRefused() {
        return errors.areIn(line);
    }

    public @Nullable String text(String field) {
        return cells.get(column(field));
    }

    public String textOr(String field, String other) {
        var cell = text(field);
        return cell == null ? other : cell;
    }

    /// The cell, else what was known before.
    public @Nullable String text(String field, @Nullable String known) {
        var cell = text(field);
        return cell == null ? known : cell;
    }

    /// The parts of a cell that holds several values.
    ///
    /// @param separator regular expression
    public List<String> list(String field, String separator, List<String> known) {
        var cell = text(field);
        if (cell == null) return known;
        return Arrays.stream(cell.split(separator))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    /// Says why the cell cannot be taken.
    ///
    /// @param key of a message in `csv.properties`
    public void refuse(String field, String key, Object... details) {
        errors.add(line, column(field).label(), text(field), key, details);
    }

    /// Refuses the cells of the properties that break a rule.
    public <T> void refuse(Set<ConstraintViolation<T>> violations) {
        for (var violation : violations) {
            var field = violation.getPropertyPath().iterator().next().getName();
            switch (violation.getConstraintDescriptor().getAnnotation()) {
                case NotBlank _, NotNull _ -> refuse(field, "REQUIRED");
                case Email _ -> refuse(field, "EMAIL");
                case Size size -> refuse(field, "TOO_LONG", size.max());
                default -> refuse(field, "MALFORMED");
            }
        }
    }

    /// A row that speaks of what an earlier row speaks of is a mistake.
    ///
    /// @param taken lines by what they speak of
    public void once(String field, String key, Map<String, Long> taken) {
        var before = taken.putIfAbsent(key, line);
        if (before != null) refuse(field, "ROW_TWICE", before);
    }

    /// As `once`, of what is known already and told by several cells together.
    public void onceOf(String field, Object known, Map<String, Long> taken) {
        var before = taken.putIfAbsent("known " + known, line);
        if (before != null) refuse(field, "ROW_OF_SAME", before);
    }

    private CsvColumn column(String field) {
        for (var column : columns) if (column.field().equals(field)) return column;
        throw new IllegalArgumentException("no column holds " + field);
    }
}
