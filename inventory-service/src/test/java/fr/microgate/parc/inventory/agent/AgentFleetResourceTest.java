package fr.microgate.parc.inventory.agent;

import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.aLaptop;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.outcome;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_B;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import fr.microgate.parc.inventory.Fixtures.Credential;
import fr.microgate.parc.testing.OutboxRows;
import fr.microgate.parc.testing.TestClock;
import fr.microgate.parc.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AgentFleetResourceTest {

    private static final String AGENTS = "/api/inventory/v1/agents";

    @Inject TestClock clock;
    @Inject OutboxRows outbox;

    private Credential credential;

    @BeforeEach
    void prepare() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        anOrganization(ORGANIZATION_B, "CLIENT-B");
        credential = aCredential(ORGANIZATION_A);
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void anAgentIsShownFromItsFirstContactOn() {
        Wire.as(credential)
                .header("GLPI-Agent-ID", "2C720CAC-88CC-448F-AF2F-D994552FD290")
                .header("User-Agent", Wire.GLPI)
                .header("X-Forwarded-For", "203.0.113.9")
                .contentType("application/json")
                .body(Wire.contact("pc-1"))
                .post("/")
                .then()
                .statusCode(200);

        list("").body("items", hasSize(1))
                .body("items[0].agentKey", equalTo("2c720cac-88cc-448f-af2f-d994552fd290"))
                .body("items[0].deviceId", equalTo("pc-1"))
                .body("items[0].name", equalTo("GLPI-Agent"))
                .body("items[0].version", equalTo("1.12-dev"))
                .body("items[0].tag", equalTo("LYON"))
                .body("items[0].remoteAddress", equalTo("203.0.113.9"))
                .body("items[0].credentialId", equalTo(credential.id().toString()))
                .body("items[0].approval", equalTo("APPROVED"))
                .body("items[0].cloned", equalTo(false))
                .body("items[0].lastContactAt", notNullValue());
    }

    @Test
    void anOldAgentIsKnownByItsInventory() {
        Wire.as(credential)
                .header("User-Agent", Wire.FUSION)
                .contentType("application/xml")
                .body(
                        "<REQUEST><CONTENT><HARDWARE><NAME>PC-1</NAME></HARDWARE></CONTENT><DEVICEID>pc-1</DEVICEID><QUERY>INVENTORY</QUERY></REQUEST>")
                .post("/")
                .then()
                .statusCode(200);
        outcome(credential);

        list("").body("items[0].agentKey", equalTo("pc-1"))
                .body("items[0].name", equalTo("FusionInventory-Agent"))
                .body("items[0].version", equalTo("2.6-3"))
                .body("items[0].assetId", notNullValue())
                .body("items[0].lastFullAt", notNullValue());
    }

    @Test
    void filtersCombine() {
        contact(credential, "agent-1");
        contact(aCredential(ORGANIZATION_B), "agent-2");
        clock.forward(Duration.ofDays(10));
        contact(credential, "agent-3");

        list("?organizationId=" + ORGANIZATION_B).body("items.agentKey", hasSize(1));
        list("?silentSinceDays=7")
                .body("items.agentKey", equalTo(java.util.List.of("agent-1", "agent-2")));
        list("?silentSinceDays=7&organizationId=" + ORGANIZATION_A)
                .body("items.agentKey", equalTo(java.util.List.of("agent-1")))
                .body("items[0].silentDays", equalTo(10));
        list("?credentialId=" + credential.id()).body("items", hasSize(2));
        list("?version=1.12-dev").body("items", hasSize(3));
        list("?version=9").body("items", hasSize(0));
        list("?state=PENDING").body("items", hasSize(0));
        list("?duplicates=true").body("items", hasSize(0));
        var page = list("?limit=2").body("items", hasSize(2)).extract().jsonPath();
        list("?limit=2&pageToken=" + page.getString("nextPageToken")).body("items", hasSize(1));
        Tokens.as("technician").get(AGENTS + "?silentSinceDays=0").then().statusCode(400);
        Tokens.as("technician").get(AGENTS + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void theLongestSilentComeFirstPageByPage() {
        for (var number = 1; number <= 3; number++) {
            contact(credential, "agent-" + number);
            clock.forward(Duration.ofDays(2));
        }
        contact(credential, "agent-1");
        clock.forward(Duration.ofDays(10));

        var page = list("?silentSinceDays=5&limit=2");
        page.body("items.agentKey", equalTo(java.util.List.of("agent-2", "agent-3")));
        var next = page.extract().jsonPath().getString("nextPageToken");
        list("?silentSinceDays=5&limit=2&pageToken=" + next)
                .body("items.agentKey", equalTo(java.util.List.of("agent-1")));
        list("?silentSinceDays=13").body("items.agentKey", equalTo(java.util.List.of("agent-2")));
        clock.forward(Duration.ofHours(23));
        list("?silentSinceDays=11").body("items.agentKey", hasSize(2));
        clock.forward(Duration.ofHours(2));
        list("?silentSinceDays=11")
                .body(
                        "items.agentKey",
                        equalTo(java.util.List.of("agent-2", "agent-3", "agent-1")));
        Tokens.as("technician")
                .get(AGENTS + "?silentSinceDays=5&pageToken=bm9uc2Vuc2U")
                .then()
                .statusCode(400);
    }

    @Test
    void twoAgentsOfOneMachineAreSeenUntilOneLeavesIt() {
        for (var agent : new String[] {"agent-1", "agent-2"}) {
            Wire.glpi(credential, agent, aLaptop("Yes")).then().statusCode(200);
            outcome(credential);
        }
        list("?duplicates=true").body("items", hasSize(2));

        var agent = list("?duplicates=true").extract().jsonPath();
        Tokens.as("fleet-manager")
                .contentType("application/json")
                .body("{\"agentId\":\"%s\"}".formatted(agent.getString("items[0].id")))
                .post("/api/inventory/v1/assets/" + agent.getString("items[0].assetId") + "/split")
                .then()
                .statusCode(200);
        list("?duplicates=true").body("items", hasSize(0));
    }

    @Test
    void aNewAgentWaitsForApprovalAndItsDocumentsWithIt() {
        var manual = manualCredential();
        Wire.glpi(manual, "agent-1", aLaptop("Yes")).then().statusCode(200);
        assertThat(outcome(manual).getString("reasonCode")).isEqualTo("AGENT_NOT_APPROVED");
        var id = list("?state=PENDING").extract().jsonPath().getString("items[0].id");

        decide(id, "PERHAPS").statusCode(400);
        decide(id, "APPROVED").statusCode(200).body("approval", equalTo("APPROVED"));

        assertThat(outcome(manual).getString("status")).isEqualTo("PROCESSED");
        assertThat(outbox.audited()).contains("approve agent");
    }

    @Test
    void aRefusedAgentIsToldSo() {
        var manual = manualCredential();
        Wire.glpi(manual, "agent-1", aLaptop("Yes")).then().statusCode(200);
        outcome(manual);
        var id = list("?state=PENDING").extract().jsonPath().getString("items[0].id");

        decide(id, "REFUSED").statusCode(200);

        Wire.glpi(manual, "agent-1", aLaptop("No"))
                .then()
                .statusCode(403)
                .body("status", equalTo("error"))
                .body("message", containsString("refused"));
        Wire.glpi(manual, "agent-1", Wire.contact("pc-1")).then().statusCode(403);
        Wire.glpi(manual, "agent-1", "{\"broken").then().statusCode(403);
        Wire.glpi(manual, "agent-2", Wire.contact("pc-2")).then().statusCode(200);
    }

    @Test
    void anAgentOnTwoMachinesIsSeen() {
        var other =
                aLaptop("Yes").replace("5CG1234XYZ", "OTHER-SN").replace("4C4C4544", "5D5D5D55");
        for (var body : new String[] {aLaptop("Yes"), other, aLaptop("No")}) {
            Wire.glpi(credential, "agent-1", body).then().statusCode(200);
            outcome(credential);
            clock.forward(Duration.ofHours(1));
        }

        list("?duplicates=true").body("items", hasSize(1)).body("items[0].cloned", equalTo(true));
        clock.forward(Duration.ofDays(31));
        list("").body("items[0].cloned", equalTo(false));
    }

    private static ValidatableResponse decide(String id, String decision) {
        return Tokens.as("fleet-manager")
                .contentType("application/json")
                .body(Map.of("decision", decision))
                .post(AGENTS + "/" + id + "/approval")
                .then();
    }

    private static ValidatableResponse list(String query) {
        return Tokens.as("technician").get(AGENTS + query).then().statusCode(200);
    }

    private static void contact(Credential credential, String agentId) {
        Wire.glpi(credential, agentId, Wire.contact(agentId)).then().statusCode(200);
    }

    private static Credential manualCredential() {
        var created =
                Tokens.as("fleet-manager")
                        .contentType("application/json")
                        .body(
                                Map.of(
                                        "organizationId",
                                        ORGANIZATION_A,
                                        "label",
                                        "Nouveaux postes",
                                        "approval",
                                        "MANUAL"))
                        .post("/api/inventory/v1/agent-credentials")
                        .then()
                        .statusCode(201)
                        .body("approval", equalTo("MANUAL"))
                        .extract()
                        .jsonPath();
        return new Credential(
                UUID.fromString(created.getString("id")),
                ORGANIZATION_A,
                created.getString("secret"),
                created.getString("enrolmentPath"));
    }
}
