package fr.microgate.parc.inventory.document;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a number counts, and the words that agents write after it: `8 GB`, `57.5 Wh`, `1 Gb/s`.
/// Bare numbers are in the unit already.
enum Unit {
    NONE(Map.of()),

    /// Of memory and volumes, in MiB: a gigabyte is 1024 of them.
    MB(sizes(1024)),

    /// Of disks, in millions of bytes as makers count.
    DISK_MB(sizes(1000)),
    MWH(Map.of("mwh", 1.0, "wh", 1e3, "kwh", 1e6)),
    MV(Map.of("mv", 1.0, "v", 1e3)),
    MBPS(speeds(1e6)),
    BPS(speeds(1)),
    MHZ(Map.of("hz", 1e-6, "khz", 1e-3, "mhz", 1.0, "mt/s", 1.0, "ghz", 1e3)),
    W(Map.of("mw", 1e-3, "w", 1.0, "watt", 1.0, "watts", 1.0, "kw", 1e3)),
    PAGES(Map.of("page", 1.0, "pages", 1.0));

    /// Batteries of laptops hold a thousand times that: a small number is a level in percent.
    private static final long MOST_PERCENT = 100;

    /// No machine runs on less than a volt: a small number is in volts.
    private static final long MOST_VOLTS = 100;

    private static final double LARGEST = 1e15;
    private static final Pattern QUANTITY =
            Pattern.compile("([+-]?[\\d \u00A0\u202F.,]*\\d(?:[eE][+-]?\\d{1,3})?)\\s*(\\D*)");

    private final Map<String, Double> factors;

    Unit(Map<String, Double> factors) {
        this.factors = factors;
    }

    /// The unit of a field, from the end of its name: `capacityMb`.
    static Unit of(Section section, String field) {
        if (field.endsWith("Mb")) return section == Section.STORAGES ? DISK_MB : MB;
        if (field.endsWith("Mwh")) return MWH;
        if (field.endsWith("Mv")) return MV;
        if (field.endsWith("Mbps")) return MBPS;
        if (field.endsWith("Bps")) return BPS;
        if (field.endsWith("Mhz")) return MHZ;
        if (field.endsWith("W")) return W;
        return field.equals("pages") ? PAGES : NONE;
    }

    /// Null when it is no number, in a unit of something else, or what agents say for "unknown".
    @Nullable Long read(String text) {
        var found = QUANTITY.matcher(text.strip());
        if (!found.matches()) return null;
        var number = number(found.group(1));
        var word = found.group(2).strip().toLowerCase(Locale.ROOT).replace('\u00B5', 'u');
        if (number == null || number < 0 || number > LARGEST) return null;
        if (word.isEmpty()) return bare(number);
        var factor = factors.get(word);
        return factor == null ? null : Math.round(number * factor);
    }

    /// Whether a value that cannot be used is one that agents send for want of a better one.
    boolean isNothing(String text) {
        return this == MWH && text.strip().matches("\\d{1,3}(\\.\\d+)? *%?");
    }

    private @Nullable Long bare(double number) {
        return switch (this) {
            case MWH -> number <= MOST_PERCENT ? null : (Long) (long) number;
            case MV -> number < MOST_VOLTS ? Math.round(number * 1000) : (long) number;
            default -> (long) number;
        };
    }

    /// `1 024`, `1,024.5` and `8,5` are numbers too.
    private @Nullable Double number(String text) {
        var digits = text.replaceAll("[ \u00A0\u202F]", "");
        var hasThousands = this != MV && this != MWH;
        digits =
                hasThousands && digits.matches("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d*)?")
                        ? digits.replace(",", "")
                        : digits.replace(',', '.');
        try {
            return Double.valueOf(digits);
        } catch (NumberFormatException _) {
            return null;
        }
    }

    private static Map<String, Double> sizes(double base) {
        var sizes = new java.util.HashMap<String, Double>();
        var prefixes = new String[] {"", "k", "m", "g", "t", "p"};
        for (var i = 0; i < prefixes.length; i++) {
            for (var word : new String[] {"b", "o"})
                sizes.put(prefixes[i] + word, Math.pow(base, i - 2));
            if (i == 0) continue;
            sizes.put(prefixes[i], Math.pow(base, i - 2));
            var binary = Math.pow(1024, i) / (base * base);
            for (var word : new String[] {"ib", "io"}) sizes.put(prefixes[i] + word, binary);
        }
        sizes.put("bytes", 1 / (base * base));
        sizes.put("mbytes", 1.0);
        return Map.copyOf(sizes);
    }

    /// `Mbps`, `Mb/s`, `Mbit/s`, `Mbits/s`: bits in a second, whichever way they are written.
    private static Map<String, Double> speeds(double one) {
        var speeds = new java.util.HashMap<String, Double>();
        var prefixes = Map.of("", 1.0, "k", 1e3, "m", 1e6, "g", 1e9, "t", 1e12);
        prefixes.forEach((prefix, factor) -> {
            for (var word : new String[] {"bps", "b/s", "bit/s", "bits/s", "bit", "bits", "b", ""})
                if (!(prefix + word).isEmpty()) speeds.put(prefix + word, factor / one);
        });
        return Map.copyOf(speeds);
    }
}
