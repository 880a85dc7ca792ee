package fr.microgate.parc.inventory.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Texts as they are looked for: `Hélène-portable` is found by `helene`, by `portable` and by
/// `helene-portable`.
final class Words {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MAC = Pattern.compile("([0-9a-f]{2}[:.-]){2,5}[0-9a-f]{0,2}");
    private static final int LONGEST = 60;
    private static final int MOST_ASKED = 6;

    private Words() {}

    /// What a machine is found by.
    static Set<String> of(Collection<@Nullable String> texts) {
        var words = new LinkedHashSet<String>();
        for (var text : texts) {
            if (text == null) continue;
            for (var word : SPACE.split(plain(text))) {
                add(words, compact(word));
                Arrays.stream(SEPARATORS.split(word)).forEach(part -> add(words, part));
            }
        }
        return words;
    }

    /// What somebody typed, each word the beginning of one that must be there.
    static List<String> asked(String text) {
        return Arrays.stream(SPACE.split(plain(text)))
                .map(Words::compact)
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_ASKED)
                .toList();
    }

    /// Without accents, in lower case.
    static String plain(String text) {
        var apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT).strip();
    }

    /// A MAC address is written in several ways, and looked for by its beginning.
    private static String compact(String word) {
        return MAC.matcher(word).matches() ? word.replaceAll("[:.-]", "") : word;
    }

    private static void add(Set<String> words, String word) {
        if (word.length() >= 2)
            words.add(word.length() <= LONGEST ? word : word.substring(0, LONGEST));
    }
}
