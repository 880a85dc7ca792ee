package fr.microgate.parc.inventory.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.microgate.parc.inventory.document.InventoryDocument.Machine;
import fr.microgate.parc.inventory.document.InventoryDocument.Software;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Collects a document into an InventoryDocument. A bad value is dropped with a warning, never the
/// document; what `sections.txt` does not name (processes, environment, product keys) is not even
/// looked at.
public final class InventoryBuilder implements DocumentSink {

    private static final Map<String, Section> OWN =
            Map.of(
                    "hardware", Section.IDENTITY,
                    "bios", Section.IDENTITY,
                    "network_device", Section.IDENTITY,
                    "operatingsystem", Section.OPERATING_SYSTEM,
                    "softwares", Section.SOFTWARE);
    private static final Set<String> KNOWN = Set.of("deviceid", "partial", "itemtype");
    private static final int MOST_SOFTWARE = 50_000;
    private static final int MOST_OTHERS = 5_000;
    private static final int MOST_WARNINGS = 100;
    private static final int MOST_DEVICE_MACS = 16;

    private final Map<String, String> fields = new HashMap<>();
    private final Set<Section> sections = EnumSet.noneOf(Section.class);
    private final Map<Section, Map<String, Entry>> entries = new EnumMap<>(Section.class);
    private final Map<Section, Map<String, Integer>> lastNumbers = new EnumMap<>(Section.class);
    private final List<Software> software = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final Map<String, JsonNode> own = new HashMap<>();

    @Override
    public void field(String name, String value) {
        if (KNOWN.contains(name)) fields.putIfAbsent(name, value);
    }

    @Override
    public boolean wants(String section) {
        return OWN.containsKey(section) || Layout.from(section) != null;
    }

    @Override
    public void present(String section) {
        var layout = Layout.from(section);
        var known = layout == null ? OWN.get(section) : layout.section();
        if (known != null) sections.add(known);
    }

    @Override
    public void entry(String section, ObjectNode entry) {
        var layout = Layout.from(section);
        if (section.equals("softwares")) {
            addSoftware(entry);
        } else if (layout == null) {
            own.putIfAbsent(section, entry);
        } else if (layout.section() == Section.CARTRIDGES
                || layout.section() == Section.PAGE_COUNTERS) {
            Gauges.of(layout.section(), entry).forEach(gauge -> add(layout, gauge));
        } else {
            var normal = Normalizer.entry(layout, entry, this::warn);
            if (normal != null) add(layout, normal);
            else warn(layout.section() + ": an entry without what names it is left out");
        }
    }

    public InventoryDocument build() {
        var hardware = own("hardware");
        // OCS agents have no section for the system: they say it among the hardware.
        var system = Entries.operatingSystem(own("operatingsystem"), hardware);
        if (system != null) sections.add(Section.OPERATING_SYSTEM);
        lastUser(hardware);
        var all = new EnumMap<Section, List<Entry>>(Section.class);
        entries.forEach((section, byKey) -> all.put(section, List.copyOf(byKey.values())));
        return new InventoryDocument(
                Values.text(fields.get("deviceid"), 200),
                isTrue(fields.get("partial")),
                itemType(),
                Set.copyOf(sections),
                machine(hardware),
                system,
                all,
                List.copyOf(software),
                List.copyOf(warnings),
                own.containsKey("network_device") ? deviceMacs() : null);
    }

    /// Its own address and those of its ports; a few are enough to know it again.
    private List<String> deviceMacs() {
        var ports = entries.getOrDefault(Section.NETWORK_PORTS, Map.of()).values().stream();
        var own = Identifiers.mac(Values.text(own("network_device"), "mac", 60));
        return Stream.concat(Stream.ofNullable(own), ports.map(port -> port.text("mac")))
                .filter(Objects::nonNull)
                .distinct()
                .limit(MOST_DEVICE_MACS)
                .toList();
    }

    private Machine machine(JsonNode hardware) {
        return own.containsKey("network_device")
                ? Entries.device(own("network_device"))
                : Entries.machine(hardware, own("bios"));
    }

    /// SNMP results say it beside the name of the device, if not at the root.
    private String itemType() {
        var said = Values.text(own("network_device"), "type", 40);
        return fields.getOrDefault("itemtype", said == null ? "Computer" : said);
    }

    /// Whoever used a machine on which nobody is logged on; an absent section stays absent.
    private void lastUser(JsonNode hardware) {
        var login = Values.text(hardware, "lastloggeduser", 120);
        if (login == null || login.equals("wtmp") || entries.containsKey(Section.USERS)) return;
        sections.add(Section.USERS);
        add(Layout.of(Section.USERS), new Entry(Map.of("login", login)));
    }

    private void addSoftware(ObjectNode entry) {
        var one = Entries.software(entry);
        if (one == null) warn("SOFTWARE: an entry without a name is left out");
        else if (software.size() < MOST_SOFTWARE) software.add(one);
        else warn("SOFTWARE: only the first " + MOST_SOFTWARE + " are kept");
    }

    /// Entries with the same key are told apart by their number, but the addresses of one adapter
    /// belong together.
    private void add(Layout layout, Entry entry) {
        var known = entries.computeIfAbsent(layout.section(), _ -> new LinkedHashMap<>());
        if (known.size() >= MOST_OTHERS) {
            warn("%s: only the first %d are kept".formatted(layout.section(), MOST_OTHERS));
            return;
        }
        var key = entry.key(layout.section());
        var same = known.get(key);
        if (same != null && layout.section() == Section.NETWORKS) {
            known.put(key, same.with("addresses", entry.list("addresses")));
            return;
        }
        known.put(same == null ? key : numbered(layout.section(), key, known.keySet()), entry);
    }

    /// Numbers of a key go on where they were: thousands of equal entries must not cost millions of
    /// comparisons.
    private String numbered(Section section, String key, Set<String> taken) {
        var numbers = lastNumbers.computeIfAbsent(section, _ -> new HashMap<>());
        while (true) {
            var numbered = key + '\u001F' + numbers.merge(key, 2, (last, _) -> last + 1);
            if (!taken.contains(numbered)) return numbered;
        }
    }

    private JsonNode own(String section) {
        return own.getOrDefault(section, MissingNode.getInstance());
    }

    private void warn(String warning) {
        if (warnings.size() < MOST_WARNINGS && !warnings.contains(warning)) warnings.add(warning);
    }

    private static boolean isTrue(@org.jspecify.annotations.Nullable String value) {
        return "true".equalsIgnoreCase(value) || "1".equals(value);
    }
}
