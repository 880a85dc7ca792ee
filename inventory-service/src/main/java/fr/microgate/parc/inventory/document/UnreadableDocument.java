package fr.microgate.parc.inventory.document;

/// The body is no document of an agent; the message says what is wrong with it.
public final class UnreadableDocument extends Exception {

    private static final long serialVersionUID = 1;

    UnreadableDocument(String message) {
        super(message);
    }
}
