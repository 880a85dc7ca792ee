package fr.microgate.parc.inventory.posture;

import fr.microgate.parc.inventory.Remark;
import fr.microgate.parc.inventory.document.Section;
import fr.microgate.parc.inventory.posture.Facts.SoftwareDeviation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The controls that look at what is installed.
final class SoftwareChecks {

    private static final int MOST_NAMED = 5;

    private SoftwareChecks() {}

    /// Tools that its agent names, and those among its software: an agent knows a few of them only.
    static Finding remoteAccess(Facts facts, Rule rule) {
        var allowed = new TreeSet<String>();
        var tools = rule.parameters().allowedTools();
        if (tools != null) tools.forEach(tool -> allowed.add(lower(tool)));
        var seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        seen.addAll(facts.installed().remoteTools());
        for (var entry : facts.entries(Section.REMOTE_ACCESS)) {
            var tool = entry.text("tool");
            if (tool != null) seen.add(tool);
        }
        var strangers = seen.stream().filter(tool -> !allowed.contains(lower(tool))).toList();
        if (!strangers.isEmpty()) return Finding.fail("REMOTE_NOT_ALLOWED", named(strangers));
        if (!facts.spoken().wouldSay(Section.REMOTE_ACCESS))
            return Finding.unknown("REMOTE_UNKNOWN");
        return seen.isEmpty()
                ? Finding.pass("REMOTE_NONE")
                : Finding.pass("REMOTE_ALLOWED", named(seen));
    }

    static Finding software(Facts facts) {
        var all = facts.installed().deviations();
        if (all == null) return Finding.unknown("SOFTWARE_NO_RULE");
        if (all.isEmpty()) return Finding.pass("SOFTWARE_KEPT");
        var certain = all.stream().filter(SoftwareDeviation::certain).toList();
        if (!certain.isEmpty()) return new Finding(Result.FAIL, remarks(certain), null);
        var remarks = new ArrayList<>(List.of(Remark.of("SOFTWARE_VERSION_UNKNOWN")));
        remarks.addAll(remarks(all));
        return new Finding(Result.UNKNOWN, remarks, null);
    }

    private static List<Remark> remarks(List<SoftwareDeviation> all) {
        var remarks =
                new ArrayList<>(
                        all.stream().limit(MOST_NAMED).map(SoftwareDeviation::remark).toList());
        if (all.size() > MOST_NAMED) remarks.add(Remark.of("MORE", all.size() - MOST_NAMED));
        return remarks;
    }

    private static String named(Collection<String> all) {
        var rest = all.size() - MOST_NAMED;
        return all.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                + (rest > 0 ? " (+%d)".formatted(rest) : "");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
