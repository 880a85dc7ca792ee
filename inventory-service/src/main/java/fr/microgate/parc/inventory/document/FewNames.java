package fr.microgate.parc.inventory.document;

import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/// A parser keeps every name it has met: a document of a million different ones would fill the
/// memory, and is not one of an agent.
final class FewNames extends StreamReaderDelegate {

    private static final int MOST = 10_000;

    private final LegalCharacters text;
    private final Set<String> names = new HashSet<>();

    FewNames(XMLStreamReader xml, LegalCharacters text) {
        super(xml);
        this.text = text;
    }

    @Override
    public int next() throws XMLStreamException {
        var event = super.next();
        text.pieceEnded();
        if (event == START_ELEMENT) {
            meet(getLocalName());
            for (var i = 0; i < getAttributeCount(); i++) meet(getAttributeLocalName(i));
        } else if (event == PROCESSING_INSTRUCTION) {
            meet(getPITarget());
        }
        return event;
    }

    /// The next tag; what agents put between two, they put there by mistake.
    @Override
    public int nextTag() throws XMLStreamException {
        var event = next();
        while (event != START_ELEMENT && event != END_ELEMENT) event = next();
        return event;
    }

    private void meet(String name) throws XMLStreamException {
        if (names.add(name) && names.size() > MOST)
            throw new XMLStreamException("more than " + MOST + " different names");
    }
}
