package fr.microgate.parc.inventory.identification;

import static fr.microgate.parc.inventory.Fixtures.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.inventory.Fixtures.Credential;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;

/// Agents that say no more than what a machine is recognised by.
public final class SmallDocuments {

    private SmallDocuments() {}

    /// @param rest further sections, each with a comma before it
    public static String computer(
            String deviceId, String name, String serial, String uuid, String mac, String rest) {
        return """
        {"action":"inventory","deviceid":"%s","itemtype":"Computer","content":{
        "hardware":{"name":"%s","uuid":"%s"},"bios":{"ssn":"%s","smanufacturer":"HP"},
        "networks":[{"description":"eth0","mac":"%s","ipaddress":"10.0.0.5"}]%s}}\
        """
                .formatted(deviceId, name, uuid, serial, mac, rest);
    }

    public static String computer(String deviceId, String name, String serial, String uuid) {
        return computer(deviceId, name, serial, uuid, "", "");
    }

    public static String device(String name, String serial, String mac) {
        return """
        {"action":"netinventory","deviceid":"foo","content":{
        "network_device":{"type":"NetworkEquipment","name":"%s","serial":"%s","mac":"%s","manufacturer":"HP","firmware":"S1"}}}\
        """
                .formatted(name, serial, mac);
    }

    /// The outcome of the document, once it is processed.
    static JsonPath outcomeOf(Credential credential, String document) {
        return outcomeOf(credential, "", document);
    }

    static JsonPath outcomeOf(Credential credential, String agentId, String document) {
        var request =
                RestAssured.given()
                        .auth()
                        .preemptive()
                        .basic(credential.id().toString(), credential.secret())
                        .contentType("application/json");
        if (!agentId.isEmpty()) request.header("GLPI-Agent-ID", agentId);
        request.body(document).post("/front/inventory.php").then().statusCode(200);
        return outcome(credential);
    }

    /// The machine of the document.
    public static String delivered(Credential credential, String document) {
        return delivered(credential, "", document);
    }

    static String delivered(Credential credential, String agentId, String document) {
        var raw = outcomeOf(credential, agentId, document);
        assertThat(raw.getString("reason")).isNull();
        return raw.getString("assetId");
    }
}
