package fr.microgate.parc.inventory.agent;

import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.outcome;
import static fr.microgate.parc.inventory.identification.SmallDocuments.computer;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.inventory.Fixtures.Credential;
import fr.microgate.parc.testing.TestClock;
import fr.microgate.parc.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Machines without an agent, inventoried by the agent of another one under its own id.
@QuarkusTest
class RemoteInventoryTest {

    private static final String OWN = computer("pc-1", "PC1", "SER-0001", "");
    private static final String BARE = computer("nas-9", "NAS9", "", "");
    private static final String FULL =
            computer("esx-5", "ESX5", "SER-0005", "5d5d5544-0034-3010-8048-b6c04f503732");

    @Inject TestClock clock;

    private Credential credential;

    @BeforeEach
    void prepare() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        credential = aCredential(ORGANIZATION_A);
        speak(Wire.contact("pc-1"));
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void eachMachineIsItsOwnAndTheAgentKeepsHisOwn() {
        var own = delivered(OWN);
        var bare = delivered(BARE);
        var full = delivered(FULL);
        assertThat(List.of(own, bare, full)).doesNotHaveDuplicates();

        clock.forward(Duration.ofDays(1));
        speak(Wire.contact("pc-1"));
        assertThat(delivered(OWN)).isEqualTo(own);
        assertThat(outcome(credential).getString("matchedBy")).isEqualTo("AGENT");
        assertThat(delivered(BARE)).isEqualTo(bare);
        assertThat(delivered(FULL)).isEqualTo(full);
        var agent = agents().getMap("items.find { it.agentKey == 'agent-1' }");
        assertThat(agent.get("deviceId")).isEqualTo("pc-1");
        assertThat(agent.get("assetId")).isEqualTo(own);
        assertThat(agent.get("cloned")).isEqualTo(false);
        assertThat(agents().getString("items.find { it.agentKey == 'agent-1/nas-9' }.viaAgentId"))
                .isEqualTo(agent.get("id"));
    }

    @Test
    void anAgentInstalledAgainAnnouncesItsNewDeviceId() {
        var own = delivered(OWN);

        speak(Wire.contact("pc-1-again"));

        assertThat(delivered(OWN.replace("pc-1", "pc-1-again"))).isEqualTo(own);
        assertThat(agents().getList("items")).hasSize(1);
        assertThat(agents().getString("items[0].deviceId")).isEqualTo("pc-1-again");
    }

    @Test
    void whatIsSentOfOthersIsASignOfLife() {
        clock.forward(Duration.ofDays(9));

        Wire.glpi(
                        credential,
                        "agent-1",
                        "{\"action\":\"get_params\",\"params_id\":\"1\",\"deviceid\":\"pc-1\"}")
                .then()
                .statusCode(200);
        assertThat(agents().getInt("items[0].silentDays")).isZero();

        clock.forward(Duration.ofDays(9));
        delivered(ApprovalTest.SWITCH);
        assertThat(agents().getInt("items[0].silentDays")).isZero();
        assertThat(agents().getString("items[0].deviceId")).isEqualTo("pc-1");
    }

    @Test
    void aMachineBehindAnAgentIsAskedThroughIt() {
        delivered(OWN);
        delivered(FULL);
        Tokens.as("fleet-manager")
                .post("/api/inventory/v1/agents/" + of("esx-5", "id") + "/force-full")
                .then()
                .statusCode(200);

        speak(Wire.contact("pc-1"));
        assertThat(of("agent-1", "needFull")).isEqualTo("BEHIND");
        clock.forward(Duration.ofHours(1));
        delivered(OWN);
        assertThat(of("agent-1", "needFull")).isEqualTo("BEHIND");

        delivered(FULL);
        speak(Wire.contact("pc-1"));
        assertThat(of("agent-1", "needFull")).isNull();
    }

    /// Of the agent whose key ends so.
    private static String of(String key, String field) {
        return agents().getString("items.find { it.agentKey.endsWith('" + key + "') }." + field);
    }

    private String delivered(String document) {
        speak(document);
        var raw = outcome(credential);
        assertThat(raw.getString("reason")).isNull();
        return raw.getString("assetId");
    }

    private void speak(String message) {
        Wire.glpi(credential, "agent-1", message).then().statusCode(200);
    }

    private static JsonPath agents() {
        return Tokens.as("technician").get("/api/inventory/v1/agents").jsonPath();
    }
}
