package fr.microgate.parc.local.client;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/// An inventory agent of one organisation: delivers documents with its own credential.
public record Agent(Api api, String organizationId, String id, String secret) {

    /// With a new credential, made by the fleet manager.
    public static Agent of(Api api, String organizationId) {
        var created =
                api.as("manager")
                        .post(
                                "inventory",
                                "/agent-credentials",
                                """
                                {"organizationId":"%s","label":"Postes"}\
                                """
                                        .formatted(organizationId))
                        .expect(201);
        return new Agent(api, organizationId, created.text("/id"), created.text("/secret"));
    }

    public Answer deliver(String document) {
        return deliver(document.getBytes(StandardCharsets.UTF_8));
    }

    public Answer deliver(byte[] document) {
        return api.send(
                HttpRequest.newBuilder(URI.create(api.url("inventory") + enrolmentPath()))
                        .header("User-Agent", "GLPI-Agent_v1.12")
                        .POST(BodyPublishers.ofByteArray(document)));
    }

    /// Path of the server URL for agents that only take a URL.
    public String enrolmentPath() {
        return "/inventory/" + id + "." + secret;
    }
}
