package fr.microgate.parc.inventory.document;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/// What firmware says where its maker forgot to say something: the words of `junk-identifiers.txt`,
/// numbers that only count, the same character over and over. All of it in lower case.
final class Junk {

    private static final Map<String, Set<String>> WORDS = read();
    private static final Pattern SEPARATORS = Pattern.compile("[ ./_:-]");
    private static final Pattern ONE_CHARACTER = Pattern.compile("(.)\\1*");
    private static final Pattern ONE_BYTE = Pattern.compile("(..)\\1*");
    private static final Pattern FIRST_OF_ALL = Pattern.compile("0{8,}1");
    private static final Pattern NUMBERED =
            Pattern.compile("(?:[a-z]{2,4}-?(?=\\d{10}))?(\\d{5,})");
    private static final String COUNTED = "01234567890123456789012345678901234567890";

    private Junk() {}

    static boolean isSerial(String serial) {
        var plain = SEPARATORS.matcher(serial).replaceAll("");
        return isWord("serial", serial)
                || plain.isEmpty()
                || ONE_CHARACTER.matcher(plain).matches()
                || FIRST_OF_ALL.matcher(plain).matches()
                || isCounted(serial);
    }

    /// People number their machines: 42 and 12345 are tags.
    static boolean isAssetTag(String tag) {
        var plain = SEPARATORS.matcher(tag).replaceAll("");
        var repeated = ONE_CHARACTER.matcher(plain).matches();
        return isWord("asset-tag", tag)
                || plain.isEmpty()
                || repeated && (plain.charAt(0) == '0' || !Character.isDigit(plain.charAt(0)));
    }

    /// A maker or a model.
    static boolean isProduct(String name) {
        return isWord("product", name) || SEPARATORS.matcher(name).replaceAll("").isEmpty();
    }

    static boolean isUuid(String uuid) {
        return of("uuid").contains(uuid) || ONE_BYTE.matcher(uuid.replace("-", "")).matches();
    }

    static boolean isMac(String mac) {
        return of("mac-prefix").stream().anyMatch(mac::startsWith) || of("mac").contains(mac);
    }

    private static boolean isWord(String kind, String text) {
        return of(kind).contains(text) || of("word").contains(text) || text.contains("filled by");
    }

    /// `12345`, `SN-1234567890`.
    private static boolean isCounted(String serial) {
        var number = NUMBERED.matcher(serial);
        if (!number.matches()) return false;
        var digits = number.group(1);
        return COUNTED.startsWith(digits) || COUNTED.startsWith(digits, 1);
    }

    private static Set<String> of(String kind) {
        return Objects.requireNonNull(WORDS.get(kind));
    }

    private static Map<String, Set<String>> read() {
        var file = Objects.requireNonNull(Junk.class.getResourceAsStream("/junk-identifiers.txt"));
        try (var text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            var junk = new HashMap<String, Set<String>>();
            var current = "";
            for (var line : text.readAllLines()) {
                if (line.isBlank() || line.startsWith("#")) continue;
                if (line.startsWith("[")) current = line.substring(1, line.length() - 1);
                else junk.computeIfAbsent(current, _ -> new HashSet<>()).add(line);
            }
            return junk;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
