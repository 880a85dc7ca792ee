package fr.microgate.parc.inventory.search;

import fr.microgate.parc.inventory.SearchText;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Texts as they are looked for: `Hélène-portable` is found by `helene`, by `portable` and by
/// `helene-portable`. Addresses are found by their beginning and not by their parts, and a MAC
/// address however it is written, because both sides drop its separators.
final class Words {

    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MAC =
            Pattern.compile(
                    "(?:[0-9a-f]{2}[:-]){5,19}[0-9a-f]{2}|(?:[0-9a-f]{4}\\.){2}[0-9a-f]{4}");
    private static final Pattern MAC_BEGUN =
            Pattern.compile(
                    "(?:[0-9a-f]{2}[:-]){1,19}[0-9a-f]{0,2}|(?:[0-9a-f]{4}\\.){1,2}[0-9a-f]{0,4}");
    private static final Pattern IP =
            Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-f]*(?::[0-9a-f.]*){2,}");
    private static final int LONGEST = 60;
    private static final int MOST_ASKED = 6;

    private Words() {}

    /// What a machine is found by.
    static Set<String> of(Collection<@Nullable String> texts) {
        var words = new LinkedHashSet<String>();
        for (var text : texts) {
            if (text == null) continue;
            for (var word : SearchText.of(text).split(" ")) {
                if (MAC.matcher(word).matches()) {
                    add(words, bare(word));
                    continue;
                }
                add(words, word);
                // Somebody who types the beginning of it seems to type that of a MAC address.
                if (MAC_BEGUN.matcher(word).lookingAt()) add(words, bare(word));
                if (!IP.matcher(word).matches())
                    Arrays.stream(SEPARATORS.split(word)).forEach(part -> add(words, part));
            }
        }
        return words;
    }

    /// What somebody typed, each word the beginning of one that must be there.
    static List<String> asked(String text) {
        return Arrays.stream(SearchText.of(text).split(" "))
                .map(word -> MAC_BEGUN.matcher(word).matches() ? bare(word) : word)
                .map(Words::cut)
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_ASKED)
                .toList();
    }

    /// From a beginning to the first text that does not begin with it, in the order of bytes.
    ///
    /// @return number of the next question mark
    static int range(PreparedStatement statement, int at, String beginning) throws SQLException {
        statement.setString(at, beginning);
        statement.setString(at + 1, beginning + "\uDBFF\uDFFF");
        return at + 2;
    }

    private static String bare(String word) {
        return word.replaceAll("[:.-]", "");
    }

    private static void add(Set<String> words, String word) {
        if (word.length() >= 2) words.add(cut(word));
    }

    private static String cut(String word) {
        return word.length() <= LONGEST ? word : word.substring(0, LONGEST);
    }
}
