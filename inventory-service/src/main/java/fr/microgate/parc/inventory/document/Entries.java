package fr.microgate.parc.inventory.document;

import com.fasterxml.jackson.databind.JsonNode;
import fr.microgate.parc.inventory.document.InventoryDocument.Antivirus;
import fr.microgate.parc.inventory.document.InventoryDocument.Drive;
import fr.microgate.parc.inventory.document.InventoryDocument.Machine;
import fr.microgate.parc.inventory.document.InventoryDocument.OperatingSystem;
import fr.microgate.parc.inventory.document.InventoryDocument.Software;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One entry of a section, in the words of the three dialects, as a record of ours.
final class Entries {

    private Entries() {}

    static Machine machine(JsonNode hardware, JsonNode bios) {
        return new Machine(
                Values.text(hardware, "name", 120),
                Identifiers.serial(first(bios, 120, "ssn", "msn"), Values.text(bios, "msn", 120)),
                Identifiers.uuid(Values.text(hardware, "uuid", 60)),
                first(bios, 120, "smanufacturer", "mmanufacturer", "bmanufacturer"),
                first(bios, 200, "smodel", "mmodel"),
                or(Values.text(hardware, "chassis_type", 80), Values.text(bios, "type", 80)),
                Values.text(hardware, "vmsystem", 80));
    }

    static @Nullable OperatingSystem operatingSystem(JsonNode system, JsonNode hardware) {
        var name =
                or(
                        first(system, 200, "full_name", "name"),
                        // OCS's comment is the full name, its name the short one.
                        first(hardware, 200, "osname"));
        if (name == null) return null;
        return new OperatingSystem(
                name,
                or(Values.text(system, "version", 80), Values.text(hardware, "osversion", 80)),
                Values.text(system, "kernel_version", 120),
                Values.text(system, "arch", 40),
                Values.date(system, "install_date"),
                Values.instant(system, "boot_time", Values.offset(system.path("timezone"))));
    }

    static @Nullable Drive drive(JsonNode entry) {
        var device = first(entry, 200, "letter", "volumn", "type");
        if (device == null) return null;
        return new Drive(
                device,
                mount(entry),
                Values.text(entry, "type", 120),
                Values.text(entry, "filesystem", 40),
                Values.number(entry, "total"),
                Values.bool(entry, "systemdrive"),
                encryption(entry),
                first(entry, 80, "encrypt_name", "encrypt_algo"));
    }

    static @Nullable Antivirus antivirus(JsonNode entry) {
        var name = Values.text(entry, "name", 200);
        if (name == null) return null;
        return new Antivirus(
                name,
                Values.text(entry, "version", 120),
                Values.bool(entry, "enabled"),
                Values.bool(entry, "uptodate"),
                first(entry, 120, "base_version", "datfileversion"));
    }

    static @Nullable Software software(JsonNode entry) {
        var name = Values.text(entry, "name", 250);
        if (name == null) return null;
        var installed = Values.date(entry, "install_date");
        return new Software(
                name,
                Values.text(entry, "version", 100),
                Values.text(entry, "publisher", 120),
                first(entry, 20, "arch", "architecture"),
                Values.text(entry, "from", 80),
                installed == null ? Values.date(entry, "installdate") : installed);
    }

    private static @Nullable String encryption(JsonNode entry) {
        var status = Values.text(entry, "encrypt_status", 20);
        if (status == null) return null;
        return switch (status.toLowerCase(Locale.ROOT)) {
            case "yes" -> "YES";
            case "no" -> "NO";
            case "partially" -> "PARTIALLY";
            default -> null;
        };
    }

    /// On Unix the type of a drive is where it is mounted.
    private static @Nullable String mount(JsonNode entry) {
        var type = Values.text(entry, "type", 120);
        return type != null && type.startsWith("/") ? type : Values.text(entry, "letter", 120);
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
