package fr.microgate.parc.inventory.asset;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The logins and names of a person, as they are looked for in texts: names as whole words with or
/// without accents, logins as a whole.
final class PersonWords {

    static final String ERASED = "[effacé]";

    private static final int SHORTEST_NAME = 3;
    private static final String[] SAME = {
        "aàâäáãå", "cç", "eéèêë", "iîïíì", "nñ", "oôöóòõ", "uùûüú", "yÿ"
    };

    private final Set<String> logins;
    private final @Nullable String nameWords;
    private final @Nullable String loginWords;

    PersonWords(Collection<String> logins, Collection<String> names) {
        this.logins =
                logins.stream()
                        .map(PersonWords::login)
                        .filter(login -> !login.isEmpty())
                        .collect(Collectors.toSet());
        nameWords =
                alternatives(
                        names.stream()
                                .flatMap(name -> Arrays.stream(name.strip().split("\\s+")))
                                .filter(name -> name.length() >= SHORTEST_NAME));
        loginWords = alternatives(this.logins.stream());
    }

    /// The login without its domain.
    private static String login(String login) {
        return login.substring(login.lastIndexOf('\\') + 1).strip().toLowerCase(Locale.ROOT);
    }

    boolean hasLogin(@Nullable String login) {
        return login != null && logins.contains(login(login));
    }

    boolean isNamedIn(@Nullable String text) {
        return text != null && nameWords != null && names(nameWords).matcher(text).find();
    }

    String erasedIn(String text) {
        var erased = nameWords == null ? text : names(nameWords).matcher(text).replaceAll(ERASED);
        if (loginWords == null) return erased;
        var whole = "(?<![\\p{L}\\p{N}._-])(?:" + loginWords + ")(?![\\p{L}\\p{N}._-])";
        return Pattern.compile(whole).matcher(erased).replaceAll(ERASED);
    }

    /// For `~`, to read only rows that may hold one of them; matches nothing when there is none.
    String anyPattern() {
        var all = Stream.of(nameWords, loginWords).filter(words -> words != null).toList();
        return all.isEmpty() ? "(?!)" : String.join("|", all);
    }

    private static Pattern names(String words) {
        return Pattern.compile("(?<!\\p{L})(?:" + words + ")(?!\\p{L})");
    }

    private static @Nullable String alternatives(Stream<String> words) {
        var all = words.map(PersonWords::pattern).distinct().collect(Collectors.joining("|"));
        return all.isEmpty() ? null : all;
    }

    /// Each letter in both cases, with and without accents; the same for Java and PostgreSQL.
    private static String pattern(String word) {
        var plain =
                Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "");
        return plain.codePoints()
                .mapToObj(Character::toString)
                .map(PersonWords::letter)
                .collect(Collectors.joining());
    }

    private static String letter(String letter) {
        if (!letter.matches("[\\p{L}\\p{N}]")) return letter.isBlank() ? " " : "\\" + letter;
        var same =
                Arrays.stream(SAME)
                        .filter(all -> all.startsWith(letter))
                        .findFirst()
                        .orElse(letter);
        var upper = same.toUpperCase(Locale.ROOT);
        return "[" + same + (upper.length() == same.length() ? upper : "") + "]";
    }
}
