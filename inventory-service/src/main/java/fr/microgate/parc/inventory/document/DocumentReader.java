package fr.microgate.parc.inventory.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.function.Supplier;
import java.util.zip.ZipException;

/// Reads a document of any dialect (GLPI JSON, FusionInventory XML, OCS XML) into a sink.
public final class DocumentReader {

    public enum Dialect {
        JSON,
        XML
    }

    /// One more whenever documents are read in another way than by the release before: machines are
    /// compared with their last document as it is read now, since they did not change themselves.
    public static final int VERSION = 3;

    private static final int SNIFFED = 200;

    private DocumentReader() {}

    /// @return the sink that took the document, with its dialect
    public static <S extends DocumentSink> Result<S> read(
            Payload payload, long limit, Supplier<S> sink)
            throws UnreadableDocument, Payload.TooLarge {
        try (var bytes = payload.open(limit);
                var text = Text.of(bytes)) {
            var taken = sink.get();
            var dialect = dialectOf(head(text));
            switch (dialect) {
                case JSON -> JsonDocument.read(text, taken);
                case XML -> XmlDocument.read(new InputStreamReader(text, UTF_8), taken);
            }
            return new Result<>(taken, dialect);
        } catch (Payload.TooLarge e) {
            throw e;
        } catch (ZipException | java.io.EOFException e) {
            var why = e.getMessage() == null ? "" : ": " + e.getMessage();
            throw new UnreadableDocument("the compressed body is damaged" + why);
        } catch (IOException e) {
            var why = e.getMessage();
            throw new UnreadableDocument(why == null ? "it cannot be read to its end" : why);
        }
    }

    public record Result<S>(S sink, Dialect dialect) {}

    private static String head(InputStream text) throws IOException {
        text.mark(SNIFFED);
        var head = text.readNBytes(SNIFFED);
        text.reset();
        return new String(head, UTF_8);
    }

    private static Dialect dialectOf(String text) throws UnreadableDocument {
        if (text.startsWith("{")) return Dialect.JSON;
        if (text.regionMatches(true, 0, "<!doctype html", 0, 14)
                || text.regionMatches(true, 0, "<html", 0, 5)) {
            throw new UnreadableDocument("an HTML page, not the document of an agent");
        }
        if (text.startsWith("<")) return Dialect.XML;
        throw new UnreadableDocument("neither JSON nor XML");
    }
}
