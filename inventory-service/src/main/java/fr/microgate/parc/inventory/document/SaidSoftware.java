package fr.microgate.parc.inventory.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.microgate.parc.inventory.document.InventoryDocument.Software;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The software that a document lists, nine tenths of it. Most documents list what the one before
/// did, letter by letter: a list that came as one text is told by its digest, and read when it is
/// another one.
public final class SaidSoftware {

    /// A list that is read in another way is another one.
    private static final byte[] READER = {DocumentReader.VERSION};

    private static final int MOST = 50_000;
    private static final String NO_ENTRY = "SOFTWARE: what is no entry is left out";

    private final List<byte[]> unread = new ArrayList<>();
    private final List<Software> all = new ArrayList<>();
    private final Warnings warnings = new Warnings();
    private final PackageDigest digests = new PackageDigest();
    private @Nullable String digest;

    SaidSoftware() {}

    /// Whether a text is a list of entries, or of nothing.
    static boolean isList(byte[] text) {
        var empty = true;
        for (var i = 1; i < text.length - 1; i++) {
            if (text[i] == '{') return true;
            empty &= Character.isWhitespace(text[i]);
        }
        return empty;
    }

    /// @param list of entries, as JSON in UTF-8
    void take(byte[] list) {
        digest = unread.isEmpty() && all.isEmpty() ? HalfDigest.of(READER, list) : null;
        unread.add(list);
    }

    void take(ObjectNode entry) {
        digest = null;
        add(entry);
    }

    private void add(ObjectNode entry) {
        var one = Entries.software(entry, digests, warnings::add);
        if (one == null) warnings.add("SOFTWARE: an entry without a name is left out");
        else if (all.size() < MOST) all.add(one);
        else warnings.add("SOFTWARE: only the first " + MOST + " are kept");
    }

    /// Of the text of the list, and of the way in which it is read; null when it did not come as
    /// one.
    public @Nullable String digest() {
        return digest;
    }

    public List<Software> all() {
        for (var text : unread) read(text);
        unread.clear();
        return Collections.unmodifiableList(all);
    }

    /// Whether nothing of what was read of it had to be left out.
    public boolean isClean() {
        return warnings.all().isEmpty();
    }

    /// What could not be read of it, once it was, after what else could not.
    public List<String> warningsAfter(List<String> others) {
        return Stream.concat(others.stream(), warnings.all().stream()).toList();
    }

    private void read(byte[] text) {
        try {
            JsonDocument.list(text, new Reader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Reader implements DocumentSink {

        @Override
        public void field(String name, String value) {}

        @Override
        public boolean wants(String section) {
            return true;
        }

        @Override
        public boolean wants(String section, String field) {
            return Entries.OF_SOFTWARE.contains(field);
        }

        @Override
        public void present(String section) {}

        @Override
        public void entry(String section, ObjectNode entry) {
            add(entry);
        }

        @Override
        public void unusable(String section) {
            warnings.add(NO_ENTRY);
        }
    }
}
