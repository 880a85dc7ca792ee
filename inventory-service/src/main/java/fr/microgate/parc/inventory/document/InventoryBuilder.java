package fr.microgate.parc.inventory.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.microgate.parc.inventory.document.InventoryDocument.Machine;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
    private static final Set<String> KNOWN =
            Set.of("deviceid", "partial", "itemtype", "action", "query", "versionclient", "device");
    private static final int MOST_OTHERS = 5_000;
    private static final int MOST_WARNINGS = 100;

    private final Map<String, String> fields = new HashMap<>();
    private final Set<Section> sections = EnumSet.noneOf(Section.class);
    private final Map<Section, Collected> entries = new EnumMap<>(Section.class);
    private final SaidSoftware software = new SaidSoftware();
    private final List<String> warnings = new ArrayList<>();
    private final Map<String, JsonNode> own = new HashMap<>();

    @Override
    public void field(String name, String value) {
        if (KNOWN.contains(name)) fields.putIfAbsent(name, value);
    }

    @Override
    public boolean wants(String section) {
        return knows(section);
    }

    /// Of a thousand packages, what nobody reads is not even built.
    @Override
    public boolean wants(String section, String field) {
        return !section.equals("softwares") || Entries.OF_SOFTWARE.contains(field);
    }

    @Override
    public boolean wantsWhole(String section) {
        return section.equals("softwares");
    }

    @Override
    public void whole(String section, byte[] list) {
        software.take(list);
    }

    /// Whether a section of this name says something of a machine.
    static boolean knows(String section) {
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
            software.take(entry);
        } else if (layout == null) {
            own.putIfAbsent(section, entry);
        } else if (layout.section() == Section.CARTRIDGES
                || layout.section() == Section.PAGE_COUNTERS) {
            Gauges.of(layout.section(), entry).forEach(gauge -> add(layout, gauge));
        } else {
            var normal = Normalizer.entry(layout, entry, this::warn);
            if (normal != null) add(layout, normal);
        }
    }

    public InventoryDocument build() {
        var hardware = own("hardware");
        // OCS agents have no section for the system: they say it among the hardware.
        var system = Entries.operatingSystem(own("operatingsystem"), hardware, this::warn);
        if (system != null) sections.add(Section.OPERATING_SYSTEM);
        lastUser(hardware);
        device();
        var all = new EnumMap<Section, List<Entry>>(Section.class);
        entries.forEach((section, collected) -> all.put(section, collected.all()));
        return new InventoryDocument(
                Values.text(fields.get("deviceid"), 200),
                isTrue(fields.get("partial")) || isDiscovery(),
                itemType(),
                Set.copyOf(sections),
                machine(hardware),
                system,
                all,
                software,
                List.copyOf(warnings),
                own.containsKey("network_device")
                        ? Device.macs(own("network_device"), all(Section.NETWORK_PORTS))
                        : null,
                Values.text(fields.get("versionclient"), 80));
    }

    private Machine machine(JsonNode hardware) {
        if (own.containsKey("network_device"))
            return Entries.device(own("network_device"), this::warn);
        var machine = Entries.machine(hardware, own("bios"), this::warn);
        return machine.memoryMb() == null ? machine.withMemory(ofModules()) : machine;
    }

    /// Macs say what their modules hold, and no sum.
    private @Nullable Long ofModules() {
        var sum =
                all(Section.MEMORIES).stream()
                        .map(module -> module.number("capacityMb"))
                        .filter(Objects::nonNull)
                        .mapToLong(Long::longValue)
                        .sum();
        return sum == 0 || !sections.contains(Section.IDENTITY) ? null : (Long) sum;
    }

    /// What SNMP results say beside the name of the device is more precise than the root. One that
    /// nobody could name is no computer.
    private String itemType() {
        var said = Values.text(own("network_device"), "type", 40);
        var unsaid = own.containsKey("network_device") ? "Unmanaged" : "Computer";
        return said == null ? fields.getOrDefault("itemtype", unsaid) : said;
    }

    private void device() {
        if (!own.containsKey("network_device")) return;
        if (fields.containsKey("device")) warn("DEVICE: only the first of several devices is read");
        also(Section.NETWORKS, Device.adapter(own("network_device")));
        also(Section.DEVICE, Device.details(own("network_device"), this::warn));
    }

    private void also(Section section, @Nullable Entry entry) {
        if (entry == null) return;
        sections.add(section);
        add(Layout.of(section), entry);
    }

    /// Whoever used a machine on which nobody is logged on. A partial document without users says
    /// nothing of them: one login would take the place of all.
    private void lastUser(JsonNode hardware) {
        if (isTrue(fields.get("partial"))) return;
        var last = Values.text(hardware, "lastloggeduser", 120);
        // OCS agents know who is at it.
        var login = last == null ? Values.text(hardware, "userid", 120) : last;
        if (login == null || login.equals("wtmp") || entries.containsKey(Section.USERS)) return;
        also(Section.USERS, new Entry(Map.of("login", login)));
    }

    private void add(Layout layout, Entry entry) {
        var known = entries.computeIfAbsent(layout.section(), Collected::new);
        if (known.size() < MOST_OTHERS) known.add(entry);
        else warn("%s: only the first %d are kept".formatted(layout.section(), MOST_OTHERS));
    }

    private List<Entry> all(Section section) {
        var collected = entries.get(section);
        return collected == null ? List.of() : collected.all();
    }

    /// What a device answers to a first look is far from all there is: it takes nothing away.
    private boolean isDiscovery() {
        return own.containsKey("network_device")
                && "netdiscovery"
                        .equalsIgnoreCase(fields.getOrDefault("action", fields.get("query")));
    }

    private JsonNode own(String section) {
        return own.getOrDefault(section, MissingNode.getInstance());
    }

    private void warn(String warning) {
        if (warnings.size() < MOST_WARNINGS && !warnings.contains(warning)) warnings.add(warning);
    }

    private static boolean isTrue(@Nullable String value) {
        return "true".equalsIgnoreCase(value) || "1".equals(value);
    }
}
