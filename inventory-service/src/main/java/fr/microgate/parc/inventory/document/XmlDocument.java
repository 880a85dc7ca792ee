package fr.microgate.parc.inventory.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The XML of FusionInventory and OCS agents: `REQUEST`, its fields, and one element under
/// `CONTENT` for each entry of a section. No document type, no entity of the outside: nothing is
/// fetched.
final class XmlDocument {

    private static final int DEEPEST = 100;
    private static final int MOST_FIELDS = 200;
    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_LIST = 1_000;
    private static final XMLInputFactory FACTORY = factory();

    private XmlDocument() {}

    static void read(Reader text, DocumentSink sink) throws IOException, UnreadableDocument {
        try {
            var legal = new LegalCharacters(text);
            var xml = new FewNames(FACTORY.createXMLStreamReader(legal), legal);
            if (xml.nextTag() != XMLStreamConstants.START_ELEMENT
                    || !xml.getLocalName().equalsIgnoreCase("REQUEST")) {
                throw new UnreadableDocument(
                        "not the XML of an agent: the root is " + xml.getLocalName());
            }
            while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
                var name = name(xml);
                if (name.equals("content")) {
                    content(xml, sink);
                } else {
                    sink.field(name, text(xml, 2));
                }
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof Payload.TooLarge large) throw large;
            throw new UnreadableDocument("not well-formed XML: " + e.getMessage());
        }
    }

    private static void content(XMLStreamReader xml, DocumentSink sink)
            throws XMLStreamException, UnreadableDocument {
        while (next(xml) == XMLStreamConstants.START_ELEMENT) {
            var section = name(xml);
            if (section.equals("device") && sink.wants("network_device")) device(xml, sink);
            else if (sink.wants(section)) section(xml, section, sink);
            else sink.field(section, skip(xml));
        }
    }

    private static void section(XMLStreamReader xml, String section, DocumentSink sink)
            throws XMLStreamException, UnreadableDocument {
        sink.present(section);
        var entry = entry(xml, 3);
        if (!entry.isEmpty() && !entry.has("")) sink.entry(section, entry);
    }

    /// What SNMP tasks send: `INFO`, and lists with an element for each entry.
    private static void device(XMLStreamReader xml, DocumentSink sink)
            throws XMLStreamException, UnreadableDocument {
        var loose = JsonNodeFactory.instance.objectNode();
        while (next(xml) == XMLStreamConstants.START_ELEMENT) {
            var part = name(xml);
            switch (part) {
                case "info" -> section(xml, "network_device", sink);
                case "cartridges", "pagecounters", "firmwares" -> section(xml, part, sink);
                case "ports", "components" -> {
                    while (next(xml) == XMLStreamConstants.START_ELEMENT)
                        section(xml, "network_" + part, sink);
                }
                case "drives", "storages", "simcards", "modems" -> list(xml, part, sink);
                case "ips" -> loose.set(part, entry(xml, 3));
                default -> {
                    if (loose.size() < MOST_FIELDS) loose.put(part, skip(xml).strip());
                    else skip(xml);
                }
            }
        }
        // A discovery has no INFO: its fields are the device itself. One that had it came first.
        sink.present("network_device");
        if (!loose.isEmpty()) sink.entry("network_device", loose);
    }

    /// One entry for each element, or an element that holds them all.
    private static void list(XMLStreamReader xml, String section, DocumentSink sink)
            throws XMLStreamException, UnreadableDocument {
        var wanted = sink.wants(section);
        var found = entry(xml, 3);
        if (!wanted || found.isEmpty() || found.has("")) return;
        sink.present(section);
        var inner = found.size() == 1 ? found.elements().next() : found;
        if (inner instanceof ObjectNode one) sink.entry(section, one);
        else if (!(inner instanceof ArrayNode many)) sink.entry(section, found);
        else for (var one : many) if (one instanceof ObjectNode entry) sink.entry(section, entry);
    }

    /// Reads past an element; its own text, cut, when it has some.
    private static String skip(XMLStreamReader xml) throws XMLStreamException, UnreadableDocument {
        var text = new StringBuilder();
        for (var depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS -> append(text, xml);
                default -> {}
            }
            if (depth > DEEPEST) throw new UnreadableDocument("nested deeper than " + DEEPEST);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, XMLStreamReader xml) {
        var room = LONGEST_TEXT - text.length();
        if (room > 0)
            text.append(
                    xml.getTextCharacters(),
                    xml.getTextStart(),
                    Math.min(room, xml.getTextLength()));
    }

    /// An element with children becomes an object; one with text only becomes an object with the
    /// key "".
    private static ObjectNode entry(XMLStreamReader xml, int depth)
            throws XMLStreamException, UnreadableDocument {
        if (depth > DEEPEST) throw new UnreadableDocument("nested deeper than " + DEEPEST);
        var entry = JsonNodeFactory.instance.objectNode();
        var text = new StringBuilder();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                var name = name(xml);
                if (entry.size() >= MOST_FIELDS) {
                    skip(xml);
                    continue;
                }
                var child = entry(xml, depth + 1);
                if (child.isEmpty()) continue;
                var value = child.size() == 1 && child.has("") ? child.path("") : child;
                put(entry, name, value);
            } else if (xml.isCharacters()) {
                append(text, xml);
            }
        }
        if (entry.isEmpty() && !text.isEmpty() && !text.toString().isBlank())
            entry.put("", text.toString());
        return entry;
    }

    /// A name that comes again makes a list.
    private static void put(ObjectNode entry, String name, JsonNode value) {
        var known = entry.get(name);
        if (known == null) {
            entry.set(name, value);
        } else if (known instanceof ArrayNode list) {
            if (list.size() < LONGEST_LIST) list.add(value);
        } else {
            entry.putArray(name).add(known).add(value);
        }
    }

    private static String text(XMLStreamReader xml, int depth)
            throws XMLStreamException, UnreadableDocument {
        return entry(xml, depth).path("").asText();
    }

    private static int next(XMLStreamReader xml) throws XMLStreamException {
        var event = xml.next();
        while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT)
            event = xml.next();
        return event;
    }

    private static String name(XMLStreamReader xml) {
        return xml.getLocalName().toLowerCase(Locale.ROOT);
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // Agents use none; a prefix is then part of the name, and counted.
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        // CDATA is text like any other.
        factory.setProperty("http://java.sun.com/xml/stream/properties/report-cdata-event", false);
        return factory;
    }
}
