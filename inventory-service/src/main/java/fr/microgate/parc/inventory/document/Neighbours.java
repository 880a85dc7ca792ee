package fr.microgate.parc.inventory.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who is at the other end of a port: those that named themselves (LLDP, CDP), a phone and the
/// computer behind it for one, and the addresses that the switch learned.
final class Neighbours {

    private Neighbours() {}

    static void apply(ObjectNode port) {
        var named = port.arrayNode();
        var learned = new LinkedHashSet<String>();
        for (var one : entries(port.path("connections"))) {
            if (!isNamed(one)) {
                learn(one.isObject() ? one.path("mac") : one, learned);
                continue;
            }
            var name = first(one, "sysname", "sysmac", "ip");
            var itsPort = first(one, "ifdescr", "ifnumber");
            if (named.isEmpty()) {
                put(port, "neighbour", name);
                put(port, "neighbourPort", itsPort);
                put(port, "neighbourIp", first(one, "ip"));
            }
            named.add(name == null ? itsPort : itsPort == null ? name : name + " " + itsPort);
        }
        port.set("neighbours", named);
        if (learned.isEmpty()) return;
        port.put("learnedMacs", learned.size());
        var macs = port.putArray("macs");
        learned.forEach(macs::add);
    }

    /// JSON has a list; XML a `CONNECTION` or `VLAN` inside, one or several.
    static ArrayNode entries(JsonNode node) {
        var all = JsonNodeFactory.instance.arrayNode();
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

    static @Nullable String first(JsonNode node, String... fields) {
        for (var field : fields) {
            var value = Values.text(node, field, 200);
            if (value != null) return value;
        }
        return null;
    }

    private static boolean isNamed(JsonNode one) {
        return first(one, "sysname", "sysmac", "ifdescr") != null;
    }

    /// One, or a list of them.
    private static void learn(JsonNode macs, Set<String> learned) {
        if (macs.isArray()) {
            macs.forEach(one -> learn(one, learned));
            return;
        }
        var mac = Identifiers.mac(Values.text(macs.asText(), 60));
        if (mac != null) learned.add(mac);
    }

    private static void put(ObjectNode port, String field, @Nullable String value) {
        if (value != null) port.put(field, value);
    }
}
