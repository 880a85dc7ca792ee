package fr.microgate.parc.inventory.agent;

import fr.microgate.parc.inventory.Fixtures.Credential;
import fr.microgate.parc.inventory.document.Payload;
import fr.microgate.parc.inventory.document.Payload.Compression;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Speaks as agents do.
final class Wire {

    static final String GLPI = "GLPI-Agent_v1.12";
    static final String FUSION = "FusionInventory-Agent_v2.6-3";
    static final String OCS = "OCS-NG_unified_unix_agent_v2.10.0";

    private Wire() {}

    static RequestSpecification as(Credential credential) {
        return RestAssured.given()
                .redirects()
                .follow(false)
                .auth()
                .preemptive()
                .basic(credential.id().toString(), credential.secret());
    }

    static Response glpi(Credential credential, String agentId, String body) {
        return as(credential)
                .header("GLPI-Agent-ID", agentId)
                .header("User-Agent", GLPI)
                .contentType("application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/front/inventory.php");
    }

    static String prolog(String deviceId) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<REQUEST><DEVICEID>%s</DEVICEID><QUERY>PROLOG</QUERY><TOKEN>12345678</TOKEN></REQUEST>"
                .formatted(deviceId);
    }

    static String contact(String deviceId) {
        return """
        {"action":"contact","deviceid":"%s","name":"GLPI-Agent","version":"1.12-dev","enabled-tasks":["inventory"],"tag":"LYON"}\
        """
                .formatted(deviceId);
    }

    static byte[] compressed(Compression compression, String text) {
        return new Payload(new byte[0], compression)
                .compress(text.getBytes(StandardCharsets.UTF_8));
    }

    static String inflated(Compression compression, byte[] body) {
        try (var in = new Payload(body, compression).open(1_000_000)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
