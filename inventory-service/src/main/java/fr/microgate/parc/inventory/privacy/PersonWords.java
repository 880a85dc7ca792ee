package fr.microgate.parc.inventory.privacy;

import fr.microgate.parc.inventory.privacy.PersonForms.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The logins and names of a person, as they are looked for in texts: whole words, however they are
/// written together or apart (`Jean-Luc`, `JeanLuc`), in any case, with or without accents.
public final class PersonWords {

    public static final String ERASED = "[effacé]";

    /// Words of a text that may be one form.
    static final int MOST_JOINED = 6;

    private static final int STEM = 3;
    private static final String[] SAME = {
        "aàâäáãåæ", "cç", "eéèêë", "iîïíì", "nñ", "oôöóòõœ", "uùûüú", "yÿ"
    };

    private static final Set<String> PAIRS = Set.of("ae", "oe", "ss");

    private final BiPredicate<Kind, String> known;
    private final Set<String> stems;
    private final boolean coded;

    private PersonWords(BiPredicate<Kind, String> known, Set<String> stems, boolean coded) {
        this.known = known;
        this.stems = stems;
        this.coded = coded;
    }

    public static PersonWords of(PersonKey person) {
        return of(PersonForms.of(person));
    }

    static PersonWords of(Map<Kind, Set<String>> forms) {
        var stems =
                forms.entrySet().stream()
                        .filter(some -> some.getKey() != Kind.PART)
                        .flatMap(some -> some.getValue().stream())
                        .map(form -> form.replaceAll("[^\\p{L}\\p{N}]", ""))
                        .filter(form -> !form.isEmpty())
                        .map(form -> form.substring(0, Math.min(STEM, form.length())))
                        .collect(Collectors.toSet());
        return new PersonWords(
                (kind, word) -> forms.getOrDefault(kind, Set.of()).contains(word), stems, false);
    }

    /// Of a person of whom only digests are left.
    static PersonWords coded(BiPredicate<Kind, String> known) {
        return new PersonWords(known, Set.of(), true);
    }

    /// Only digests are left: looking through long texts by them takes too long.
    public boolean areDigests() {
        return coded;
    }

    /// Whether somebody logs on by it who is this person.
    public boolean isLogin(@Nullable String login, Reach reach) {
        if (login == null) return false;
        if (known.test(Kind.LOGIN, PersonForms.login(login))) return true;
        return places(login, reach).stream()
                .anyMatch(one -> one.certainty() == Certainty.SURE && one.kind() != Kind.ACCOUNT);
    }

    /// Whether it is, as a whole, a text that named the person.
    boolean isWhole(String text) {
        return known.test(Kind.TEXT, PersonForms.plain(text));
    }

    public Certainty in(@Nullable String text, Reach reach) {
        if (text == null) return Certainty.NONE;
        var most = Certainty.NONE;
        for (var place : places(text, reach)) {
            if (place.certainty() == Certainty.SURE) return Certainty.SURE;
            most = place.certainty();
        }
        return most;
    }

    /// The text without what is surely the person.
    public String erasedIn(String text, Reach reach) {
        var erased = new StringBuilder(text);
        for (var place : places(text, reach).reversed())
            if (place.certainty() == Certainty.SURE)
                erased.replace(place.start(), place.end(), ERASED);
        return erased.toString();
    }

    /// For `~`, to read only rows that may hold one of them.
    public String anyPattern() {
        if (coded) return "";
        return stems.isEmpty()
                ? "(?!)"
                : stems.stream()
                        .sorted()
                        .map(PersonWords::pattern)
                        .collect(Collectors.joining("|"));
    }

    private record Place(int start, int end, Kind kind, Certainty certainty) {}

    private List<Place> places(String text, Reach reach) {
        var atoms = Atom.of(text);
        var places = new ArrayList<Place>();
        for (var first = 0; first < atoms.size(); first++) {
            Place found = null;
            var last = first;
            var word = new StringBuilder();
            for (var next = first; next < Math.min(atoms.size(), first + MOST_JOINED); next++) {
                if (next > first && !atoms.get(next).isNear(atoms.get(next - 1))) break;
                word.append(atoms.get(next).plain());
                if (!mayBe(word)) break;
                var kind = kind(word.toString());
                var certainty = certainty(kind, Atom.touches(atoms, first, next), reach);
                if (kind == null || certainty == Certainty.NONE) continue;
                if (found != null && found.certainty().compareTo(certainty) > 0) continue;
                found = new Place(atoms.get(first).start(), atoms.get(next).end(), kind, certainty);
                last = next;
            }
            if (found != null) places.add(found);
            first = last;
        }
        return places;
    }

    private @Nullable Kind kind(String word) {
        for (var kind : List.of(Kind.FULL, Kind.ACCOUNT, Kind.NAME, Kind.PART))
            if (known.test(kind, word)) return kind;
        return null;
    }

    /// @param touched `jdupont2` may be somebody else
    private static Certainty certainty(@Nullable Kind kind, boolean touched, Reach reach) {
        return switch (kind) {
            case FULL -> Certainty.SURE;
            case ACCOUNT -> touched ? Certainty.POSSIBLE : Certainty.SURE;
            case NAME -> reach == Reach.ANYWHERE ? Certainty.POSSIBLE : Certainty.SURE;
            case PART -> reach == Reach.THEIR_HOST_NAME ? Certainty.SURE : Certainty.NONE;
            case LOGIN, TEXT -> Certainty.NONE;
            case null -> Certainty.NONE;
        };
    }

    /// Most words of a long text are done with at their first letters. Parts begin as names do.
    private boolean mayBe(CharSequence word) {
        if (coded || word.length() < STEM) return true;
        return stems.contains(word.subSequence(0, STEM).toString());
    }

    /// Each letter in both cases, with and without accents, and whatever stands between them. The
    /// second of two that may be written as one is not asked for.
    private static String pattern(String stem) {
        var pattern = new StringBuilder();
        var before = "";
        for (var letter : stem.codePoints().mapToObj(Character::toString).toList()) {
            var next = (before.isEmpty() ? "" : "[^[:alnum:]]{0,2}") + letter(letter);
            pattern.append(PAIRS.contains(before + letter) ? "(" + next + ")?" : next);
            before = letter;
        }
        return pattern.toString();
    }

    private static String letter(String letter) {
        if (letter.equals("s")) return "[sSß]";
        for (var same : SAME) if (same.startsWith(letter)) return "[" + same + upper(same) + "]";
        return "[" + letter + upper(letter) + "]";
    }

    private static String upper(String letters) {
        var upper = letters.toUpperCase(java.util.Locale.ROOT);
        return upper.length() == letters.length() ? upper : "";
    }
}
