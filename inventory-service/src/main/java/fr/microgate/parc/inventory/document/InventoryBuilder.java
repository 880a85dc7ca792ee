package fr.microgate.parc.inventory.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.microgate.parc.inventory.document.InventoryDocument.Antivirus;
import fr.microgate.parc.inventory.document.InventoryDocument.Drive;
import fr.microgate.parc.inventory.document.InventoryDocument.Section;
import fr.microgate.parc.inventory.document.InventoryDocument.Software;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Collects a document into an InventoryDocument. A bad value is dropped with a warning, never the
/// document; what no purpose needs (users, processes, environment, product keys) is not even looked
/// at.
public final class InventoryBuilder implements DocumentSink {

    private static final Map<String, Section> SECTIONS =
            Map.of(
                    "hardware", Section.IDENTITY,
                    "bios", Section.IDENTITY,
                    "operatingsystem", Section.OPERATING_SYSTEM,
                    "drives", Section.DRIVES,
                    "antivirus", Section.ANTIVIRUS,
                    "softwares", Section.SOFTWARE);
    private static final Set<String> KNOWN = Set.of("deviceid", "partial", "itemtype");
    private static final int MOST_SOFTWARE = 50_000;
    private static final int MOST_OTHERS = 1_000;
    private static final int MOST_WARNINGS = 100;

    private final Map<String, String> fields = new HashMap<>();
    private final Set<Section> sections = EnumSet.noneOf(Section.class);
    private final List<Drive> drives = new ArrayList<>();
    private final List<Antivirus> antivirus = new ArrayList<>();
    private final List<Software> software = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private JsonNode hardware = MissingNode.getInstance();
    private JsonNode bios = MissingNode.getInstance();
    private JsonNode operatingSystem = MissingNode.getInstance();

    @Override
    public void field(String name, String value) {
        if (KNOWN.contains(name)) fields.putIfAbsent(name, value);
    }

    @Override
    public boolean wants(String section) {
        return SECTIONS.containsKey(section);
    }

    @Override
    public void present(String section) {
        var known = SECTIONS.get(section);
        if (known != null) sections.add(known);
    }

    @Override
    public void entry(String section, ObjectNode entry) {
        switch (section) {
            case "hardware" -> hardware = entry;
            case "bios" -> bios = entry;
            case "operatingsystem" -> operatingSystem = entry;
            case "drives" -> keep(drives, Entries.drive(entry), section);
            case "antivirus" -> keep(antivirus, Entries.antivirus(entry), section);
            case "softwares" -> keep(software, Entries.software(entry), section);
            default -> {}
        }
    }

    public InventoryDocument build() {
        // OCS agents have no section for the system: they say it among the hardware.
        var system = Entries.operatingSystem(operatingSystem, hardware);
        if (system != null) sections.add(Section.OPERATING_SYSTEM);
        return new InventoryDocument(
                Values.text(fields.get("deviceid"), 200),
                isTrue(fields.get("partial")),
                fields.getOrDefault("itemtype", "Computer"),
                Set.copyOf(sections),
                Entries.machine(hardware, bios),
                system,
                List.copyOf(drives),
                List.copyOf(antivirus),
                List.copyOf(software),
                List.copyOf(warnings));
    }

    private <T> void keep(List<T> all, @Nullable T one, String section) {
        if (all.size() >= (section.equals("softwares") ? MOST_SOFTWARE : MOST_OTHERS)) {
            warn(section + ": only the first " + all.size() + " are kept");
        } else if (one == null) {
            warn(section + ": an entry without a name is left out");
        } else {
            all.add(one);
        }
    }

    private void warn(String warning) {
        if (warnings.size() < MOST_WARNINGS && !warnings.contains(warning)) warnings.add(warning);
    }

    private static boolean isTrue(@Nullable String value) {
        return "true".equalsIgnoreCase(value) || "1".equals(value);
    }
}
