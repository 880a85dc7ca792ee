package fr.microgate.parc.inventory.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where the dialects say one thing in several fields, or in words of their own: written anew as
/// one plain field before the layout is applied.
final class Fixes {

    private static final Pattern OF_PCI = Pattern.compile("(?i)([0-9a-f]{4}):([0-9a-f]{4})");
    private static final Pattern OF_FREE_SLOT =
            Pattern.compile("(?i)0+( *[kmgt]?[bo])?|none|no|empty|not? (module )?installed");

    private Fixes() {}

    static void apply(Section section, ObjectNode raw, Consumer<String> dropped) {
        switch (section) {
            case CPUS -> processor(raw);
            case DRIVES -> drive(raw, dropped);
            case NETWORKS -> network(raw);
            case ANTIVIRUS -> securityCenter(raw);
            case CONTROLLERS -> controller(raw);
            case MEMORIES -> slot(raw);
            case STORAGES -> put(raw, "interface", bus(Values.text(raw, "interface", 40)));
            case VIRTUAL_MACHINES -> virtualMachine(raw);
            case REMOTE_ACCESS -> put(raw, "type", lower(Values.text(raw, "type", 40)));
            case NETWORK_PORTS -> port(raw);
            default -> {}
        }
    }

    /// Hypervisors say how many threads a core has.
    private static void processor(ObjectNode raw) {
        var cores = Values.number(raw, "core", Unit.NONE);
        var threads = Values.number(raw, "thread", Unit.NONE);
        if (cores != null && threads != null && threads > 0 && threads < cores)
            raw.put("thread", cores * threads);
    }

    /// On Unix the type of a drive is where it is mounted.
    private static void drive(ObjectNode raw, Consumer<String> dropped) {
        var type = Values.text(raw, "type", 120);
        var mount = type != null && type.startsWith("/") ? type : Values.text(raw, "letter", 120);
        put(raw, "mount", mount);
        // Windows has a name of the volume where Unix has its device.
        if (raw.has("letter") && !raw.has("label"))
            put(raw, "label", Values.text(raw, "volumn", 120));
        var status = Values.text(raw, "encrypt_status", 40);
        var encryption = encryption(status);
        if (encryption == null && status != null && !status.equalsIgnoreCase("unknown"))
            dropped.accept("encrypt_status");
        put(raw, "encryption", encryption);
    }

    private static @Nullable String encryption(@Nullable String status) {
        return switch (status == null ? "" : status.toLowerCase(Locale.ROOT)) {
            case "yes", "encrypted", "fullyencrypted" -> "YES";
            case "no", "decrypted", "fullydecrypted" -> "NO";
            case "partially", "encrypting", "decrypting" -> "PARTIALLY";
            default -> null;
        };
    }

    /// One entry for each address: the addresses become a list, so that those of an adapter can be
    /// put together.
    private static void network(ObjectNode raw) {
        var addresses = raw.putArray("addresses");
        for (var field : new String[] {"ipaddress", "ipaddress6"}) {
            var address = Values.text(raw, field, 60);
            if (address != null) addresses.add(address);
        }
        var speed = Values.number(raw, "speed", Unit.MBPS);
        // What drivers say when they do not know: nothing, -1, or more than there is.
        if (speed == null || speed <= 0 || speed > 400_000) raw.remove("speed");
        put(raw, "status", lower(Values.text(raw, "status", 20)));
        var type = lower(Values.text(raw, "type", 40));
        put(
                raw,
                "type",
                switch (type == null ? "" : type) {
                    case "local" -> "loopback";
                    case "ether" -> "ethernet";
                    case "wireless" -> "wifi";
                    default -> type;
                });
    }

    /// OCS lists firewalls and antiviruses together.
    private static void securityCenter(ObjectNode raw) {
        var category = Values.text(raw, "category", 40);
        if (category != null && !category.toLowerCase(Locale.ROOT).startsWith("anti"))
            raw.removeAll();
    }

    /// `8086:0d57` is the vendor and the product.
    private static void controller(ObjectNode raw) {
        var said = Values.text(raw, "pciid", 40);
        var ids = OF_PCI.matcher(said == null ? "" : said);
        if (!ids.lookingAt() || raw.has("vendorid")) return;
        raw.put("vendorid", ids.group(1));
        raw.put("productid", ids.group(2));
    }

    /// A slot without a module is worth knowing: something fits in there.
    private static void slot(ObjectNode raw) {
        var capacity = Values.text(raw, "capacity", 40);
        var isFree = capacity == null || OF_FREE_SLOT.matcher(capacity).matches();
        if (!isFree) return;
        raw.retain("numslots", "caption");
        raw.put("free", true);
    }

    private static @Nullable String bus(@Nullable String said) {
        if (said == null) return null;
        var bus = said.toUpperCase(Locale.ROOT);
        return bus.equals("SERIAL-ATA") || bus.equals("SERIAL ATA") ? "SATA" : bus;
    }

    private static void virtualMachine(ObjectNode raw) {
        put(raw, "uuid", Identifiers.uuid(Values.text(raw, "uuid", 60)));
        var type = lower(Values.text(raw, "vmtype", 40));
        put(raw, "vmtype", "hyper-v".equals(type) ? "hyperv" : type);
        var status = lower(Values.text(raw, "status", 40));
        put(
                raw,
                "status",
                switch (status == null ? "" : status) {
                    case "pause" -> "paused";
                    case "stopped" -> "off";
                    default -> status;
                });
    }

    private static void port(ObjectNode raw) {
        // ifOperStatus of RFC 2863: 1 is up, and each other number another way of being down.
        var status = Values.number(raw, "ifstatus");
        if (status != null) put(raw, "up", status == 1 ? "true" : "false");
        raw.set("addresses", Device.addresses(raw));
        var vlans = names(raw, raw.path("vlans"));
        raw.set("vlans", vlans);
        Neighbours.apply(raw);
    }

    /// `[{"number":"12","name":"VoIP"}]` as `12 VoIP`.
    private static ArrayNode names(ObjectNode raw, JsonNode vlans) {
        var names = raw.arrayNode();
        for (var vlan : Neighbours.entries(vlans)) {
            var number = Neighbours.first(vlan, "number", "id");
            var name = Neighbours.first(vlan, "name");
            names.add(
                    number == null
                            ? String.valueOf(name)
                            : name == null ? number : number + " " + name);
        }
        return names;
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    private static void put(ObjectNode raw, String field, @Nullable String value) {
        if (value == null) raw.remove(field);
        else raw.put(field, value);
    }
}
