package fr.microgate.parc.inventory.document;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

/// Reads a document of any dialect (GLPI JSON, FusionInventory XML, OCS XML) into a sink.
public final class DocumentReader {

    public enum Dialect {
        JSON,
        XML
    }

    /// What old Windows agents send without saying so.
    private static final Charset FALLBACK = Charset.forName("windows-1252");

    private static final Pattern XML_ENCODING =
            Pattern.compile("<\\?xml[^>]*encoding=[\"']([A-Za-z0-9._-]+)[\"']");
    private static final int SNIFFED = 200;

    private DocumentReader() {}

    /// @param sink made anew when a second encoding has to be tried
    /// @return the sink that took the document, with its dialect
    public static <S extends DocumentSink> Result<S> read(
            Payload payload, long limit, Supplier<S> sink)
            throws UnreadableDocument, Payload.TooLarge {
        try {
            var head = head(payload, limit);
            var dialect = dialectOf(head);
            try {
                return read(payload, limit, charsetOf(head), dialect, sink.get());
            } catch (CharacterCodingException _) {
                return read(payload, limit, FALLBACK, dialect, sink.get());
            }
        } catch (Payload.TooLarge e) {
            throw e;
        } catch (ZipException | java.io.EOFException e) {
            throw new UnreadableDocument("the compressed body is damaged: " + e.getMessage());
        } catch (IOException e) {
            throw new UnreadableDocument(e.getMessage() == null ? e.toString() : e.getMessage());
        }
    }

    public record Result<S>(S sink, Dialect dialect) {}

    private static <S extends DocumentSink> Result<S> read(
            Payload payload, long limit, Charset charset, Dialect dialect, S sink)
            throws IOException, UnreadableDocument {
        var decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(
                                charset.equals(FALLBACK)
                                        ? CodingErrorAction.REPLACE
                                        : CodingErrorAction.REPORT);
        if (charset.equals(FALLBACK)) decoder.onMalformedInput(CodingErrorAction.REPLACE);
        try (Reader text =
                new BufferedReader(new InputStreamReader(payload.open(limit), decoder))) {
            switch (dialect) {
                case JSON -> JsonDocument.read(text, sink);
                case XML -> XmlDocument.read(text, sink);
            }
        }
        return new Result<>(sink, dialect);
    }

    private static String head(Payload payload, long limit) throws IOException {
        try (var in = payload.open(limit)) {
            return new String(in.readNBytes(SNIFFED), StandardCharsets.ISO_8859_1);
        }
    }

    private static Dialect dialectOf(String head) throws UnreadableDocument {
        var text = head.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading();
        if (text.startsWith("{")) return Dialect.JSON;
        if (text.regionMatches(true, 0, "<!doctype html", 0, 14)
                || text.regionMatches(true, 0, "<html", 0, 5)) {
            throw new UnreadableDocument("an HTML page, not the document of an agent");
        }
        if (text.startsWith("<")) return Dialect.XML;
        throw new UnreadableDocument("neither JSON nor XML");
    }

    private static Charset charsetOf(String head) {
        var declared = XML_ENCODING.matcher(head);
        if (!declared.find()) return StandardCharsets.UTF_8;
        try {
            return Charset.forName(declared.group(1));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return StandardCharsets.UTF_8;
        }
    }
}
