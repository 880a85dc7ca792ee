package fr.microgate.parc.inventory.naming;

import fr.microgate.parc.inventory.asset.AssetKind;
import fr.microgate.parc.inventory.naming.Part.Counter;
import fr.microgate.parc.inventory.naming.Part.Literal;
import fr.microgate.parc.inventory.naming.Part.Type;
import fr.microgate.parc.inventory.naming.Part.Word;

/// Reads a folded name along a template: after each part, all the places that it may have come to.
/// No way is tried twice, unlike by a regular expression, which takes for ever where words follow
/// each other.
final class NameWalk {

    private final CharSequence name;
    private boolean[] at;

    NameWalk(CharSequence name) {
        this.name = name;
        at = new boolean[name.length() + 1];
        at[0] = true;
    }

    /// What people write with a space is a host name with a hyphen, or with nothing.
    boolean isOf(Template template, AssetKind kind) {
        for (var part : template.parts())
            switch (part) {
                case Literal literal -> literal(Words.folded(literal.text()));
                case Counter counter -> digits(counter.digits());
                case Word _ -> word();
                case Type _ -> literal(Words.typeOf(kind));
            }
        return at[name.length()];
    }

    private void literal(String text) {
        for (var i = 0; i < text.length(); i++) {
            var asked = text.charAt(i);
            if (asked == ' ') space();
            else one(asked, asked);
        }
    }

    private void digits(int count) {
        for (var i = 0; i < count; i++) one('0', '9');
    }

    private void one(char first, char last) {
        var next = new boolean[at.length];
        for (var i = 0; i < name.length(); i++)
            next[i + 1] = at[i] && name.charAt(i) >= first && name.charAt(i) <= last;
        at = next;
    }

    private void space() {
        var next = at.clone();
        for (var i = 0; i < name.length(); i++)
            if (at[i] && (name.charAt(i) == ' ' || name.charAt(i) == '-')) next[i + 1] = true;
        at = next;
    }

    /// It begins with a letter or a digit, and hyphens may follow.
    private void word() {
        var next = new boolean[at.length];
        var inside = false;
        for (var i = 0; i < name.length(); i++) {
            var letter = isLetter(name.charAt(i));
            var goesOn = inside && (letter || name.charAt(i) == '-');
            inside = goesOn || (at[i] && letter);
            next[i + 1] = inside;
        }
        at = next;
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
