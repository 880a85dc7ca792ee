package fr.microgate.parc.inventory.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Lenient reading of single values: agents send numbers as text, dates in a dozen forms and
/// control characters. What cannot be read is null, never an error.
final class Values {

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
        var value = text(entry, field, 40);
        return value == null ? null : bool(value);
    }

    static @Nullable Boolean bool(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "1", "true", "yes", "on", "status_on", "enabled", "active", "running", "up" ->
                    true;
            case "0",
                    "false",
                    "no",
                    "off",
                    "status_off",
                    "disabled",
                    "inactive",
                    "stopped",
                    "not running",
                    "down" ->
                    false;
            default -> null;
        };
    }

    static @Nullable Long number(JsonNode entry, String field) {
        return number(entry, field, Unit.NONE);
    }

    static @Nullable Long number(JsonNode entry, String field, Unit unit) {
        var value = text(entry, field, 40);
        return value == null ? null : unit.read(value);
    }

    /// @param offset of the machine's zone: agents write local time without saying so
    static @Nullable Instant instant(
            JsonNode entry, String field, ZoneOffset offset, Consumer<String> dropped) {
        var moment = moment(entry, field, Dates.Order.DAY_LAST_BUT_ONE, dropped);
        if (moment == null) return null;
        return moment.local().toInstant(moment.offset() == null ? offset : moment.offset());
    }

    static @Nullable LocalDate date(
            JsonNode entry, String field, Dates.Order order, Consumer<String> dropped) {
        var moment = moment(entry, field, order, dropped);
        return moment == null ? null : moment.day();
    }

    /// @param dropped told of a field whose value is no date
    private static Dates.@Nullable Moment moment(
            JsonNode entry, String field, Dates.Order order, Consumer<String> dropped) {
        var value = text(entry, field, 60);
        if (value == null || Dates.isNothing(value)) return null;
        var moment = Dates.read(value, order);
        if (moment == null) dropped.accept(field);
        return moment == null || moment.day().getYear() <= 1970 ? null : moment;
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
}
