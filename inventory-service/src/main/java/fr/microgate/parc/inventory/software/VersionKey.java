package fr.microgate.parc.inventory.software;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// A version as a text that sorts as versions do, byte by byte: 1.9 before 1.10, 2.0rc1 before 2.0,
/// 2.0 before 2.0.1 and before 2.0b. 2, 2.0, 2.0.0 and v2.0 are one version, and the epoch of a
/// Debian package says nothing: people ask for what stands behind it. `software_version_key` of the
/// database (V154) is the same.
///
/// What has no digit is no version that anybody knows: it is before no other, which each question
/// for older ones says with KNOWN.
final class VersionKey {

    /// Condition on a package.
    static final String KNOWN = "package.version ~ '[0-9]'";

    private static final Pattern TOKEN = Pattern.compile("\\d+|~?\\p{L}+");
    private static final Pattern EPOCH = Pattern.compile("^\\d+:");
    private static final Pattern LETTER = Pattern.compile("^v[. ]?(?=[0-9])");
    private static final Pattern ZEROS = Pattern.compile("(?:%0{12})+(?=[!#$])");
    private static final Set<String> BEFORE = Set.of("alpha", "beta", "rc", "pre", "dev");
    private static final int DIGITS = 12;
    private static final int MOST_TOKENS = 12;

    private VersionKey() {}

    static String of(String version) {
        var key = new StringBuilder();
        var plain = EPOCH.matcher(version).replaceFirst("").toLowerCase(Locale.ROOT);
        var tokens = TOKEN.matcher(LETTER.matcher(plain).replaceFirst(""));
        for (var count = 0; count < MOST_TOKENS && tokens.find(); count++) {
            var token = tokens.group();
            if (Character.isDigit(token.charAt(0))) key.append('%').append(padded(token));
            else if (token.startsWith("~")) key.append('!').append(token.substring(1));
            else key.append(BEFORE.contains(token) ? '!' : '$').append(token);
        }
        return ZEROS.matcher(key.append('#')).replaceAll("");
    }

    private static String padded(String number) {
        var plain = number.replaceFirst("^0+(?=.)", "");
        return plain.length() >= DIGITS
                ? plain.substring(0, DIGITS)
                : "0".repeat(DIGITS - plain.length()) + plain;
    }
}
