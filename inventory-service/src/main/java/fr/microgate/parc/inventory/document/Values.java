package fr.microgate.parc.inventory.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Lenient reading of single values: agents send numbers as text, dates in a dozen forms and
/// control characters. What cannot be read is null, never an error.
final class Values {

    private static final List<DateTimeFormatter> DATE_TIMES =
            List.of(
                    DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"),
                    DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss"),
                    DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss"),
                    DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss"),
                    DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm"),
                    DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss yyyy", Locale.ENGLISH));

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\u0080-\u009f]+");

    private Values() {}

    static @Nullable String text(JsonNode entry, String field, int longest) {
        var found = entry.path(field);
        var value = found.isArray() ? found.path(0) : found;
        return value.isValueNode() && !value.isNull() ? text(value.asText(), longest) : null;
    }

    /// Without control characters (PostgreSQL refuses NUL), trimmed, cut; null when nothing is
    /// left.
    static @Nullable String text(@Nullable String raw, int longest) {
        if (raw == null) return null;
        var clean = (isPlain(raw) ? raw : CONTROLS.matcher(raw).replaceAll(" ")).strip();
        if (clean.isEmpty() || clean.equalsIgnoreCase("n/a")) return null;
        return clean.length() <= longest
                ? clean
                : clean.substring(
                        0,
                        clean.offsetByCodePoints(
                                0, Math.min(longest, clean.codePointCount(0, clean.length()))));
    }

    /// Nearly all are, and an inventory has ten thousand of them.
    private static boolean isPlain(String text) {
        for (var i = 0; i < text.length(); i++)
            if (Character.isISOControl(text.charAt(i))) return false;
        return true;
    }

    static @Nullable Boolean bool(JsonNode entry, String field) {
        var value = text(entry, field, 10);
        if (value == null) return null;
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "1", "true", "yes", "on" -> true;
            case "0", "false", "no", "off" -> false;
            default -> null;
        };
    }

    static @Nullable Long number(JsonNode entry, String field) {
        var value = text(entry, field, 20);
        try {
            return value == null ? null : (long) Double.parseDouble(value);
        } catch (NumberFormatException _) {
            return null;
        }
    }

    /// @param offset of the machine's zone: agents write local time without saying so
    static @Nullable Instant instant(JsonNode entry, String field, ZoneOffset offset) {
        var value = text(entry, field, 40);
        if (value == null) return null;
        try {
            return Instant.parse(value);
        } catch (DateTimeParseException _) {
            return DATE_TIMES.stream()
                    .map(format -> localDateTime(value, format))
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .map(local -> local.toInstant(offset))
                    .orElse(null);
        }
    }

    /// The date of a date or date-time; 1970-01-01 is what agents send for "unknown".
    static @Nullable LocalDate date(JsonNode entry, String field) {
        var value = text(entry, field, 40);
        if (value == null || value.length() < 10) return null;
        try {
            var date = LocalDate.parse(value.substring(0, 10).replace('/', '-'));
            return date.getYear() <= 1970 ? null : date;
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    static ZoneOffset offset(JsonNode timezone) {
        var value = text(timezone, "offset", 10);
        try {
            return value == null
                    ? ZoneOffset.UTC
                    : ZoneOffset.of(value.length() == 3 ? value + "00" : value);
        } catch (java.time.DateTimeException _) {
            return ZoneOffset.UTC;
        }
    }

    private static @Nullable LocalDateTime localDateTime(String value, DateTimeFormatter format) {
        try {
            return LocalDateTime.parse(value, format);
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
