package fr.microgate.parc.inventory.document;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Documents made for a test, read.
final class Documents {

    private Documents() {}

    /// @param sections as JSON members
    static InventoryDocument json(String sections) throws Exception {
        return read(
                "{\"action\":\"inventory\",\"deviceid\":\"pc-1\",\"content\":{" + sections + "}}");
    }

    /// @param sections as XML elements
    static InventoryDocument xml(String sections) throws Exception {
        return read(
                "<REQUEST><DEVICEID>pc-1</DEVICEID><QUERY>INVENTORY</QUERY><CONTENT>"
                        + sections
                        + "</CONTENT></REQUEST>");
    }

    static InventoryDocument device(String parts) throws Exception {
        return read(
                "<REQUEST><DEVICEID>foo</DEVICEID><QUERY>SNMPQUERY</QUERY><CONTENT><DEVICE>"
                        + parts
                        + "</DEVICE></CONTENT></REQUEST>");
    }

    static InventoryDocument read(String text) throws Exception {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static InventoryDocument read(byte[] body) throws Exception {
        return DocumentReader.read(Payload.of(body), 64 << 20, InventoryBuilder::new)
                .sink()
                .build();
    }

    static Envelope envelope(String text) throws Exception {
        return DocumentReader.read(
                        Payload.of(text.getBytes(StandardCharsets.UTF_8)), 64 << 20, Envelope::new)
                .sink();
    }

    /// The only entry of the section.
    static Entry only(InventoryDocument document, Section section) {
        List<Entry> entries = document.entries(section);
        if (entries.size() != 1) throw new AssertionError(section + ": " + entries);
        return entries.getFirst();
    }
}
