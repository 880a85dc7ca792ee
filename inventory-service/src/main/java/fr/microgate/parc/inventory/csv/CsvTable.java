package fr.microgate.parc.inventory.csv;

import static fr.microgate.parc.inventory.InventoryProblem.IMPORT_REFUSED;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.microgate.parc.platform.http.PlatformProblem;
import fr.microgate.parc.platform.http.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A table that somebody exported from a spreadsheet, read as it comes: UTF-8 with or without BOM,
/// or Windows-1252; semicolons or commas; headers in French or in English.
public final class CsvTable {

    public static final int MOST_ROWS = 5_000;
    public static final int MOST_BYTES = 2 * 1024 * 1024;

    /// A web page may be one line: what is told of a header is bounded.
    private static final int MOST_FOUND = 30;

    private static final int LONGEST_NAME = 80;
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cntrl}&&[^\\t\\r\\n]]");

    private final List<CsvColumn> columns;
    private final List<List<String>> ways;
    private final List<@Nullable CsvColumn> header = new ArrayList<>();
    private final List<String> found = new ArrayList<>();
    private final List<String> ignoredColumns = new ArrayList<>();
    private final List<CsvRow> rows = new ArrayList<>();
    private final CsvErrors errors;

    private CsvTable(List<CsvColumn> columns, List<List<String>> ways, CsvErrors errors) {
        this.columns = columns;
        this.ways = ways;
        this.errors = errors;
    }

    /// Reads what it can; what it cannot read is among the errors. What lacks a required column is
    /// refused.
    ///
    /// @param language of the errors
    public static CsvTable read(byte[] body, List<CsvColumn> columns, Locale language) {
        var required = columns.stream().filter(CsvColumn::required).map(CsvColumn::field).toList();
        return read(body, columns, List.of(required), language);
    }

    /// @param ways fields that make a row understood: a table has all those of one way at least,
    ///   the first one if it brings something new
    public static CsvTable read(
            byte[] body, List<CsvColumn> columns, List<List<String>> ways, Locale language) {
        if (body.length > MOST_BYTES) {
            throw PlatformProblem.BODY_TOO_LARGE.problem(
                    "A table has at most %d bytes: send it in parts.", MOST_BYTES);
        }
        var table = new CsvTable(columns, ways, new CsvErrors(CsvWords.in(language)));
        table.read(CsvText.decode(body));
        return table;
    }

    public List<CsvRow> rows() {
        return rows;
    }

    /// How many of the rows that can be taken are so.
    ///
    /// @param plan what each row is to do, in their order
    public <P> int count(List<P> plan, Predicate<P> what) {
        return (int)
                IntStream.range(0, rows.size())
                        .filter(i -> !rows.get(i).isRefused() && what.test(plan.get(i)))
                        .count();
    }

    /// Headers that mean nothing here.
    public List<String> ignoredColumns() {
        return ignoredColumns;
    }

    public CsvErrors errors() {
        return errors;
    }

    private void read(String text) {
        var reader =
                CsvReader.builder()
                        .fieldSeparator(CsvText.separator(text))
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .ofCsvRecord(text);
        long line = 0;
        try {
            for (var record : reader) {
                line = record.getStartingLineNumber();
                if (header.isEmpty()) readHeader(record);
                else if (rows.size() < MOST_ROWS) readRow(record);
                else errors.add(line, null, null, "TOO_MANY_ROWS", MOST_ROWS);
                if (rows.isEmpty() && !errors.isEmpty()) return;
            }
        } catch (CsvParseException _) {
            errors.add(line + 1, null, null, "BROKEN");
        }
        if (header.isEmpty()) {
            if (errors.isEmpty()) errors.add(1, null, null, "EMPTY_FILE");
            mustBeUnderstood();
        }
    }

    private void readHeader(CsvRecord record) {
        for (var name : record.getFields()) {
            var column = columns.stream().filter(known -> known.isCalled(name)).findFirst();
            if (column.isPresent() && header.contains(column.get())) {
                errors.add(1, column.get().label(), name, "COLUMN_TWICE");
            }
            if (!name.isBlank()) found.add(brief(name.strip()));
            if (column.isEmpty() && !name.isBlank()) ignoredColumns.add(brief(name.strip()));
            header.add(column.orElse(null));
        }
        mustBeUnderstood();
    }

    /// A web page, or a table of something else: no row of it would say anything.
    private void mustBeUnderstood() {
        if (ways.stream().anyMatch(way -> missing(way).isEmpty())) return;
        var missing = missing(ways.getFirst());
        var others =
                ways.stream()
                        .skip(1)
                        .map(way -> String.join(" + ", missing(way)))
                        .collect(Collectors.joining(", "));
        for (var label : missing) {
            if (others.isEmpty()) errors.add(1, label, null, "COLUMN_REQUIRED");
            else errors.add(1, label, null, "COLUMN_REQUIRED_OR", others);
        }
        throw refusal(missing, others.isEmpty() ? "" : " (or else one of: " + others + ")");
    }

    private ProblemException refusal(List<String> missing, String others) {
        var told = found.stream().limit(MOST_FOUND).toList();
        return IMPORT_REFUSED
                .problem(
                        "Nothing was written: the first line of the file has to name its columns. Missing: %s%s. Found: %s.",
                        String.join(", ", missing),
                        others,
                        told.isEmpty() ? "nothing" : String.join(", ", told))
                .with("missingColumns", missing)
                .with("foundColumns", told)
                .with("report", ImportReport.of(this, 0, 0));
    }

    private List<String> missing(List<String> way) {
        return columns.stream()
                .filter(column -> way.contains(column.field()) && !header.contains(column))
                .map(CsvColumn::label)
                .toList();
    }

    private static String brief(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }

    private void readRow(CsvRecord record) {
        var line = record.getStartingLineNumber();
        if (record.getFieldCount() > header.size()) {
            errors.add(line, null, null, "TOO_MANY_CELLS");
        }
        var cells = new LinkedHashMap<CsvColumn, String>();
        for (var i = 0; i < Math.min(header.size(), record.getFieldCount()); i++) {
            var column = header.get(i);
            var value = unguarded(record.getField(i)).strip();
            if (column == null || value.isEmpty()) continue;
            if (FORBIDDEN.matcher(value).find()) {
                errors.add(line, column.label(), null, "FORBIDDEN_CHARACTER");
            }
            cells.put(column, value);
        }
        if (!cells.isEmpty()) rows.add(new CsvRow(line, columns, cells, errors));
    }

    /// What `CsvOutput` put before a formula is not part of the value.
    private static String unguarded(String cell) {
        return cell.startsWith("'") && CsvOutput.isFormula(cell.substring(1))
                ? cell.substring(1)
                : cell;
    }
}
