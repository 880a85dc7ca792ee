package fr.microgate.parc.inventory.agent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What Parc says to an agent, in its dialect: GLPI's JSON, or the XML of FusionInventory and OCS.
///
/// @param status HTTP status; agents log the message of a refusal
record AgentAnswer(int status, String contentType, String body) {

    private static final ObjectMapper JSON = new JsonMapper();
    private static final String XML =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<REPLY>%s</REPLY>\n";

    /// Makes a GLPI agent send CONTACT at once, where it learns what not to collect.
    static AgentAnswer jsonPending() {
        return json(200, Map.of("status", "pending"));
    }

    static AgentAnswer jsonContact(AgentConfig config) {
        var inventory =
                Map.of("server", "glpi", "version", "10.0.18", "no-category", config.noCategory());
        var answer = new LinkedHashMap<String, Object>();
        answer.put("status", "ok");
        answer.put("expiration", config.expirationHours());
        answer.put("disabled", List.copyOf(config.disabledTasks()));
        answer.put("tasks", Map.of("inventory", inventory));
        return json(200, answer);
    }

    static AgentAnswer jsonStored(AgentConfig config) {
        return json(200, Map.of("status", "ok", "expiration", config.expirationHours()));
    }

    static AgentAnswer jsonError(int status, String message) {
        return json(status, Map.of("status", "error", "message", message));
    }

    static AgentAnswer xmlProlog(AgentConfig config) {
        return xml(
                "<PROLOG_FREQ>%d</PROLOG_FREQ><RESPONSE>SEND</RESPONSE>"
                        .formatted(config.expirationHours()));
    }

    static AgentAnswer xmlStored() {
        return xml("<RESPONSE>SEND</RESPONSE>");
    }

    private static AgentAnswer json(int status, Map<String, Object> body) {
        try {
            return new AgentAnswer(status, "application/json", JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AgentAnswer xml(String reply) {
        return new AgentAnswer(200, "application/xml", XML.formatted(reply));
    }
}
