package fr.microgate.parc.inventory.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.microgate.parc.inventory.document.InventoryDocument.Machine;
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

    private final Map<String, String> fields = new HashMap<>();
    private final Set<Section> sections = EnumSet.noneOf(Section.class);
    private final Map<Section, Collected> entries = new EnumMap<>(Section.class);
    private final SaidSoftware software = new SaidSoftware();
    private final Set<Section> read = EnumSet.noneOf(Section.class);
    private final Set<Section> unreadable = EnumSet.noneOf(Section.class);
    private final Warnings warnings = new Warnings();
    private final Map<String, JsonNode> own = new HashMap<>();

    @Override
    public void field(String name, String value) {
        if (KNOWN.contains(name)) fields.putIfAbsent(name, value);
    }

    @Override
    public boolean wants(String section) {
        return knows(section);
    }

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
        if (SaidSoftware.isList(list)) software.take(list);
        else unusable(section);
    }

    /// Whether a section of this name says something of a machine.
    static boolean knows(String section) {
        return of(section) != null;
    }

    @Override
    public void present(String section) {
        var known = of(section);
        if (known != null) sections.add(known);
    }

    @Override
    public void unusable(String section) {
        var known = of(section);
        if (known == null) return;
        unreadable.add(known);
        warnings.add("%s: what is no entry is left out".formatted(known));
    }

    private static @Nullable Section of(String section) {
        var layout = Layout.from(section);
        return layout == null ? OWN.get(section) : layout.section();
    }

    @Override
    public void entry(String section, ObjectNode entry) {
        var layout = Layout.from(section);
        read.add(Objects.requireNonNull(of(section)));
        if (section.equals("softwares")) {
            software.take(entry);
        } else if (layout == null) {
            own.putIfAbsent(section, entry);
        } else if (Gauges.are(layout.section())) {
            Gauges.of(layout.section(), entry).forEach(gauge -> add(layout, gauge));
        } else {
            var normal = Normalizer.entry(layout, entry, warnings::add);
            if (normal != null) add(layout, normal);
        }
    }

    public InventoryDocument build() {
        unreadable.removeAll(read);
        sections.removeAll(unreadable);
        var hardware = own("hardware");
        // OCS agents have no section for the system: they say it among the hardware.
        var system = Entries.operatingSystem(own("operatingsystem"), hardware, warnings::add);
        if (system != null) sections.add(Section.OPERATING_SYSTEM);
        ofHardware(hardware);
        device();
        var all = new EnumMap<Section, List<Entry>>(Section.class);
        entries.forEach((section, collected) -> all.put(section, collected.all()));
        return new InventoryDocument(
                Values.text(fields.get("deviceid"), 200),
                isTrue(fields.get("partial")) || isDiscovery(),
                itemType(),
                Set.copyOf(sections),
                Set.copyOf(unreadable),
                machine(hardware),
                system,
                all,
                software,
                warnings.all(),
                own.containsKey("network_device")
                        ? Device.macs(own("network_device"), all(Section.NETWORK_PORTS))
                        : null,
                Values.text(fields.get("versionclient"), 80));
    }

    private Machine machine(JsonNode hardware) {
        if (own.containsKey("network_device"))
            return Entries.device(own("network_device"), warnings::add);
        var machine = Entries.machine(hardware, own("bios"), warnings::add);
        return machine.memoryMb() == null && sections.contains(Section.IDENTITY)
                ? machine.withMemory(Entries.memoryOf(all(Section.MEMORIES)))
                : machine;
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
        if (fields.containsKey("device"))
            warnings.add("DEVICE: only the first of several devices is read");
        also(Section.NETWORKS, Device.adapter(own("network_device")));
        also(Section.DEVICE, Device.details(own("network_device"), warnings::add));
    }

    private void also(Section section, @Nullable Entry entry) {
        if (entry == null) return;
        sections.add(section);
        add(Layout.of(section), entry);
    }

    /// What stands among the hardware where it has no section. A partial document without users
    /// says nothing of them: one login would take the place of all.
    private void ofHardware(JsonNode hardware) {
        if (isTrue(fields.get("partial"))) return;
        OldSystem.entries(hardware)
                .forEach((section, entry) -> {
                    if (!entries.containsKey(section)) also(section, entry);
                });
    }

    private void add(Layout layout, Entry entry) {
        var known = entries.computeIfAbsent(layout.section(), Collected::new);
        if (known.isFull()) warnings.add(layout.section() + ": only the first are kept");
        else known.add(entry);
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

    private static boolean isTrue(@Nullable String value) {
        return "true".equalsIgnoreCase(value) || "1".equals(value);
    }
}
