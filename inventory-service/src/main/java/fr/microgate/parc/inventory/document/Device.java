package fr.microgate.parc.inventory.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an agent says of a device that it asked over SNMP, beside what it is.
final class Device {

    private static final int MOST_MACS = 16;

    private Device() {}

    /// The addresses it answers under, as an adapter: it is found by them like any machine.
    static @Nullable Entry adapter(JsonNode device) {
        var values = new LinkedHashMap<String, Object>();
        var mac = Identifiers.mac(Values.text(device, "mac", 60));
        if (mac != null) values.put("mac", mac);
        var addresses = new ArrayList<String>();
        addresses(device).forEach(address -> addresses.add(address.asText()));
        if (!addresses.isEmpty()) values.put("addresses", List.copyOf(addresses));
        return values.isEmpty() ? null : new Entry(values);
    }

    /// Its own address and those of its ports; a few are enough to know it again.
    static List<String> macs(JsonNode device, List<Entry> ports) {
        var own = Identifiers.mac(Values.text(device, "mac", 60));
        return Stream.concat(
                        Stream.ofNullable(own),
                        ports.stream().map(port -> port.text("mac")).filter(Objects::nonNull))
                .distinct()
                .limit(MOST_MACS)
                .toList();
    }

    /// Where it stands and whom to ask, as somebody configured it in the device.
    static @Nullable Entry details(JsonNode device, Consumer<String> warnings) {
        return device instanceof ObjectNode raw
                ? Normalizer.entry(Layout.of(Section.DEVICE), raw, warnings)
                : null;
    }

    /// JSON has a list `ips`; XML an `IP` in `IPS`, or on its own.
    static ArrayNode addresses(JsonNode said) {
        var addresses = JsonNodeFactory.instance.arrayNode();
        var inside = said.path("ips");
        var ips = inside.has("ip") ? inside.path("ip") : inside;
        for (var ip : ips.isArray() ? ips : JsonNodeFactory.instance.arrayNode().add(ips))
            add(addresses, ip);
        add(addresses, said.path("ip"));
        return addresses;
    }

    private static void add(ArrayNode addresses, JsonNode ip) {
        var address = Values.text(ip.asText(), 60);
        if (address == null || address.startsWith("127.") || address.equals("::1")) return;
        for (var known : addresses) if (known.asText().equals(address)) return;
        if (!address.equals("0.0.0.0")) addresses.add(address);
    }
}
