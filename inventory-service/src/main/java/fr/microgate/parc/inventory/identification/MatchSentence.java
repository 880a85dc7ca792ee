package fr.microgate.parc.inventory.identification;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/// Why a document is of a machine, as a person reads it.
final class MatchSentence {

    private MatchSentence() {}

    /// @param language French unless it is English
    static String of(Rule rule, int score, List<Fact> facts, Locale language) {
        var words = words(language);
        var start = words.getString(rule == Rule.NEW ? "NEW" : "KNOWN").formatted(score);
        if (facts.isEmpty()) return start + ".";
        return facts.stream()
                .map(fact -> words(fact, words))
                .collect(Collectors.joining(", ", start + words.getString("BECAUSE"), "."));
    }

    private static String words(Fact fact, ResourceBundle words) {
        var what = words.getString(fact.clue().name());
        var named = fact.value() == null ? what : what + " " + fact.value();
        if (fact.machines() != null)
            return say(words, "SHARED", fact).formatted(named, fact.machines());
        if (fact.clue() == Fact.Clue.NAME && fact.points() == 0)
            return words.getString("NAME_IGNORED");
        var verdict = say(words, fact.verdict().name(), fact).formatted(named);
        return fact.points() == 0 ? verdict : verdict + " (%+d)".formatted(fact.points());
    }

    /// An adjective agrees with what it is said of.
    private static String say(ResourceBundle words, String key, Fact fact) {
        var own = key + "." + fact.clue();
        return words.getString(words.containsKey(own) ? own : key);
    }

    private static ResourceBundle words(Locale language) {
        return ResourceBundle.getBundle(
                "match",
                language.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
