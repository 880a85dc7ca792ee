package fr.microgate.parc.inventory;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Text as people search for it: without accents, capitals and superfluous spaces.
public final class SearchText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F]+");
    private static final Pattern WILDCARDS = Pattern.compile("[\\\\%_]");

    private SearchText() {}

    public static String of(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        var small = plain.replace("œ", "oe").replace("Œ", "oe").toLowerCase(Locale.ROOT);
        return SPACES.matcher(small).replaceAll(" ").strip();
    }

    /// Pattern of SQL `LIKE` for what begins with this text.
    public static String prefix(String text) {
        return WILDCARDS.matcher(of(text)).replaceAll("\\\\$0") + "%";
    }
}
