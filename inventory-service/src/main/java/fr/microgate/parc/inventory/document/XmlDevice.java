package fr.microgate.parc.inventory.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The `DEVICE` in the XML of SNMP tasks.
final class XmlDevice {

    private static final Map<String, String> OF_OCS =
            Map.of(
                    "ipaddr", "ip",
                    "macaddr", "mac",
                    "serialnumber", "serial",
                    "reference", "model",
                    "firmversion", "firmware");

    private XmlDevice() {}

    /// What SNMP tasks send: `INFO`, and lists with an element for each entry.
    static void read(XMLStreamReader xml, DocumentSink sink)
            throws XMLStreamException, UnreadableDocument {
        var loose = JsonNodeFactory.instance.objectNode();
        while (XmlDocument.next(xml) == XMLStreamConstants.START_ELEMENT) {
            var part = XmlDocument.name(xml);
            switch (part) {
                case "info" -> XmlDocument.section(xml, "network_device", sink);
                case "cartridges", "pagecounters", "firmwares" ->
                        XmlDocument.section(xml, part, sink);
                case "ports", "components" -> {
                    while (XmlDocument.next(xml) == XMLStreamConstants.START_ELEMENT)
                        XmlDocument.section(xml, "network_" + part, sink);
                }
                case "drives", "storages", "simcards", "modems" -> list(xml, part, sink);
                // Of OCS: what all devices have, then what a kind of them has.
                case "common",
                        "switchs",
                        "printers",
                        "firewalls",
                        "loadbalancers",
                        "blades",
                        "computers" ->
                        ofOcs(XmlDocument.entry(xml, 3)).forEach(loose::putIfAbsent);
                case "error" -> loose.put(part, reason(XmlDocument.entry(xml, 3)));
                case "ips" -> loose.set(part, XmlDocument.entry(xml, 3));
                default -> {
                    if (loose.size() < XmlDocument.MOST_FIELDS)
                        loose.put(part, XmlDocument.skip(xml).strip());
                    else XmlDocument.skip(xml);
                }
            }
        }
        // A discovery has no INFO: its fields are the device itself. One that had it came first.
        // With
        // ports alone it is a device as well.
        sink.present("network_device");
        sink.entry("network_device", loose);
    }

    private static Map<String, JsonNode> ofOcs(ObjectNode part) {
        var fields = new LinkedHashMap<String, JsonNode>();
        for (var field : part.properties())
            if (field.getValue().isTextual() && fields.size() < XmlDocument.MOST_FIELDS)
                fields.put(OF_OCS.getOrDefault(field.getKey(), field.getKey()), field.getValue());
        // A number of its own, where SNMP tasks say a word.
        fields.remove("type");
        return fields;
    }

    private static String reason(ObjectNode error) {
        return error.path(error.has("message") ? "message" : "").asText().strip();
    }

    /// One entry for each element, or an element that holds them all.
    private static void list(XMLStreamReader xml, String section, DocumentSink sink)
            throws XMLStreamException, UnreadableDocument {
        var wanted = sink.wants(section);
        var found = XmlDocument.entry(xml, 3);
        if (!wanted || found.isEmpty() || found.has("")) return;
        sink.present(section);
        var inner = found.size() == 1 ? found.elements().next() : found;
        if (inner instanceof ObjectNode one) sink.entry(section, one);
        else if (!(inner instanceof ArrayNode many)) sink.entry(section, found);
        else for (var one : many) if (one instanceof ObjectNode entry) sink.entry(section, entry);
    }
}
