package fr.microgate.parc.inventory.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The JSON of GLPI agents: fields at the root, sections under `content`.
final class JsonDocument {

    /// Documents that are smaller may stand in memory as a whole.
    private static final int LARGEST_WHOLE = 1_000_000;

    private static final String SOFTWARE = "softwares";
    static final int DEEPEST = 100;
    private static final int DEEPEST_KEPT = 4;
    private static final int LONGEST_TEXT = 10_000_000;
    private static final int MOST_FIELDS = 200;
    private static final int LONGEST_LIST = 1_000;
    private static final int MOST_VALUES = 20_000;
    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                    .build();

    static {
        MAPPER.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder()
                                .maxNestingDepth(DEEPEST)
                                .maxStringLength(LONGEST_TEXT)
                                .maxNumberLength(LONGEST_TEXT)
                                .build());
    }

    private JsonDocument() {}

    static void read(InputStream text, DocumentSink sink) throws IOException, UnreadableDocument {
        if (!sink.wantsWhole(SOFTWARE)) {
            read(MAPPER.createParser(text), null, sink);
            return;
        }
        var head = text.readNBytes(LARGEST_WHOLE);
        if (head.length < LARGEST_WHOLE) {
            read(MAPPER.createParser(head), head, sink);
        } else {
            var rest = new SequenceInputStream(new ByteArrayInputStream(head), text);
            read(MAPPER.createParser(rest), null, sink);
        }
    }

    /// Reads a list of entries that a sink took as a whole.
    static void list(byte[] text, DocumentSink sink) throws IOException {
        try (var json = MAPPER.createParser(text)) {
            json.nextToken();
            entries(json, SOFTWARE, sink);
        }
    }

    /// @param whole the document, where it stands in memory
    private static void read(JsonParser parser, byte @Nullable [] whole, DocumentSink sink)
            throws IOException, UnreadableDocument {
        try (var json = parser) {
            if (json.nextToken() != JsonToken.START_OBJECT)
                throw new UnreadableDocument("not a JSON object");
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                var name = json.currentName().toLowerCase(Locale.ROOT);
                var value = json.nextToken();
                if (name.equals("content") && value == JsonToken.START_OBJECT) {
                    content(json, whole, sink);
                } else if (isSaid(value)) {
                    sink.field(name, json.getText());
                } else {
                    json.skipChildren();
                }
            }
        } catch (JsonProcessingException e) {
            throw Broken.json(e, parser.currentLocation());
        }
    }

    private static void content(JsonParser json, byte @Nullable [] whole, DocumentSink sink)
            throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var section = json.currentName().toLowerCase(Locale.ROOT);
            var value = json.nextToken();
            if (value.isScalarValue()) {
                if (isSaid(value)) sink.field(section, json.getText());
                sink.unusable(section);
            } else if (!sink.wants(section)) {
                json.skipChildren();
            } else {
                sink.present(section);
                var mayBeWhole = value == JsonToken.START_ARRAY && sink.wantsWhole(section);
                if (whole != null && mayBeWhole) sink.whole(section, list(json, whole));
                else entries(json, section, sink);
            }
        }
    }

    private static byte[] list(JsonParser json, byte[] whole) throws IOException {
        var start = json.currentTokenLocation().getByteOffset();
        json.skipChildren();
        var end = json.currentLocation().getByteOffset();
        return Arrays.copyOfRange(whole, (int) start, (int) end);
    }

    private static void entries(JsonParser json, String section, DocumentSink sink)
            throws IOException {
        if (json.currentToken() == JsonToken.START_OBJECT) {
            entry(json, section, sink);
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.START_OBJECT) {
                entry(json, section, sink);
            } else {
                json.skipChildren();
                sink.unusable(section);
            }
        }
    }

    private static void entry(JsonParser json, String section, DocumentSink sink)
            throws IOException {
        sink.entry(
                section,
                object(json, 1, new int[] {MOST_VALUES}, field -> sink.wants(section, field)));
    }

    /// An entry with what it holds, a few levels down. However large it claims to be, only so much
    /// of it is kept; the rest is read past.
    private static ObjectNode object(
            JsonParser json, int depth, int[] left, Predicate<String> wanted) throws IOException {
        var object = MAPPER.createObjectNode();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var name = json.currentName().toLowerCase(Locale.ROOT);
            var value = json.nextToken();
            var isKept = object.size() < MOST_FIELDS && wanted.test(name);
            var kept = isKept ? value(json, value, depth, left) : skipped(json);
            if (kept != null) object.set(name, kept);
        }
        return object;
    }

    private static ArrayNode array(JsonParser json, int depth, int[] left) throws IOException {
        var array = MAPPER.createArrayNode();
        for (var value = json.nextToken(); value != JsonToken.END_ARRAY; value = json.nextToken()) {
            var kept =
                    array.size() < LONGEST_LIST ? value(json, value, depth, left) : skipped(json);
            if (kept != null) array.add(kept);
        }
        return array;
    }

    /// @param left how many values more the entry may have
    private static @Nullable JsonNode value(JsonParser json, JsonToken value, int depth, int[] left)
            throws IOException {
        if (left[0]-- <= 0) return skipped(json);
        var isKept = depth < DEEPEST_KEPT;
        if (value == JsonToken.START_OBJECT && isKept)
            return object(json, depth + 1, left, _ -> true);
        if (value == JsonToken.START_ARRAY && isKept) return array(json, depth + 1, left);
        if (isSaid(value)) return MAPPER.getNodeFactory().textNode(json.getText());
        return skipped(json);
    }

    private static boolean isSaid(JsonToken value) {
        return value.isScalarValue() && value != JsonToken.VALUE_NULL;
    }

    private static @Nullable JsonNode skipped(JsonParser json) throws IOException {
        json.skipChildren();
        return null;
    }
}
