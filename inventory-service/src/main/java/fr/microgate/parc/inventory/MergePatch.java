package fr.microgate.parc.inventory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.microgate.parc.platform.event.EventJson;
import fr.microgate.parc.platform.http.StrictJson;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A change of some fields (RFC 7396): what is absent stays, what is null is emptied.
public record MergePatch(@JsonValue ObjectNode fields) {

    public static final String MEDIA_TYPE = "application/merge-patch+json";

    /// Said of the body of every endpoint that takes one.
    public static final String BODY = "The fields to change: those that are left out stay";

    private static final ObjectMapper MAPPER =
            EventJson.MAPPER
                    .copy()
                    .setDefaultPropertyInclusion(JsonInclude.Include.ALWAYS)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    static {
        new StrictJson().customize(MAPPER);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MergePatch {}

    /// Names of the fields it touches.
    public String[] names() {
        return fields.propertyStream().map(Map.Entry::getKey).toArray(String[]::new);
    }

    /// @throws JsonProcessingException when a field is unknown or not of its type
    public <T> T appliedTo(T current, Class<T> type) throws JsonProcessingException {
        var merged = MAPPER.<ObjectNode>valueToTree(current);
        merged.setAll(fields);
        return MAPPER.treeToValue(merged, type);
    }

    /// The fields that a patch can touch, with what they hold now.
    public static Map<String, @Nullable Object> fieldsOf(Object current) {
        return MAPPER.convertValue(current, new TypeReference<>() {});
    }
}
