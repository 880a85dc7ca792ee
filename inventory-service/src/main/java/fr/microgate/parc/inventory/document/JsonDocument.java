package fr.microgate.parc.inventory.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.util.Locale;

/// The JSON of GLPI agents: fields at the root, sections under `content`.
final class JsonDocument {

    private static final int DEEPEST = 100;
    private static final int MOST_FIELDS = 200;
    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                    .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                    .build();

    static {
        MAPPER.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder()
                                .maxNestingDepth(DEEPEST)
                                .maxStringLength(1_000_000)
                                .build());
    }

    private JsonDocument() {}

    static void read(Reader text, DocumentSink sink) throws IOException, UnreadableDocument {
        try (var json = MAPPER.createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT)
                throw new UnreadableDocument("not a JSON object");
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                var name = json.currentName().toLowerCase(Locale.ROOT);
                var value = json.nextToken();
                if (name.equals("content") && value == JsonToken.START_OBJECT) {
                    content(json, sink);
                } else if (value.isScalarValue()) {
                    sink.field(name, json.getText());
                } else {
                    json.skipChildren();
                }
            }
        } catch (JsonProcessingException e) {
            throw new UnreadableDocument("not well-formed JSON: " + e.getOriginalMessage());
        }
    }

    private static void content(JsonParser json, DocumentSink sink) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var section = json.currentName().toLowerCase(Locale.ROOT);
            var value = json.nextToken();
            if (value.isScalarValue()) {
                sink.field(section, json.getText());
            } else if (!sink.wants(section)) {
                json.skipChildren();
            } else {
                sink.present(section);
                entries(json, section, sink);
            }
        }
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
            }
        }
    }

    private static void entry(JsonParser json, String section, DocumentSink sink)
            throws IOException {
        sink.entry(section, object(json, 1));
    }

    /// The scalars of an entry and of what it directly holds; the rest is read past. However large
    /// an entry claims to be, only so much of it is kept.
    private static ObjectNode object(JsonParser json, int depth) throws IOException {
        var object = MAPPER.createObjectNode();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var name = json.currentName().toLowerCase(Locale.ROOT);
            var value = json.nextToken();
            if (object.size() >= MOST_FIELDS) {
                json.skipChildren();
            } else if (value == JsonToken.START_OBJECT && depth < 2) {
                object.set(name, object(json, depth + 1));
            } else if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                object.put(name, json.getText());
            } else {
                json.skipChildren();
            }
        }
        return object;
    }
}
