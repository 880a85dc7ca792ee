package fr.microgate.parc.local.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/// What an API said.
public record Answer(int status, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// The body as JSON; missing when it is not.
    public JsonNode json() {
        try {
            return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException _) {
            return MissingNode.getInstance();
        }
    }

    /// The field at this JSON pointer, as text.
    public String text(String pointer) {
        return json().at(pointer).asText();
    }

    public Answer expect(int wanted) {
        if (status != wanted) {
            throw new IllegalStateException(
                    "expected %d, got %d: %s".formatted(wanted, status, body));
        }
        return this;
    }
}
