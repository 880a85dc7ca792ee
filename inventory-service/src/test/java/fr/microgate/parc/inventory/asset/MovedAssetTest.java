package fr.microgate.parc.inventory.asset;

import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.aLaptop;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.delivered;
import static fr.microgate.parc.inventory.Fixtures.posture;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_B;
import static fr.microgate.parc.testing.Tokens.as;
import static fr.microgate.parc.testing.Tokens.asClientOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import fr.microgate.parc.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What was done with an asset elsewhere is not the next one's to know.
@QuarkusTest
class MovedAssetTest {

    private static final String API = "/api/inventory/v1";

    @Inject TestClock clock;

    private String id;

    @BeforeEach
    void aLaptopOfClientA() {
        clock.set(Instant.parse("2026-11-23T16:02:11Z"));
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        anOrganization(ORGANIZATION_B, "CLIENT-B");
        var credential = aCredential(ORGANIZATION_A);
        id = delivered(credential, aLaptop("No"));
        delivered(credential, aLaptop("No").replace("7-Zip", "Solitaire"));
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void anExceptionEndsWithTheMove() {
        except("Décidé ailleurs");
        assertThat(posture(id, "DISK_ENCRYPTION")).isEqualTo("EXCEPTED");

        move();

        assertThat(posture(id, "DISK_ENCRYPTION")).isEqualTo("FAIL");
        assertThat(seenByB("/posture-exceptions").getList("items")).isEmpty();
        var all = as("auditor").get(API + "/assets/" + id + "/posture-exceptions").jsonPath();
        assertThat(all.getList("items.inForce")).isEqualTo(List.of(false));
        except("Décidé ici");
        assertThat(seenByB("/posture-exceptions").getList("items.reason"))
                .isEqualTo(List.of("Décidé ici"));
    }

    @Test
    void itsDaysBeginAgain() {
        assertThat(
                        removed(
                                as("auditor")
                                        .get(API + "/assets/" + id + "/software?removed=true")
                                        .jsonPath()))
                .isEqualTo(List.of("7-Zip"));
        clock.forward(Duration.ofDays(1));

        move();

        assertThat(removed(seenByB("/software?removed=true"))).isEmpty();
        assertThat(seenByB("/posture/trend").getList("day")).isEqualTo(List.of("2026-11-24"));
    }

    @Test
    void theAgentOfItsNewOwnerFindsIt() {
        move();

        assertThat(delivered(aCredential(ORGANIZATION_B), aLaptop("Yes"))).isEqualTo(id);

        assertThat(seenByB("").getString("serial")).isEqualTo("5CG1234XYZ");
        assertThat(
                        asClientOf(ORGANIZATION_B)
                                .get(API + "/assets")
                                .jsonPath()
                                .getList("items.id", String.class))
                .containsExactly(id);
    }

    @Test
    void itsAgentOfBeforeDoesNotSpeakForItAgain() {
        move();
        var split =
                as("fleet-manager")
                        .get(API + "/splits?assetId=" + id)
                        .jsonPath()
                        .getString("items[0].id");

        as("fleet-manager")
                .post(API + "/splits/" + split + "/undo")
                .then()
                .statusCode(409)
                .body("type", endsWith("/split-settled"));

        assertThat(delivered(aCredential(ORGANIZATION_A), aLaptop("No"))).isNotEqualTo(id);
    }

    /// Two machines that had been taken for one stay two.
    @Test
    void theMachineThatTheAgentTurnedOutToBeIsNotThisOne() {
        splitOff();
        var other = delivered(aCredential(ORGANIZATION_A), aLaptop("No"));
        assertThat(other).isNotEqualTo(id);
        moveOn();

        assertThat(delivered(aCredential(ORGANIZATION_B), aLaptop("Yes"))).isNotEqualTo(id);
    }

    private static List<String> removed(JsonPath software) {
        return software.getList("items.name");
    }

    private JsonPath seenByB(String what) {
        var response = asClientOf(ORGANIZATION_B).get(API + "/assets/" + id + what);
        response.then().statusCode(200);
        return response.jsonPath();
    }

    private void except(String reason) {
        as("dpo")
                .contentType("application/json")
                .body(
                        "{\"control\":\"DISK_ENCRYPTION\",\"reason\":\"%s\",\"expiresAt\":\"2026-12-23T00:00:00Z\"}"
                                .formatted(reason))
                .post(API + "/assets/" + id + "/posture-exceptions")
                .then()
                .statusCode(201);
    }

    private void move() {
        splitOff();
        moveOn();
    }

    private void splitOff() {
        var agents = API + "/agents?organizationId=" + ORGANIZATION_A;
        var agent = as("technician").get(agents).jsonPath().getString("items[0].id");
        as("fleet-manager")
                .contentType("application/json")
                .body("{\"agentId\":\"%s\"}".formatted(agent))
                .post(API + "/assets/" + id + "/split")
                .then()
                .statusCode(200);
    }

    private void moveOn() {
        as("fleet-manager")
                .contentType("application/json")
                .header("If-Match", "*")
                .body("{\"organizationId\":\"%s\"}".formatted(ORGANIZATION_B))
                .put(API + "/assets/" + id + "/organization")
                .then()
                .statusCode(200);
    }
}
