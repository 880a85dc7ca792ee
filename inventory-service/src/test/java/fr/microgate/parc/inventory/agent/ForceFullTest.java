package fr.microgate.parc.inventory.agent;

import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.aLaptop;
import static fr.microgate.parc.inventory.Fixtures.aThing;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.outcome;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fr.microgate.parc.inventory.Fixtures.Credential;
import fr.microgate.parc.testing.TestClock;
import fr.microgate.parc.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An agent whose full inventory was lost sends changes only, for two weeks: the service gets the
/// full one back by itself, with what the agent observes anyway.
@QuarkusTest
class ForceFullTest {

    private static final String BASE = "process,environment,user,local_user,local_group,accesslog";
    private static final String AGENTS = "/api/inventory/v1/agents";

    @Inject TestClock clock;

    private Credential credential;

    @BeforeEach
    void prepare() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        credential = aCredential(ORGANIZATION_A);
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    /// GLPI-Agent as it was observed: it keeps the sections of its last run whether the server took
    /// them or not, sends changes only, and everything when a section has vanished.
    private final class GlpiAgent {

        private final Set<String> sent = new HashSet<>();
        private boolean glpi;
        private String categories = "";

        void computedAnInventoryThatWasLost() {
            sent.addAll(Set.of("controllers", "softwares"));
        }

        void run() {
            if (!glpi) {
                var prolog = Wire.glpi(credential, "agent-1", Wire.prolog("pc-1"));
                if (prolog.asString().startsWith("<?xml")) {
                    deliverXml();
                    return;
                }
                glpi = true;
            }
            var contact = Wire.glpi(credential, "agent-1", Wire.contact("pc-1")).jsonPath();
            if (!"ok".equals(contact.getString("status"))) {
                glpi = false;
                return;
            }
            categories = contact.getString("tasks.inventory.'no-category'");
            deliverJson();
        }

        private void deliverJson() {
            var now = new HashSet<>(Set.of("controllers", "softwares"));
            if (Arrays.asList(categories.split(",")).contains("controller")) {
                now.remove("controllers");
            }
            var full = sent.isEmpty() || !now.containsAll(sent);
            sent.clear();
            sent.addAll(now);
            Wire.glpi(credential, "agent-1", full ? aFull(now) : aPartial()).then().statusCode(200);
        }

