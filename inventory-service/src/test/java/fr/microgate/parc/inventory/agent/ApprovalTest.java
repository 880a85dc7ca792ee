package fr.microgate.parc.inventory.agent;

import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.outcome;
import static fr.microgate.parc.inventory.identification.SmallDocuments.computer;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import fr.microgate.parc.inventory.Fixtures.Credential;
import fr.microgate.parc.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
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
        var command =
                Map.of(
                        "organizationId",
                        ORGANIZATION_A,
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
                ORGANIZATION_A,
                created.getString("secret"),
                created.getString("enrolmentPath"));
    }
}
