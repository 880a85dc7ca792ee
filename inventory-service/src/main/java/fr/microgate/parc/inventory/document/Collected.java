package fr.microgate.parc.inventory.document;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Entries of a section, in the order of the document. Those with the same key are told apart by
/// their number, but the addresses of one adapter belong together.
final class Collected {

    private static final int MOST = 5_000;

    private final Section section;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Integer> lastNumbers = new HashMap<>();
    private final Map<String, String> firstOfName = new HashMap<>();

    Collected(Section section) {
        this.section = section;
    }

    boolean isFull() {
        return entries.size() >= MOST;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    List<Entry> all() {
        return List.copyOf(entries.values());
    }

    void add(Entry entry) {
        if (section == Section.NETWORKS) {
            addAdapter(entry);
            return;
        }
        var key = entry.key(section);
        if (key.replace("\u001F", "").isEmpty() && isNumbered()) {
            add(
                    entry.with(
                            section == Section.DRIVES ? "device" : "name",
                            "#" + (entries.size() + 1)));
            return;
        }
        if (isRepeated(key, entry)) return;
        entries.put(entries.containsKey(key) ? numbered(key) : key, entry);
    }

    /// A profile of the firewall is said once for each address that it protects.
    private boolean isRepeated(String key, Entry entry) {
        return section == Section.FIREWALLS && entry.equals(entries.get(key));
    }

    /// Telephones do not name their volumes: these are known by their place in the document.
    private boolean isNumbered() {
        return section == Section.DRIVES || section == Section.VIDEOS;
    }

    /// Windows describes two cards of one make with the same words: an adapter is told by its MAC.
    /// An address that comes without one belongs to the first adapter of the name.
    private void addAdapter(Entry entry) {
        var name = entry.key(section);
        var mac = entry.text("mac");
        var known = firstOfName.putIfAbsent(name, Objects.requireNonNullElse(mac, ""));
        var isOfFirst = known != null && (mac == null || known.isEmpty() || known.equals(mac));
        if (known != null && known.isEmpty() && mac != null) firstOfName.put(name, mac);
        var key = isOfFirst || known == null ? name : name + '\u001F' + mac;
        entries.merge(key, entry, Entry::and);
    }

    /// Numbers of a key go on where they were: thousands of equal entries must not cost millions of
    /// comparisons.
    private String numbered(String key) {
        while (true) {
            var numbered = key + '\u001F' + lastNumbers.merge(key, 2, (last, _) -> last + 1);
            if (!entries.containsKey(numbered)) return numbered;
        }
    }
}
