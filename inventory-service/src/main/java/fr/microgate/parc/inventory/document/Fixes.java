package fr.microgate.parc.inventory.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Where the dialects say one thing in several fields, or in words of their own: written anew as
/// one plain field before the layout is applied.
final class Fixes {

    private Fixes() {}

    static void apply(Section section, ObjectNode raw) {
        switch (section) {
            case DRIVES -> drive(raw);
            case NETWORKS -> network(raw);
            case FIREWALLS -> put(raw, "enabled", onOff(Values.text(raw, "status", 40)));
            case PRINTERS -> withoutCredentials(raw);
            case VIRTUAL_MACHINES ->
                    put(raw, "uuid", Identifiers.uuid(Values.text(raw, "uuid", 60)));
            case REMOTE_ACCESS -> put(raw, "type", lower(Values.text(raw, "type", 40)));
            case NETWORK_PORTS -> port(raw);
            default -> {}
        }
    }

    /// On Unix the type of a drive is where it is mounted.
    private static void drive(ObjectNode raw) {
        var type = Values.text(raw, "type", 120);
        var mount = type != null && type.startsWith("/") ? type : Values.text(raw, "letter", 120);
        put(raw, "mount", mount);
        var status = Values.text(raw, "encrypt_status", 20);
        put(
                raw,
                "encryption",
                switch (status == null ? "" : status.toLowerCase(Locale.ROOT)) {
                    case "yes" -> "YES";
                    case "no" -> "NO";
                    case "partially" -> "PARTIALLY";
                    default -> null;
                });
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
        var status = Values.text(raw, "status", 20);
        put(raw, "status", lower(status));
    }

    /// A print queue's address may hold the password of the share.
    private static void withoutCredentials(ObjectNode raw) {
        var port = Values.text(raw, "port", 250);
        if (port != null) raw.put("port", port.replaceAll("//[^/@]*@", "//"));
    }

    private static void port(ObjectNode raw) {
        put(raw, "up", flag(Values.number(raw, "ifstatus")));
        raw.set("addresses", Device.addresses(raw));
        var vlans = names(raw, raw.path("vlans"));
        raw.set("vlans", vlans);
        var connections = entries(raw.path("connections"));
        var neighbour =
                StreamSupport.stream(connections.spliterator(), false)
                        .filter(one ->
                                one.has("sysname") || one.has("sysmac") || one.has("ifdescr"))
                        .findFirst();
        if (neighbour.isEmpty()) {
            if (!connections.isEmpty()) raw.put("learnedMacs", connections.size());
            return;
        }
        var other = neighbour.get();
        put(raw, "neighbour", first(other, "sysname", "sysmac", "ip"));
        put(raw, "neighbourPort", first(other, "ifdescr", "ifnumber"));
        put(raw, "neighbourIp", first(other, "ip"));
    }

    /// `[{"number":"12","name":"VoIP"}]` as `12 VoIP`.
    private static ArrayNode names(ObjectNode raw, JsonNode vlans) {
        var names = raw.arrayNode();
        for (var vlan : entries(vlans)) {
            var number = first(vlan, "number", "id");
            var name = first(vlan, "name");
            names.add(
                    number == null
                            ? String.valueOf(name)
                            : name == null ? number : number + " " + name);
        }
        return names;
    }

    /// JSON has a list; XML a `CONNECTION` or `VLAN` inside, one or several.
    private static ArrayNode entries(JsonNode node) {
        var all = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.arrayNode();
        if (node.isArray()) {
            node.forEach(all::add);
        } else if (node.isObject()) {
            for (var inner : node) {
                if (inner.isArray()) inner.forEach(all::add);
                else all.add(inner);
            }
        }
        return all;
    }

    private static @Nullable String onOff(@Nullable String status) {
        return switch (status == null ? "" : status.toLowerCase(Locale.ROOT)) {
            case "on", "status_on", "enabled", "1", "yes" -> "true";
            case "off", "status_off", "disabled", "0", "no" -> "false";
            default -> null;
        };
    }

    /// ifOperStatus of RFC 2863: 1 is up.
    private static @Nullable String flag(@Nullable Long ifStatus) {
        return ifStatus == null ? null : ifStatus == 1 ? "true" : "false";
    }

    private static @Nullable String first(JsonNode node, String... fields) {
        for (var field : fields) {
            var value = Values.text(node, field, 200);
            if (value != null) return value;
        }
        return null;
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    private static void put(ObjectNode raw, String field, @Nullable String value) {
        if (value == null) raw.remove(field);
        else raw.put(field, value);
    }
}
