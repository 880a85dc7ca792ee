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
    static final int MOST_FIELDS = 200;
    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_LIST = 1_000;
    private static final int MOST_VALUES = 20_000;
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
            throw Broken.xml(e);
        }
    }

    private static void content(XMLStreamReader xml, DocumentSink sink)
            throws XMLStreamException, UnreadableDocument {
        var devices = 0;
        while (next(xml) == XMLStreamConstants.START_ELEMENT) {
            var section = name(xml);
            var isDevice = section.equals("device") && sink.wants("network_device");
            // Parts of a second one would be taken for parts of the first.
            if (isDevice && devices++ == 0) XmlDevice.read(xml, sink);
            else if (!isDevice && sink.wants(section)) section(xml, section, sink);
            else sink.field(section, skip(xml));
        }
    }

    static void section(XMLStreamReader xml, String section, DocumentSink sink)
            throws XMLStreamException, UnreadableDocument {
        var entry = entry(xml, 3);
        if (entry.has("")) {
            sink.unusable(section);
            return;
        }
        sink.present(section);
        if (!entry.isEmpty()) sink.entry(section, entry);
    }

    /// Reads past an element; its own text, cut, when it has some.
    static String skip(XMLStreamReader xml) throws XMLStreamException, UnreadableDocument {
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
    static ObjectNode entry(XMLStreamReader xml, int depth)
            throws XMLStreamException, UnreadableDocument {
        return entry(xml, depth, new int[] {MOST_VALUES});
    }

    /// @param left how many values more it may have
    private static ObjectNode entry(XMLStreamReader xml, int depth, int[] left)
            throws XMLStreamException, UnreadableDocument {
        if (depth > DEEPEST) throw new UnreadableDocument("nested deeper than " + DEEPEST);
        var entry = JsonNodeFactory.instance.objectNode();
        var text = new StringBuilder();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                var name = name(xml);
                if (entry.size() >= MOST_FIELDS || left[0]-- <= 0) {
                    skip(xml);
                    continue;
                }
                var child = entry(xml, depth + 1, left);
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

    static int next(XMLStreamReader xml) throws XMLStreamException {
        var event = xml.next();
        while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT)
            event = xml.next();
        return event;
    }

    static String name(XMLStreamReader xml) {
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
