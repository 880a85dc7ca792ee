package fr.microgate.parc.inventory.agent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.microgate.parc.inventory.document.DocumentReader.Dialect;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What Parc says to an agent, in its dialect: GLPI's JSON, or the XML of FusionInventory and OCS.
///
/// @param status HTTP status; agents log the message of a refusal
record AgentAnswer(int status, String contentType, String body) {

    private static final ObjectMapper JSON = new JsonMapper();
    private static final String XML =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<REPLY>%s</REPLY>\n";

    /// Makes a GLPI agent send CONTACT at once, where it learns what not to collect.
    static AgentAnswer pending() {
        return json(200, Map.of("status", "pending"));
    }

    /// What to answer in when the body does not tell.
    static Dialect dialectOf(@Nullable String userAgent) {
        var name = userAgent == null ? "" : userAgent.toLowerCase(Locale.ROOT);
        return name.startsWith("ocs") || name.startsWith("fusioninventory")
                ? Dialect.XML
                : Dialect.JSON;
    }

    /// Asked after too early: the agent sleeps and asks again, twelve times at most.
    static AgentAnswer stillPending() {
        return json(202, Map.of("status", "pending", "expiration", "10s"));
    }

    /// @param expiration when to speak again, `1437m`
    static AgentAnswer contact(String expiration, String noCategory, List<String> disabled) {
        var inventory = Map.of("server", "glpi", "version", "10.0.18", "no-category", noCategory);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("status", "ok");
        answer.put("expiration", expiration);
        answer.put("disabled", List.copyOf(disabled));
        answer.put("tasks", Map.of("inventory", inventory));
        return json(200, answer);
    }

    /// A contact that fails on purpose; the status alone says so, HTTP has not failed.
    static AgentAnswer failedContact() {
        return json(
                200,
                Map.of(
                        "status",
                        "error",
                        "message",
                        "A full inventory is needed: come back with PROLOG."));
    }

    /// Parc gives agents no password to look into databases with.
    static AgentAnswer noCredentials() {
        return json(200, Map.of("status", "ok", "credentials", List.of()));
    }

    /// For the tasks of FusionInventory, which would run what the server says: never anything.
    static AgentAnswer nothingToDo() {
        return json(200, Map.of());
    }

    static AgentAnswer xmlProlog(int hours) {
        return xml(200, "<PROLOG_FREQ>%d</PROLOG_FREQ><RESPONSE>SEND</RESPONSE>".formatted(hours));
    }

    static AgentAnswer stored(Dialect dialect) {
        return dialect == Dialect.XML
                ? xml(200, "<RESPONSE>SEND</RESPONSE>")
                : json(200, Map.of("status", "ok"));
    }

    static AgentAnswer error(int status, String message, Dialect dialect) {
        return dialect == Dialect.XML
                ? xml(status, "<ERROR><![CDATA[" + message.replace("]]>", "") + "]]></ERROR>")
                : json(status, Map.of("status", "error", "message", message));
    }

    private static AgentAnswer json(int status, Map<String, Object> body) {
        try {
            return new AgentAnswer(status, "application/json", JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AgentAnswer xml(int status, String reply) {
        return new AgentAnswer(status, "application/xml", XML.formatted(reply));
    }
}
