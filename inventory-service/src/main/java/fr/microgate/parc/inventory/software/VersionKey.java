package fr.microgate.parc.inventory.software;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// A version as a text that sorts as versions do, byte by byte: 1.9 before 1.10, 2.0rc1 before 2.0,
/// 2.0 before 2.0.1 and before 2.0b.
final class VersionKey {

    private static final Pattern TOKEN = Pattern.compile("\\d+|~?\\p{L}+");
    private static final Set<String> BEFORE = Set.of("alpha", "beta", "rc", "pre", "dev");
    private static final int DIGITS = 12;
    private static final int MOST_TOKENS = 12;

    private VersionKey() {}

    static String of(String version) {
        var key = new StringBuilder();
        var tokens = TOKEN.matcher(version.toLowerCase(Locale.ROOT));
        for (var count = 0; count < MOST_TOKENS && tokens.find(); count++) {
            var token = tokens.group();
            if (Character.isDigit(token.charAt(0))) key.append('%').append(padded(token));
            else if (token.startsWith("~")) key.append('!').append(token.substring(1));
            else key.append(BEFORE.contains(token) ? '!' : '$').append(token);
        }
        return key.append('#').toString();
    }

    private static String padded(String number) {
        var plain = number.replaceFirst("^0+(?=.)", "");
        return plain.length() >= DIGITS
                ? plain.substring(0, DIGITS)
                : "0".repeat(DIGITS - plain.length()) + plain;
    }
}
