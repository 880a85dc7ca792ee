package fr.microgate.parc.inventory.posture;

import fr.microgate.parc.inventory.document.Section;
import fr.microgate.parc.inventory.posture.Facts.SoftwareDeviation;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The controls that look at what is installed.
final class SoftwareChecks {

    private static final int MOST_NAMED = 5;

    private SoftwareChecks() {}

    static Finding remoteAccess(Facts facts, Rule rule) {
        var allowed = new TreeSet<String>();
        var tools = rule.parameters().allowedTools();
        if (tools != null) tools.forEach(tool -> allowed.add(tool.toLowerCase(Locale.ROOT)));
        var seen =
                facts.entries(Section.REMOTE_ACCESS).stream()
                        .map(entry -> Objects.requireNonNullElse(entry.text("tool"), ""))
                        .distinct()
                        .toList();
        var strangers =
                seen.stream()
                        .filter(tool -> !allowed.contains(tool.toLowerCase(Locale.ROOT)))
                        .toList();
        if (!strangers.isEmpty())
            return Finding.fail(
                    "outil de prise en main non autorisé : " + named(strangers, tool -> tool));
        if (!seen.isEmpty())
            return Finding.pass("outils autorisés seulement : " + named(seen, tool -> tool));
        return facts.looksForRemoteAccess()
                ? Finding.pass("aucun outil de prise en main vu")
                : Finding.unknown("l'agent ne dit rien des outils de prise en main");
    }

    static Finding software(Facts facts) {
        var all = facts.software();
        if (all == null) return Finding.unknown("aucune règle, ou aucun logiciel connu");
        if (all.isEmpty()) return Finding.pass("toutes les règles de logiciels sont respectées");
        var certain = all.stream().filter(SoftwareDeviation::certain).toList();
        return certain.isEmpty()
                ? Finding.unknown("version inconnue : " + named(all, SoftwareChecks::sentence))
                : Finding.fail(named(certain, SoftwareChecks::sentence));
    }

    private static String sentence(SoftwareDeviation deviation) {
        return deviation.installed() == null
                ? deviation.rule()
                : deviation.rule() + " (" + deviation.installed() + ")";
    }

    private static <T> String named(List<T> all, Function<T, String> name) {
        var rest = all.size() - MOST_NAMED;
        return all.stream().limit(MOST_NAMED).map(name).collect(Collectors.joining(", "))
                + (rest > 0 ? " et %d de plus".formatted(rest) : "");
    }
}
