package fr.microgate.parc.platform.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/// Whole bodies made of the examples of their fields, so that a reader sees one in one piece.
final class ApiExamples {

    private static final String REFERENCE = "#/components/schemas/";

    private final Map<String, Schema> schemas;
    private final Deque<String> inside = new ArrayDeque<>();

    ApiExamples(OpenAPI api) {
        var components = api.getComponents();
        var known = components == null ? null : components.getSchemas();
        schemas = known == null ? Map.of() : known;
    }

    void addTo(@Nullable Content content) {
        if (content == null) return;
        content.getMediaTypes()
                .forEach((type, body) -> {
                    var said = body.getExample() != null || body.getExamples() != null;
                    if (said || !type.endsWith("json") || body.getSchema() == null) return;
                    var example = of("", body.getSchema());
                    if (example != null) body.setExample(example);
                });
    }

    private @Nullable Object of(String name, Schema schema) {
        if (schema.getExamples() != null && !schema.getExamples().isEmpty())
            return schema.getExamples().getFirst();
        if (schema.getExample() != null) return schema.getExample();
        if (schema.getRef() != null) return ofReferred(name, schema.getRef());
        if (schema.getDefaultValue() != null) return schema.getDefaultValue();
        if (schema.getEnumeration() != null) return schema.getEnumeration().getFirst();
        for (var part : parts(schema)) {
            var example = of(name, part);
            if (example != null) return example;
        }
        if (schema.getType() == null) return null;
        return ofType(name, schema);
    }

    /// A shape inside itself is left out.
    private @Nullable Object ofReferred(String name, String reference) {
        var referred = reference.substring(REFERENCE.length());
        var schema = schemas.get(referred);
        if (schema == null || inside.contains(referred)) return null;
        inside.push(referred);
        try {
            return of(name, schema);
        } finally {
            inside.pop();
        }
    }

    private @Nullable Object ofType(String name, Schema schema) {
        for (var type : schema.getType()) {
            switch (type) {
                case OBJECT -> {
                    return ofObject(schema);
                }
                case ARRAY -> {
                    var item = schema.getItems() == null ? null : of(name, schema.getItems());
                    return item == null ? List.of() : List.of(item);
                }
                case INTEGER -> {
                    return schema.getMinimum() == null ? 1 : schema.getMinimum();
                }
                case NUMBER -> {
                    return 1.5;
                }
                case BOOLEAN -> {
                    return true;
                }
                case STRING -> {
                    return ofText(name, schema.getFormat());
                }
                case NULL -> {}
            }
        }
        return null;
    }

    private Map<String, Object> ofObject(Schema schema) {
        var example = new LinkedHashMap<String, Object>();
        if (schema.getProperties() != null)
            schema.getProperties()
                    .forEach((property, shape) -> {
                        var value = of(property, shape);
                        if (value != null) example.put(property, value);
                    });
        return example;
    }

    private static List<Schema> parts(Schema schema) {
        if (schema.getAnyOf() != null) return schema.getAnyOf();
        if (schema.getOneOf() != null) return schema.getOneOf();
        return schema.getAllOf() == null ? List.of() : schema.getAllOf();
    }

    private static String ofText(String name, @Nullable String format) {
        return switch (format == null ? "" : format) {
            case "uuid" -> "0199f3a0-7c1e-7b11-9d55-6f2f7f4f9a01";
            case "date-time" -> "2026-11-24T08:30:00Z";
            case "date" -> "2026-11-24";
            case "uri" -> "https://parc.microgate.fr";
            default -> name;
        };
    }
}
