package fr.microgate.parc.inventory.document;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// Takes a document piece by piece, so that a large one never stands in memory as a whole. Names
/// are lower case, whatever the dialect.
public interface DocumentSink {

    /// A field beside the content: `action`, `deviceid`, `partial`, `query`…
    void field(String name, String value);

    /// Whether the entries of this section are wanted; the others are skipped without being built.
    boolean wants(String section);

    /// Whether this field of an entry is wanted; the others may be left out of it.
    default boolean wants(String section, String field) {
        return true;
    }

    /// The section is there, perhaps without any entry.
    void present(String section);

    void entry(String section, ObjectNode entry);

    /// What stands for this section, or for one of its entries, is of another form than that.
    default void unusable(String section) {}

    /// Whether a list of entries is wanted as its text, where it comes as one.
    default boolean wantsWhole(String section) {
        return false;
    }

    /// @param list the entries as JSON in UTF-8, to be read with JsonDocument
    default void whole(String section, byte[] list) {}
}
