package fr.microgate.parc.inventory.document;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Serial numbers and UUIDs that identify nothing, because firmware makers forgot to set them. The
/// list grew out of what administrators of inventories report.
final class Identifiers {

    private static final Set<String> JUNK_SERIALS =
            Set.of(
                    "n/a",
                    "none",
                    "empty",
                    "eval",
                    "invalid",
                    "unknown",
                    "unknow",
                    "default string",
                    "default_string",
                    "to be filled by o.e.m.",
                    "to be filled by o.e.m",
                    "system serial number",
                    "chassis serial number",
                    "type2 - board serial number",
                    "serial number",
                    "not specified",
                    "not applicable",
                    "not available",
                    "oem_serial",
                    "systemserialnumb",
                    "tulip computers",
                    "iatpass",
                    "sys-1234567890",
                    "mb-1234567890",
                    "0123456789",
                    "123456789",
                    "1234567890",
                    "(null string)",
                    "o.e.m.",
                    "oem",
                    "undefined",
                    "null");
    private static final Set<String> JUNK_UUIDS =
            Set.of(
                    "03000200-0400-0500-0006-000700080009",
                    "6ab5b300-538d-1014-9fb5-b0684d007b53",
                    "01010101-0101-0101-0101-010101010101",
                    "12345678-1234-5678-90ab-cddeefaabbcc");
    private static final Pattern ONE_CHARACTER = Pattern.compile("(.)\\1*");
    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private Identifiers() {}

    /// The system's serial, else the board's when the system's is junk.
    static @Nullable String serial(@Nullable String system, @Nullable String board) {
        return isSerial(system) ? system : isSerial(board) ? board : null;
    }

    static @Nullable String uuid(@Nullable String raw) {
        if (raw == null) return null;
        var uuid = raw.toLowerCase(Locale.ROOT);
        if (!UUID.matcher(uuid).matches() || JUNK_UUIDS.contains(uuid)) return null;
        return ONE_CHARACTER.matcher(uuid.replace("-", "")).matches() ? null : uuid;
    }

    private static boolean isSerial(@Nullable String serial) {
        if (serial == null || serial.length() < 3) return false;
        var plain = serial.toLowerCase(Locale.ROOT).strip();
        return !JUNK_SERIALS.contains(plain)
                && !ONE_CHARACTER.matcher(plain.replaceAll("[ ./_-]", "0")).matches();
    }
}
