package fr.microgate.parc.inventory.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The dozen forms in which agents write a day, with and without the time. A day in numbers and
/// slashes is `d/m/Y`, or `m/d/Y` where that makes no sense.
final class Dates {

    /// What the numbers of a date are read as first.
    enum Order {
        DAY_FIRST,

        /// Firmware tables are American (SMBIOS 7.1.3).
        MONTH_FIRST,

        /// Android phones write `Y-d-m` for when they were started.
        DAY_LAST_BUT_ONE
    }

    /// @param offset null when the agent wrote local time without saying so
    record Moment(LocalDate day, LocalTime time, @Nullable ZoneOffset offset) {

        LocalDateTime local() {
            return day.atTime(time);
        }
    }

    private static final Pattern NOTHING =
            Pattern.compile(
                    "(1970[-/]0?[01][-/]0?1|0?1[-/]0?1[-/]1970|1970(0101)?)(?!\\d).*|[0 /:.TZ+-]+"
                            + "|(?i:none|null|unknown|never|not specified|undefined)");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)(.*)");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})[-/.](\\d{4}|\\d{2})(?!\\d)(.*)");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T?(\\d.*))?");
    private static final Pattern MONTH_DAY =
            Pattern.compile(
                    "(?:[A-Za-z]{3,9},? +)?([A-Za-z]{3,9})\\.? +(\\d{1,2}),? +(?:(\\d[\\d:]{3,7}) +)?(?:[A-Z]{2,5} +)?(\\d{4})(?!\\d)(.*)");
    private static final Pattern DAY_MONTH =
            Pattern.compile(
                    "(?:[A-Za-z]{3,9},? +)?(\\d{1,2})[ -]([A-Za-z]{3,9})\\.?[ -](\\d{4})(?!\\d)(.*)");
    private static final Pattern TIME =
            Pattern.compile(
                    "[T ,]*(\\d{1,2}):?(\\d{2})(?::?(\\d{2}))?(?:[.:]\\d+)?\\s*([AaPp][Mm])?\\s*(Z|[+-]\\d{2}:?\\d{2})?(?::\\d{2})?(?:\\s*[A-Z]{2,5})?");
    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    private Dates() {}

    /// Null when it is none.
    static @Nullable Moment read(String text, Order order) {
        try {
            var value = text.strip();
            var iso = order == Order.DAY_LAST_BUT_ONE ? null : iso(value);
            if (iso != null) return new Moment(iso, LocalTime.MIDNIGHT, null);
            var found = YEAR_FIRST.matcher(value);
            if (found.matches()) return yearFirst(found, order);
            found = YEAR_LAST.matcher(value);
            if (found.matches()) return yearLast(found, order);
            found = DIGITS.matcher(value);
            if (found.matches()) return moment(found, 1, 2, 3, found.group(4));
            found = MONTH_DAY.matcher(value);
            if (found.matches())
                return named(
                        found, 4, 1, 2, found.group(3) == null ? found.group(5) : found.group(3));
            found = DAY_MONTH.matcher(value);
            return found.matches() ? named(found, 3, 2, 1, found.group(4)) : null;
        } catch (DateTimeException _) {
            return null;
        }
    }

    /// As the newer agents write the day of each of a thousand packages: without the cost of a
    /// pattern. Null when it is written in another way.
    private static @Nullable LocalDate iso(String value) {
        if (value.length() != 10 || value.charAt(4) != '-' || value.charAt(7) != '-') return null;
        var digits = 0;
        for (var i = 0; i < 10; i++) {
            if (i == 4 || i == 7) continue;
            var digit = value.charAt(i) - '0';
            if (digit < 0 || digit > 9) return null;
            digits = digits * 10 + digit;
        }
        return LocalDate.of(digits / 10_000, digits / 100 % 100, digits % 100);
    }

    /// What agents write when they do not know: the beginning of time, or zeros.
    static boolean isNothing(String text) {
        if (text.startsWith("20")) return false;
        return NOTHING.matcher(text).matches();
    }

    private static Moment yearFirst(MatchResult found, Order order) {
        var swapped = order == Order.DAY_LAST_BUT_ONE && number(found, 2) > 12;
        return moment(found, 1, swapped ? 3 : 2, swapped ? 2 : 3, found.group(4));
    }

    private static Moment yearLast(MatchResult found, Order order) {
        var first = number(found, 1);
        var second = number(found, 3);
        var slashes = found.group(2).equals("/");
        var monthFirst = order == Order.MONTH_FIRST ? first <= 12 : slashes && second > 12;
        var month = monthFirst ? first : second;
        var day = monthFirst ? second : first;
        return new Moment(
                LocalDate.of(year(found.group(4)), month, day),
                time(found.group(5)),
                offset(found.group(5)));
    }

    /// Tables of the nineties have two digits for it.
    private static int year(String digits) {
        var year = Integer.parseInt(digits);
        return digits.length() == 4 ? year : year < 70 ? 2000 + year : 1900 + year;
    }

    private static Moment moment(
            MatchResult found, int year, int month, int day, @Nullable String rest) {
        return new Moment(
                LocalDate.of(number(found, year), number(found, month), number(found, day)),
                time(rest),
                offset(rest));
    }

    private static @Nullable Moment named(
            MatchResult found, int year, int month, int day, @Nullable String rest) {
        var name = found.group(month).substring(0, 3).toLowerCase(Locale.ROOT);
        var number = MONTHS.indexOf(name) + 1;
        if (number == 0) return null;
        return new Moment(
                LocalDate.of(number(found, year), number, number(found, day)),
                time(rest),
                offset(rest));
    }

    /// Midnight when there is none, or one that cannot be read: the day counts.
    private static LocalTime time(@Nullable String rest) {
        var found = TIME.matcher(rest == null ? "" : rest.strip());
        if (!found.matches()) return LocalTime.MIDNIGHT;
        var hour = number(found, 1);
        var half = found.group(4);
        if (half != null) hour = hour % 12 + (half.equalsIgnoreCase("pm") ? 12 : 0);
        var seconds = found.group(3) == null ? 0 : Math.min(59, number(found, 3));
        return hour > 23 || number(found, 2) > 59
                ? LocalTime.MIDNIGHT
                : LocalTime.of(hour, number(found, 2), seconds);
    }

    private static @Nullable ZoneOffset offset(@Nullable String rest) {
        var found = TIME.matcher(rest == null ? "" : rest.strip());
        return found.matches() && found.group(5) != null ? ZoneOffset.of(found.group(5)) : null;
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
