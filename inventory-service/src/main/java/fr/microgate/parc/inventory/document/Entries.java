package fr.microgate.parc.inventory.document;

import com.fasterxml.jackson.databind.JsonNode;
import fr.microgate.parc.inventory.document.InventoryDocument.Machine;
import fr.microgate.parc.inventory.document.InventoryDocument.OperatingSystem;
import fr.microgate.parc.inventory.document.InventoryDocument.Software;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What a machine is, what it runs, and its software: in the words of the three dialects, as a
/// record of ours.
final class Entries {

    /// What `software` reads.
    static final Set<String> OF_SOFTWARE =
            Set.of(
                    "name",
                    "version",
                    "publisher",
                    "arch",
                    "architecture",
                    "from",
                    "install_date",
                    "installdate");

    private Entries() {}

    static Machine machine(JsonNode hardware, JsonNode bios, Consumer<String> warnings) {
        var vmSystem = Values.text(hardware, "vmsystem", 80);
        // A jail sees the firmware of its host.
        var isJail = "BSDJail".equalsIgnoreCase(vmSystem);
        var serial =
                Identifiers.serial(first(bios, 120, "ssn", "msn"), Values.text(bios, "msn", 120));
        return new Machine(
                Values.text(hardware, "name", 120),
                isJail ? null : serial,
                isJail ? null : uuid(hardware, warnings),
                product(bios, 120, "smanufacturer", "mmanufacturer", "bmanufacturer"),
                product(bios, 200, "smodel", "mmodel"),
                or(Values.text(hardware, "chassis_type", 80), Values.text(bios, "type", 80)),
                vmSystem,
                Values.text(hardware, "workgroup", 120),
                Identifiers.assetTag(Values.text(bios, "assettag", 80)),
                number(hardware, "memory", warnings),
                Values.text(bios, "bversion", 120),
                Values.date(
                        bios,
                        "bdate",
                        Dates.Order.MONTH_FIRST,
                        dropped(Section.IDENTITY, warnings)),
                secureBoot(bios, warnings));
    }

    /// Macs say what their modules hold, and no sum.
    static @Nullable Long memoryOf(List<Entry> modules) {
        var sum =
                modules.stream()
                        .map(module -> module.number("capacityMb"))
                        .filter(Objects::nonNull)
                        .mapToLong(Long::longValue)
                        .sum();
        return sum == 0 ? null : (Long) sum;
    }

    /// What a switch, a printer or a phone says over SNMP.
    static Machine device(JsonNode device, Consumer<String> warnings) {
        var error = Values.text(device, "error", 200);
        if (error != null) warnings.accept("DEVICE: the agent could not read it: " + error);
        return new Machine(
                first(device, 120, "name", "snmphostname", "dnshostname", "netbiosname"),
                Identifiers.serial(Values.text(device, "serial", 120), null),
                uuid(device, warnings),
                Values.text(device, "manufacturer", 120),
                Values.text(device, "model", 200),
                null,
                null,
                null,
                Identifiers.assetTag(Values.text(device, "assettag", 80)),
                number(device, "ram", warnings),
                Values.text(device, "firmware", 120),
                null,
                null);
    }

    static @Nullable OperatingSystem operatingSystem(
            JsonNode system, JsonNode hardware, Consumer<String> warnings) {
        var name = or(first(system, 200, "full_name", "name"), OldSystem.name(hardware));
        if (name == null) return null;
        var dropped = dropped(Section.OPERATING_SYSTEM, warnings);
        return new OperatingSystem(
                name,
                or(Values.text(system, "version", 80), Values.text(hardware, "osversion", 80)),
                Values.text(system, "service_pack", 80),
                Values.text(system, "kernel_version", 120),
                or(Values.text(system, "arch", 40), OldSystem.arch(hardware)),
                Values.date(
                        system.has("install_date") ? system : hardware,
                        system.has("install_date") ? "install_date" : "installdate",
                        Dates.Order.DAY_FIRST,
                        dropped),
                Values.instant(
                        system, "boot_time", Values.offset(system.path("timezone")), dropped));
    }

    static @Nullable Software software(
            JsonNode entry, PackageDigest digests, Consumer<String> warnings) {
        var name = Values.text(entry, "name", 250);
        if (name == null) return null;
        var version = Values.text(entry, "version", 100);
        var publisher = Values.text(entry, "publisher", 120);
        var arch = first(entry, 20, "arch", "architecture");
        var source = Values.text(entry, "from", 80);
        return new Software(
                name,
                version,
                publisher,
                arch,
                source,
                installedOn(entry, dropped(Section.SOFTWARE, warnings)),
                digests.of(name, version, publisher, arch, source));
    }

    private static @Nullable LocalDate installedOn(JsonNode entry, Consumer<String> dropped) {
        var field = entry.has("install_date") ? "install_date" : "installdate";
        return Values.date(entry, field, Dates.Order.DAY_FIRST, dropped);
    }

    private static @Nullable Long number(JsonNode entry, String field, Consumer<String> warnings) {
        var number = Values.number(entry, field, Unit.MB);
        if (number == null && Values.text(entry, field, 40) != null)
            dropped(Section.IDENTITY, warnings).accept(field);
        return number;
    }

    /// What is said of a field whose value cannot be read.
    static Consumer<String> dropped(Section section, Consumer<String> warnings) {
        return field -> warnings.accept("%s: %s is not usable".formatted(section, field));
    }

    private static @Nullable String uuid(JsonNode entry, Consumer<String> warnings) {
        var said = Values.text(entry, "uuid", 60);
        if (said != null && !Identifiers.isUuid(said))
            dropped(Section.IDENTITY, warnings).accept("uuid");
        return Identifiers.uuid(said);
    }

    /// Firmware that cannot do it does not do it.
    private static @Nullable Boolean secureBoot(JsonNode bios, Consumer<String> warnings) {
        var said = Values.text(bios, "secure_boot", 40);
        if (said == null) return null;
        if (said.equalsIgnoreCase("unsupported")) return false;
        var enabled = Values.bool(said);
        if (enabled == null) dropped(Section.IDENTITY, warnings).accept("secure_boot");
        return enabled;
    }

    private static @Nullable String product(JsonNode bios, int longest, String... fields) {
        for (var field : fields) {
            var name = Values.text(bios, field, longest);
            if (name != null && !Junk.isProduct(name.toLowerCase(Locale.ROOT))) return name;
        }
        return null;
    }

    private static @Nullable String first(JsonNode entry, int longest, String... fields) {
        for (var field : fields) {
            var value = Values.text(entry, field, longest);
            if (value != null) return value;
        }
        return null;
    }

    private static @Nullable String or(@Nullable String first, @Nullable String second) {
        return first == null ? second : first;
    }
}
