package fr.microgate.parc.inventory.asset;

import fr.microgate.parc.inventory.document.Entry;
import fr.microgate.parc.inventory.document.Section;
import fr.microgate.parc.inventory.history.EntryChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// What is different between two readings of a section. Entries are told apart by their key; what
/// changes without the machine having changed is no difference.
final class SectionDiff {

    /// `HP LaserJet (redirected 2)`, `(redirection de PC-1 2)`, `(umgeleitet 3)`.
    private static final Pattern REDIRECTED =
            Pattern.compile(
                    "\\((?:redirect(?:ed|ion)\\b[^)]*|umgeleitet \\d+|rediri[a-zé]+ \\d+)\\)",
                    Pattern.CASE_INSENSITIVE);

    private SectionDiff() {}

    static List<EntryChange> between(Section section, List<Entry> before, List<Entry> after) {
        if (section.isQuiet()) return List.of();
        var old = byKey(section, before);
        var now = byKey(section, after);
        var changes = new ArrayList<EntryChange>();
        now.forEach((key, entry) -> {
            var known = old.get(key);
            if (known == null) {
                changes.add(
                        EntryChange.added(
                                section,
                                entry.label(section),
                                MachineFields.changes(Map.of(), module(section, entry))));
            } else {
                var fields = MachineFields.changes(known.values(), entry.values());
                if (!fields.isEmpty())
                    changes.add(EntryChange.changed(section, entry.label(section), fields));
            }
        });
        old.forEach((key, entry) -> {
            if (!now.containsKey(key))
                changes.add(
                        EntryChange.removed(
                                section,
                                entry.label(section),
                                MachineFields.changes(module(section, entry), Map.of())));
        });
        return changes;
    }

    /// A slot alone would not say what was put in or taken out.
    private static Map<String, Object> module(Section section, Entry entry) {
        var said = new LinkedHashMap<String, Object>();
        if (section != Section.MEMORIES) return said;
        for (var field : List.of("capacityMb", "type")) {
            var value = entry.values().get(field);
            if (value != null) said.put(field, value);
        }
        return said;
    }

    /// What the digest of a section is made of.
    static List<Entry> stable(Section section, List<Entry> entries) {
        if (section.isQuiet()) return List.of();
        return entries.stream()
                .filter(entry -> !comesAndGoes(section, entry))
                .map(entry -> withoutMadeUp(section, entry.stable(section)))
                .toList();
    }

    /// Wi-Fi adapters make up an address for each network; a volume of ZFS is as large as what it
    /// holds and what its pool has left.
    private static Entry withoutMadeUp(Section section, Entry entry) {
        return switch (section) {
            case NETWORKS -> "wifi".equals(entry.text("type")) ? entry.without("mac") : entry;
            case DRIVES ->
                    word(entry, "filesystem").equalsIgnoreCase("zfs")
                            ? entry.without("totalMb")
                            : entry;
            default -> entry;
        };
    }

    /// Adapters of containers and tunnels live as long as these; keys, discs and shares are put in
    /// and taken out; the printers of somebody who works from afar are there while he is. A free
    /// slot is no memory: what is put into it comes, what leaves it goes.
    private static boolean comesAndGoes(Section section, Entry entry) {
        return switch (section) {
            case NETWORKS -> Boolean.TRUE.equals(entry.flag("virtual"));
            case MEMORIES -> Boolean.TRUE.equals(entry.flag("free"));
            case DRIVES -> Drives.comesAndGoes(entry);
            case STORAGES -> word(entry, "interface").equalsIgnoreCase("USB");
            case PRINTERS -> REDIRECTED.matcher(word(entry, "name")).find();
            default -> false;
        };
    }

    private static String word(Entry entry, String field) {
        return Objects.requireNonNullElse(entry.text(field), "");
    }

    private static Map<String, Entry> byKey(Section section, List<Entry> entries) {
        var byKey = new LinkedHashMap<String, Entry>();
        var numbers = new HashMap<String, Integer>();
        for (var entry : stable(section, entries)) {
            var key = entry.key(section);
            var free = key;
            while (byKey.putIfAbsent(free, entry) != null)
                free = key + '\u001F' + numbers.merge(key, 2, (last, _) -> last + 1);
        }
        return byKey;
    }
}
