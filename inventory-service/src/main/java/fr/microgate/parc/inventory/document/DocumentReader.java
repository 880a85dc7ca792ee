package fr.microgate.parc.inventory.document;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.function.Supplier;
import java.util.zip.ZipException;

/// Reads a document of any dialect (GLPI JSON, FusionInventory XML, OCS XML) into a sink.
public final class DocumentReader {

    public enum Dialect {
        JSON,
        XML
    }

    private static final int SNIFFED = 200;

    private DocumentReader() {}

    /// @return the sink that took the document, with its dialect
    public static <S extends DocumentSink> Result<S> read(
            Payload payload, long limit, Supplier<S> sink)
            throws UnreadableDocument, Payload.TooLarge {
        try (var text = new BufferedReader(Text.of(payload.open(limit)))) {
            var taken = sink.get();
            var dialect = dialectOf(head(text));
            switch (dialect) {
                case JSON -> JsonDocument.read(text, taken);
                case XML -> XmlDocument.read(text, taken);
            }
            return new Result<>(taken, dialect);
        } catch (Payload.TooLarge e) {
            throw e;
        } catch (ZipException | java.io.EOFException e) {
            throw new UnreadableDocument("the compressed body is damaged: " + e.getMessage());
        } catch (IOException e) {
            throw new UnreadableDocument(e.getMessage() == null ? e.toString() : e.getMessage());
        }
    }

    public record Result<S>(S sink, Dialect dialect) {}

    private static String head(BufferedReader text) throws IOException {
        text.mark(SNIFFED);
        var head = new char[SNIFFED];
        var count = 0;
        for (var more = 0; more >= 0 && count < SNIFFED; count += Math.max(0, more))
            more = text.read(head, count, SNIFFED - count);
        text.reset();
        return new String(head, 0, count);
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
