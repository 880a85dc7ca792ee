package fr.microgate.parc.inventory.agent;

import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.asset;
import static fr.microgate.parc.inventory.Fixtures.outcome;
import static fr.microgate.parc.inventory.identification.SmallDocuments.computer;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_B;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import fr.microgate.parc.inventory.Fixtures.Credential;
import fr.microgate.parc.testing.OutboxRows;
import fr.microgate.parc.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A credential whose agents a person looks at first: nothing comes in beside them.
@QuarkusTest
class ApprovalTest {

    static final String SWITCH =
            """
            {"action":"netinventory","deviceid":"foo","content":{
            "network_device":{"type":"NetworkEquipment","name":"SW-1","serial":"CN12345678","manufacturer":"HP"}}}\
            """;
    private static final String NAMELESS =
            computer("", "PC1", "SER-0001", "5d5d5544-0034-3010-8048-b6c04f503732");

    private static final String RAW = "/api/inventory/v1/raw-inventories";

    @Inject OutboxRows outbox;

    private Credential manual;

    @BeforeEach
    void prepare() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        manual = manualCredential();
    }

    @Test
    void documentsThatNobodyStandsForWait() {
        for (var document : new String[] {SWITCH, NAMELESS}) {
            Wire.as(manual).body(document).post("/").then().statusCode(200);
            assertThat(outcome(manual).getString("reasonCode")).isEqualTo("AGENT_NOT_APPROVED");
        }
        Wire.as(manual)
                .body("{\"action\":\"contact\",\"name\":\"GLPI-Agent\"}")
                .post("/")
                .then()
                .statusCode(200)
                .body("status", equalTo("ok"));

        Tokens.as("technician").get("/api/inventory/v1/agents").then().body("items", hasSize(0));
    }

    @Test
    void whatAnAgentSaysOfADeviceWaitsWithIt() {
        Wire.glpi(manual, "agent-1", SWITCH).then().statusCode(200);
        assertThat(outcome(manual).getString("reasonCode")).isEqualTo("AGENT_NOT_APPROVED");

        decide("APPROVED");
        assertThat(outcome(manual).getString("status")).isEqualTo("PROCESSED");

        decide("REFUSED");
        Wire.glpi(manual, "agent-1", SWITCH.replace("SW-1", "SW-2")).then().statusCode(403);
    }

    @Test
    void whatARefusedAgentDeliveredBeforeIsNotTakenLater() {
        Wire.glpi(manual, "agent-1", NAMELESS).then().statusCode(200);
        var id = outcome(manual).getString("id");
        decide("REFUSED");

        Tokens.as("fleet-manager")
                .post("/api/inventory/v1/raw-inventories/" + id + "/replay")
                .then()
                .statusCode(200);

        assertThat(outcome(manual).getString("reasonCode")).isEqualTo("AGENT_NOT_APPROVED");
    }

    @Test
    void aFleetManagerLetsInWhatNobodyStandsFor() {
        var id = waiting(manual);
        for (var other : List.of(Tokens.as("technician"), Tokens.asClientOf(ORGANIZATION_A)))
            other.post(RAW + "/" + id + "/replay").then().statusCode(403);
        assertThat(outcome(manual).getString("reason"))
                .contains("POST /raw-inventories/{id}/replay");

        Tokens.as("fleet-manager").post(RAW + "/" + id + "/replay").then().statusCode(200);

        var raw = outcome(manual);
        assertThat(raw.getString("status")).isEqualTo("PROCESSED");
        assertThat(raw.getString("releasedAt")).isNotNull();
        assertThat(asset(raw.getString("assetId")).getString("name")).isEqualTo("SW-1");
        assertThat(outbox.audited()).contains("release raw-inventory");

        Wire.as(manual).body(SWITCH.replace("SW-1", "SW-2")).post("/").then().statusCode(200);
        assertThat(outcome(manual).getString("reasonCode")).isEqualTo("AGENT_NOT_APPROVED");
    }

    @Test
    void whatWasLetInIsStillProcessedWhenTheCredentialIsRevoked() {
        var id = waiting(manual);
        replay(id);
        var asset = outcome(manual).getString("assetId");
        Wire.as(manual).body(SWITCH.replace("SW-1", "SW-2")).post("/").then().statusCode(200);
        assertThat(outcome(manual).getString("reasonCode")).isEqualTo("AGENT_NOT_APPROVED");

        Tokens.as("fleet-manager")
                .delete("/api/inventory/v1/agent-credentials/" + manual.id())
                .then()
                .statusCode(204);
        replay(id);

        await().until(() -> shown(id).getString("status").equals("PROCESSED"));
        assertThat(shown(id).getString("assetId")).isEqualTo(asset);
        assertThat(outcome(manual).getString("reasonCode")).isEqualTo("AGENT_NOT_APPROVED");
        Wire.as(manual).body(SWITCH).post("/").then().statusCode(401);
    }

    @Test
    void manyAreLetInOnlyByThatReasonAndOfThatOrganisation() {
        anOrganization(ORGANIZATION_B, "CLIENT-B");
        var elsewhere = manualCredential(ORGANIZATION_B);
        waiting(manual);
        waiting(elsewhere);

        replayMany("{\"status\":\"QUARANTINED\"}", 2);
        assertThat(outcome(manual).getString("reasonCode")).isEqualTo("AGENT_NOT_APPROVED");
        assertThat(outcome(elsewhere).getString("reasonCode")).isEqualTo("AGENT_NOT_APPROVED");

        replayMany(
                "{\"status\":\"QUARANTINED\",\"reasonCode\":\"AGENT_NOT_APPROVED\",\"organizationId\":\"%s\"}"
                        .formatted(ORGANIZATION_A),
                1);
        assertThat(outcome(manual).getString("status")).isEqualTo("PROCESSED");
        assertThat(outcome(elsewhere).getString("reasonCode")).isEqualTo("AGENT_NOT_APPROVED");
        assertThat(outbox.audited()).contains("release raw-inventories");
    }

    private static String waiting(Credential credential) {
        Wire.as(credential).body(SWITCH).post("/").then().statusCode(200);
        var raw = outcome(credential);
        assertThat(raw.getString("reasonCode")).isEqualTo("AGENT_NOT_APPROVED");
        return raw.getString("id");
    }

    private static void replay(String id) {
        Tokens.as("fleet-manager").post(RAW + "/" + id + "/replay").then().statusCode(200);
    }

    private static JsonPath shown(String id) {
        return Tokens.as("technician").get(RAW + "/" + id).jsonPath();
    }

    private static void replayMany(String command, int documents) {
        Tokens.as("fleet-manager")
                .contentType("application/json")
                .body(command)
                .post(RAW + "/replay")
                .then()
                .statusCode(200)
                .body("replayed", equalTo(documents));
    }

    private static void decide(String decision) {
        var agents = Tokens.as("technician").get("/api/inventory/v1/agents").jsonPath();
        Tokens.as("fleet-manager")
                .contentType("application/json")
                .body(Map.of("decision", decision))
                .post("/api/inventory/v1/agents/" + agents.getString("items[0].id") + "/approval")
                .then()
                .statusCode(200);
    }

    static Credential manualCredential() {
        return manualCredential(ORGANIZATION_A);
    }

    private static Credential manualCredential(UUID organizationId) {
        var command =
                Map.of(
                        "organizationId",
                        organizationId,
                        "label",
                        "Nouveaux postes",
                        "approval",
                        "MANUAL");
        var created =
                Tokens.as("fleet-manager")
                        .contentType("application/json")
                        .body(command)
                        .post("/api/inventory/v1/agent-credentials")
                        .then()
                        .statusCode(201)
                        .extract()
                        .jsonPath();
        return new Credential(
                UUID.fromString(created.getString("id")),
                organizationId,
                created.getString("secret"),
                created.getString("enrolmentPath"));
    }
}
