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

    /// Says, in French, why the cell cannot be taken.
    public void refuse(String field, String message) {
        errors.add(line, column(field).label(), message, text(field));
    }

    /// Refuses the cells of the properties that break a rule.
    public <T> void refuse(Set<ConstraintViolation<T>> violations) {
        for (var violation : violations) {
            refuse(
                    violation.getPropertyPath().iterator().next().getName(),
                    message(violation.getConstraintDescriptor().getAnnotation()));
        }
    }

    private static String message(java.lang.annotation.Annotation rule) {
        return switch (rule) {
            case NotBlank _, NotNull _ -> "est obligatoire";
            case Email _ -> "n'est pas une adresse e-mail";
            case Size size -> "est trop long : %d au plus".formatted(size.max());
            default -> "n'a pas la forme attendue";
        };
    }

    private CsvColumn column(String field) {
        for (var column : columns) if (column.field().equals(field)) return column;
        throw new IllegalArgumentException("no column holds " + field);
    }
}
