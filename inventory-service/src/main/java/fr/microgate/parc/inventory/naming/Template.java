package fr.microgate.parc.inventory.naming;

import static fr.microgate.parc.inventory.InventoryProblem.TEMPLATE_NOT_ALLOWED;

import fr.microgate.parc.inventory.Remark;
import fr.microgate.parc.inventory.asset.AssetKind;
import fr.microgate.parc.inventory.naming.Part.Counter;
import fr.microgate.parc.inventory.naming.Part.Literal;
import fr.microgate.parc.inventory.naming.Part.Type;
import fr.microgate.parc.inventory.naming.Part.What;
import fr.microgate.parc.inventory.naming.Part.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A way to call machines: `{SERVICE}-PC`. It knows its names, whatever their case and accents, and
/// makes new ones.
record Template(String text, List<Part> parts) {

    /// NetBIOS holds no more.
    static final int LONGEST = 15;

    /// First names are personal data, and a host name is read by everybody on the network.
    static final Remark PERSONAL = Remark.of("NAME_PERSONAL");

    private static final Pattern PIECE = Pattern.compile("\\{([^{}]*)}|([^{}]+)|[{}]");
    private static final Pattern WRITABLE = Pattern.compile("[A-Z0-9 -]+");
    private static final int LONGEST_TYPE = 4;

    static Template of(String text) {
        var parts = new ArrayList<Part>();
        var pieces = PIECE.matcher(text.strip());
        while (pieces.find()) {
            if (pieces.group(1) != null) parts.add(placeholder(pieces.group(1)));
            else if (pieces.group(2) != null) parts.add(literal(pieces.group(2)));
            else throw TEMPLATE_NOT_ALLOWED.problem("A brace in %s has no other half.", text);
        }
        var template = new Template(text.strip(), List.copyOf(parts));
        if (template.shortest() > LONGEST)
            throw TEMPLATE_NOT_ALLOWED.problem(
                    "Its shortest name has %d characters; a host name has %d at most.",
                    template.shortest(), LONGEST);
        if (parts.stream().filter(Counter.class::isInstance).count() > 1)
            throw TEMPLATE_NOT_ALLOWED.problem("A template has one counter at most.");
        return template;
    }

    private static Part literal(String text) {
        if (!WRITABLE.matcher(Words.folded(text)).matches())
            throw TEMPLATE_NOT_ALLOWED.problem(
                    "Host names hold letters, digits and hyphens; «%s» has others.", text);
        return new Literal(text);
    }

    private static Part placeholder(String name) {
        var folded = Words.folded(name);
        if (folded.equals("NN") || folded.equals("NNN")) return new Counter(folded.length());
        if (folded.equals("TYPE")) return new Type();
        for (var what : What.values())
            if (what.name().equals(folded)) return new Word(what, isUpper(name));
        throw TEMPLATE_NOT_ALLOWED.problem(
                "{%s} is unknown; there are {SERVICE}, {Service}, {Prénom}, {Nom}, {SITE}, {TYPE}, {NN}, {NNN}.",
                name);
    }

    private static boolean isUpper(String name) {
        return name.chars().filter(Character::isLetter).allMatch(Character::isUpperCase);
    }

    private int shortest() {
        return parts.stream()
                .mapToInt(part ->
                        switch (part) {
                            case Literal literal -> literal.text().length();
                            case Counter counter -> counter.digits();
                            case Word _ -> 1;
                            case Type _ -> LONGEST_TYPE;
                        })
                .sum();
    }

    /// @param folded without accents, in upper case
    boolean knows(String folded, AssetKind kind) {
        return new NameWalk(folded).isOf(this, kind);
    }

    Set<What> words() {
        return parts.stream()
                .flatMap(
                        part -> part instanceof Word word ? Stream.of(word.what()) : Stream.empty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    boolean isPersonal() {
        return words().stream().anyMatch(What::isPersonal);
    }

    /// Names to try in this order: counted, or the first one plain and the next ones numbered.
    ///
    /// @param values of all its words
    List<String> candidates(AssetKind kind, Map<What, String> values) {
        return new NameMaker(this, kind, values).candidates();
    }

    /// Of its counter; none when it has no counter.
    int digits() {
        return parts.stream()
                .mapToInt(part -> part instanceof Counter counter ? counter.digits() : 0)
                .max()
                .orElse(0);
    }
}
