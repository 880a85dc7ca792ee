package fr.microgate.parc.inventory.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A run of letters, or of digits, in a text.
record Atom(int start, int end, String plain) {

    private static final int NEAR = 2;

    static List<Atom> of(String text) {
        var atoms = new ArrayList<Atom>();
        var at = 0;
        while (at < text.length()) {
            var kind = kind(text.charAt(at));
            var start = at++;
            if (kind == 0) continue;
            while (at < text.length() && continues(text.charAt(at), kind)) at++;
            atoms.add(new Atom(start, at, plain(text.substring(start, at))));
        }
        return atoms;
    }

    /// Whether both may be of one name: a hyphen, a dot or a comma and a space between them.
    boolean isNear(Atom before) {
        return start - before.end <= NEAR;
    }

    /// Whether a letter or digit goes on right before or after these.
    static boolean touches(List<Atom> atoms, int first, int last) {
        var before = first > 0 && atoms.get(first - 1).end == atoms.get(first).start;
        var after = last + 1 < atoms.size() && atoms.get(last + 1).start == atoms.get(last).end;
        return before || after;
    }

    private static String plain(String word) {
        var isAscii = word.chars().allMatch(one -> one < 128);
        return isAscii ? word.toLowerCase(Locale.ROOT) : PersonForms.plain(word);
    }

    private static boolean continues(char next, int kind) {
        return kind(next) == kind
                || kind == 1 && Character.getType(next) == Character.NON_SPACING_MARK;
    }

    /// 1 of a letter, 2 of a digit, else 0.
    private static int kind(char one) {
        if (Character.isLetter(one)) return 1;
        return Character.isDigit(one) ? 2 : 0;
    }
}