        private void deliverXml() {
            // In this mode the agent leaves its own id out.
            Wire.as(credential)
                    .header("User-Agent", Wire.GLPI)
                    .contentType("application/xml")
                    .body(
                            "<REQUEST><CONTENT><HARDWARE><NAME>PC-1</NAME><UUID>4C4C4544-0034-3010-8048-B6C04F503732</UUID></HARDWARE><BIOS><SSN>5CG1234XYZ</SSN></BIOS></CONTENT><DEVICEID>pc-1</DEVICEID><QUERY>INVENTORY</QUERY></REQUEST>")
                    .post("/front/inventory.php")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void changesOfAnUnknownMachineBringTheFullInventoryByThemselves() {
        var agent = new GlpiAgent();
        agent.computedAnInventoryThatWasLost();

        agent.run();
        var partial = outcome(credential);
        assertThat(partial.getString("reasonCode")).isEqualTo("UNKNOWN_MACHINE");
        assertThat(shown().getString("needFull")).isEqualTo("UNKNOWN_ASSET");

        agent.run();
        assertThat(agent.categories).isEqualTo(BASE + ",controller");
        var full = outcome(credential);
        assertThat(full.getString("status")).isEqualTo("PROCESSED");
        assertThat(full.getString("matchedBy")).isEqualTo("NEW");
        assertThat(raw(partial.getString("id")).getString("status")).isEqualTo("SUPERSEDED");
        assertThat(raw(partial.getString("id")).getString("reasonCode"))
                .isEqualTo("REPLACED_BY_FULL");
        assertThat(shown().getString("needFull")).isNull();
        assertThat(shown().getList("categoriesDisabled")).contains("controller");

        agent.run();
        assertThat(agent.categories).isEqualTo(BASE);
        assertThat(outcome(credential).getString("matchedBy")).isEqualTo("AGENT");
        assertThat(shown().getList("categoriesDisabled")).doesNotContain("controller");
    }

    @Test
    void anAgentThatDoesNotUnderstandIsSentBackToXml() {
        var agent = new GlpiAgent();
        // Nothing of low value in this machine: no section vanishes.
        agent.sent.add("softwares");
        agent.run();
        outcome(credential);
        agent.sent.remove("controllers");
        agent.run();
        agent.sent.remove("controllers");
        agent.run();
        outcome(credential);
        assertThat(shown().getString("needFull")).isEqualTo("UNKNOWN_ASSET");
        assertThat(shown().getInt("fullAsked")).isEqualTo(2);

        agent.run();
        assertThat(agent.glpi).isFalse();
        agent.run();

        assertThat(outcome(credential).getString("status")).isEqualTo("PROCESSED");
        assertThat(outcome(credential).getString("agentKey")).isEqualTo("agent-1");
        assertThat(shown().getString("needFull")).isNull();

        agent.run();
        assertThat(agent.glpi).isTrue();
        assertThat(agent.categories).isEqualTo(BASE);
    }

    @Test
    void anAgentThatSendsNothingInXmlComesBackToContacts() {
        var agent = new GlpiAgent();
        agent.run();
        outcome(credential);
        var id = shown().getString("id");
        Tokens.as("fleet-manager").post(AGENTS + "/" + id + "/force-full");
        for (var contacts = 0; contacts < 3; contacts++)
            Wire.glpi(credential, "agent-1", Wire.contact("pc-1"));

        assertThat(prolog()).startsWith("<?xml");
        assertThat(prolog()).contains("pending");
    }

    @Test
    void aPartialInventoryOfAMachineThatIsOnlyTypedAsksForTheRest() {
        var typed =
                aThing(
                        ORGANIZATION_A,
                        "\"kind\":\"LAPTOP\",\"name\":\"Portable\",\"serial\":\"5CG1234XYZ\"");

        Wire.glpi(credential, "agent-1", aPartial()).then().statusCode(200);

        assertThat(outcome(credential).getString("assetId")).isEqualTo(typed);
        assertThat(shown().getString("needFull")).isEqualTo("UNKNOWN_ASSET");
    }

    private String prolog() {
        return Wire.glpi(credential, "agent-1", Wire.prolog("pc-1")).asString();
    }

    @Test
    void aDamagedDocumentOfAKnownAgentIsAskedForAgain() {
        var agent = new GlpiAgent();
        agent.run();
        outcome(credential);

        Wire.glpi(credential, "agent-1", "{\"action\":\"inventory\",\"content\":{\"hard")
                .then()
                .statusCode(200);

        assertThat(outcome(credential).getString("reasonCode")).isEqualTo("UNREADABLE");
        assertThat(shown().getString("needFull")).isEqualTo("FAILED");
        assertThat(shown().getString("lastError.reasonCode")).isEqualTo("UNREADABLE");
    }

    @Test
    void aPersonAsksForAFullInventory() {
        var agent = new GlpiAgent();
        agent.run();
        outcome(credential);
        clock.forward(Duration.ofHours(1));

        var id = shown().getString("id");
        for (var times = 0; times < 2; times++) {
            Tokens.as("fleet-manager")
                    .post(AGENTS + "/" + id + "/force-full")
                    .then()
                    .statusCode(200)
                    .body("needFull", equalTo("MANUAL"));
        }
        agent.run();

        assertThat(outcome(credential).getBoolean("partial")).isFalse();
        Tokens.as("technician").get(AGENTS + "/" + id).then().body("needFull", nullValue());
    }

    @Test
    void whatWasAskedForIsTakenThoughItSaysWhatTheLastOneSaid() {
        Wire.glpi(credential, "agent-1", aLaptop("Yes")).then().statusCode(200);
        var first = outcome(credential).getString("id");
        var id = shown().getString("id");
        Tokens.as("fleet-manager").post(AGENTS + "/" + id + "/force-full");

        Wire.glpi(credential, "agent-1", aLaptop("Yes")).then().statusCode(200);

        assertThat(outcome(credential).getString("id")).isNotEqualTo(first);
        assertThat(shown().getString("needFull")).isNull();
    }

    @Test
    void aCategoryThatIsOffAlreadyIsNoLever() {
        var request = new FullRequest();
        request.delivered(Set.of("controllers", "sounds", "softwares"));
        request.need(FullReason.MANUAL, clock.instant());
        assertThat(request.nextCategories("user")).hasValue("user,controller");
        request.arrived();
        request.need(FullReason.MANUAL, clock.instant());
        assertThat(request.nextCategories("user")).hasValue("user,sound");
        assertThat(request.nextCategories("")).hasValue("process,environment");
        assertThat(request.nextCategories("user")).isEmpty();
        assertThat(request.takesXml()).isTrue();
        assertThat(request.takesXml()).isFalse();
    }

    private JsonPath shown() {
        var id =
                Tokens.as("technician")
                        .get(AGENTS)
                        .jsonPath()
                        .<String>getList("items.id")
                        .getFirst();
        return Tokens.as("technician").get(AGENTS + "/" + id).jsonPath();
    }

    private static JsonPath raw(String id) {
        return Tokens.as("technician").get("/api/inventory/v1/raw-inventories/" + id).jsonPath();
    }

    private static String aFull(Set<String> sections) {
        var body = aLaptop("Yes").replace("COMPTA-PC-2026-01-02-03-04-05", "pc-1");
        return sections.contains("controllers")
                ? body.replace("\"bios\":", "\"controllers\":[{\"name\":\"AHCI\"}],\"bios\":")
                : body;
    }

    private static String aPartial() {
        return """
        {"action":"inventory","deviceid":"pc-1","partial":true,"content":{
        "hardware":{"name":"COMPTA-PC","uuid":"4C4C4544-0034-3010-8048-B6C04F503732"},"bios":{"ssn":"5CG1234XYZ"},
        "accesslog":{"logdate":"2026-11-23 10:00:00"}}}\
        """;
    }
}
