package fr.microgate.parc.inventory.csv;

import fr.microgate.parc.inventory.SearchText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Cells that are more than text; an empty one leaves what is known, one that cannot be understood
/// too, and the row is refused.
public final class CsvValues {

    private static final Pattern FRENCH = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern BESIDE_DIGITS = Pattern.compile("[\\s\\u00A0\\u202F€]+");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,9})?");
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,9}");

    private CsvValues() {}

    /// `24/11/2026` or `2026-11-24`.
    public static @Nullable LocalDate date(CsvRow row, String field, @Nullable LocalDate known) {
        var cell = row.text(field);
        if (cell == null) return known;
        try {
            var french = FRENCH.matcher(cell);
            if (french.matches()) return date(french, 3, 2, 1);
            var iso = ISO.matcher(cell);
            if (iso.matches()) return date(iso, 1, 2, 3);
        } catch (DateTimeException _) {
            // 31/02/2026 is refused as what is no date at all.
        }
        row.refuse(field, "NO_DATE");
        return known;
    }

    /// `1 249,90 €` or `1249.90`.
    public static @Nullable BigDecimal amount(
            CsvRow row, String field, @Nullable BigDecimal known) {
        var cell = row.text(field);
        if (cell == null) return known;
        var plain = BESIDE_DIGITS.matcher(cell).replaceAll("").replace(',', '.');
        if (DECIMAL.matcher(plain).matches()) return new BigDecimal(plain);
        row.refuse(field, "NO_NUMBER");
        return known;
    }

    public static @Nullable Integer number(CsvRow row, String field, @Nullable Integer known) {
        var cell = row.text(field);
        if (cell == null) return known;
        if (INTEGER.matcher(cell).matches()) return Integer.valueOf(cell);
        row.refuse(field, "NO_NUMBER");
        return known;
    }

    /// @param values by their names as people search for them
    public static <T> @Nullable T oneOf(
            CsvRow row, String field, Map<String, T> values, @Nullable T known) {
        var cell = row.text(field);
        if (cell == null) return known;
        var value = values.get(SearchText.of(cell));
        if (value == null) row.refuse(field, "UNKNOWN_VALUE");
        return value;
    }

    private static LocalDate date(Matcher parts, int year, int month, int day) {
        return LocalDate.of(
                Integer.parseInt(parts.group(year)),
                Integer.parseInt(parts.group(month)),
                Integer.parseInt(parts.group(day)));
    }
}
