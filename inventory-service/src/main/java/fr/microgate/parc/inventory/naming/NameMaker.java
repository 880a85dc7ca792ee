package fr.microgate.parc.inventory.naming;

import fr.microgate.parc.inventory.asset.AssetKind;
import fr.microgate.parc.inventory.naming.Part.Counter;
import fr.microgate.parc.inventory.naming.Part.Literal;
import fr.microgate.parc.inventory.naming.Part.Type;
import fr.microgate.parc.inventory.naming.Part.What;
import fr.microgate.parc.inventory.naming.Part.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/// Makes names of a template. Words that do not fit are shortened, the longest first, letter by
/// letter from its end: the same words always give the same name.
final class NameMaker {

    private static final int MOST_NUMBERED = 99;

    private final Template template;
    private final AssetKind kind;
    private final Map<What, String> values;

    NameMaker(Template template, AssetKind kind, Map<What, String> values) {
        this.template = template;
        this.kind = kind;
        this.values = values;
    }

    List<String> candidates() {
        var digits = template.digits();
        var last =
                digits > 0
                        ? Math.powExact(10, digits) - 1
                        : template.words().isEmpty() ? 1 : MOST_NUMBERED;
        return IntStream.rangeClosed(1, last)
                .mapToObj(number -> name(number, digits))
                .filter(name -> name.length() <= Template.LONGEST)
                .toList();
    }

    private String name(int number, int digits) {
        var suffix = digits == 0 && number > 1 ? String.valueOf(number) : "";
        var pieces = new ArrayList<String>();
        var words = new ArrayList<Integer>();
        for (var part : template.parts()) {
            if (part instanceof Word) words.add(pieces.size());
            pieces.add(
                    switch (part) {
                        case Literal literal -> Words.plain(literal.text()).replace(' ', '-');
                        case Counter counter -> ("%0" + counter.digits() + "d").formatted(number);
                        case Type _ -> Words.typeOf(kind);
                        case Word word -> written(word);
                    });
        }
        shorten(pieces, words, Template.LONGEST - suffix.length());
        if (!words.isEmpty()) pieces.set(words.getFirst(), pieces.get(words.getFirst()) + suffix);
        return String.join("", pieces);
    }

    private String written(Word word) {
        var value = Objects.requireNonNull(values.get(word.what()));
        return word.what().written(value, word.upper());
    }

    private static void shorten(List<String> pieces, List<Integer> words, int longest) {
        var length = pieces.stream().mapToInt(String::length).sum();
        while (length > longest) {
            var widest = -1;
            for (var word : words)
                if (widest < 0 || pieces.get(word).length() > pieces.get(widest).length())
                    widest = word;
            if (widest < 0 || pieces.get(widest).length() < 2) return;
            var cut = pieces.get(widest).replaceAll("-?.$", "");
            length -= pieces.get(widest).length() - cut.length();
            pieces.set(widest, cut);
        }
    }
}
