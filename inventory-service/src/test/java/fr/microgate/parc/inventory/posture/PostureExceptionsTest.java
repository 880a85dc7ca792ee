package fr.microgate.parc.inventory.posture;

import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.aLaptop;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.asset;
import static fr.microgate.parc.inventory.Fixtures.delivered;
import static fr.microgate.parc.inventory.Fixtures.posture;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_B;
import static fr.microgate.parc.testing.Tokens.as;
import static fr.microgate.parc.testing.Tokens.asClientOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import fr.microgate.parc.inventory.asset.PostureSweep;
import fr.microgate.parc.testing.OutboxRows;
import fr.microgate.parc.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PostureExceptionsTest {

    private static final String REASON = "Caisse sans puce TPM, remplacée en mars";

    @Inject OutboxRows outbox;
    @Inject TestClock clock;
    @Inject PostureSweep sweep;

    private String id;

    @BeforeEach
    void aLaptopOfClientA() {
        clock.set(Instant.parse("2026-11-23T16:02:11Z"));
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        id = delivered(aCredential(ORGANIZATION_A), aLaptop("No"));
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void whatIsExceptedIsShownSoAndNeverToldAsAPass() {
        grant("2026-12-23T00:00:00Z").then().statusCode(201).body("inForce", equalTo(true));

        assertThat(asset(id).getMap("posture.find { it.control == 'DISK_ENCRYPTION' }"))
                .containsEntry("result", "EXCEPTED")
                .containsEntry("reason", REASON)
                .containsEntry("exceptedUntil", "2026-12-23T00:00:00Z")
                .containsEntry("detail", "aucun volume de données n'est chiffré");
        assertThat(told()).isEqualTo("UNKNOWN");
        assertThat(outbox.events().toString()).doesNotContain("TPM");
        assertThat(outbox.audited()).contains("grant posture-exception");
    }

    @Test
    void whatIsExceptedDoesNotCountInTheScoreUntilItEnds() {
        assertScore(70);
        var exception = grant("2026-12-01T00:00:00Z").jsonPath().getString("id");
        assertScore(100);
        as("dpo").delete(path() + "/" + exception).then().statusCode(204);
        assertScore(70);

        grant("2026-12-01T00:00:00Z").then().statusCode(201);
        assertScore(100);
        clock.set(Instant.parse("2026-12-01T00:00:01Z"));
        sweep.checkDue();
        assertScore(70);
    }

    @Test
    void aMachineOfWhichAllIsExceptedHasNoScore() {
        for (var control : Control.values())
            if (posture(id, control.name()) != null)
                except(control.name(), REASON, "2026-12-01T00:00:00Z").then().statusCode(201);
        assertThat(asset(id).getString("postureScore")).isNull();
    }

    private void assertScore(int score) {
        assertThat(asset(id).getInt("postureScore")).isEqualTo(score);
        as("auditor")
                .get("/api/inventory/v1/organizations/" + ORGANIZATION_A + "/posture")
                .then()
                .body("score", equalTo(score));
    }

    @Test
    void thoseInForceAreListedByTheirEnd() {
        grant("2026-12-23T00:00:00Z").then().statusCode(201);
        var all = "/api/inventory/v1/posture-exceptions";

        as("auditor")
                .get(all + "?expiresBefore=2026-12-24T00:00:00Z")
                .then()
                .statusCode(200)
                .body("items.assetId", equalTo(java.util.List.of(id)))
                .body("items[0].control", equalTo("DISK_ENCRYPTION"));
        as("auditor")
                .get(all + "?expiresBefore=2026-12-23T00:00:00Z")
                .then()
                .body("items.size()", equalTo(0));
        asClientOf(ORGANIZATION_B)
                .get(all + "?organizationId=" + ORGANIZATION_A)
                .then()
                .body("items.size()", equalTo(0));
        as("auditor").get(all + "?pageToken=bm8").then().statusCode(400);
        clock.set(Instant.parse("2026-12-23T00:00:01Z"));
        as("auditor").get(all).then().body("items.size()", equalTo(0));
    }

    @Test
    void neitherAnExceptionNorSilenceGivesAnotherGrace() {
        as("dpo")
                .contentType("application/json")
                .body("{\"active\":true,\"graceDays\":5}")
                .put("/api/inventory/v1/posture-rules/DISK_ENCRYPTION")
                .then()
                .statusCode(204);
        while (sweep.reviewSome()) Thread.onSpinWait();
        grant("2026-12-01T00:00:00Z").then().statusCode(201);

        clock.set(Instant.parse("2026-12-01T00:00:01Z"));
        while (sweep.checkDue() > 0) Thread.onSpinWait();
        assertThat(posture(id, "DISK_ENCRYPTION")).isEqualTo("FAIL");
        assertThat(told()).isEqualTo("FAIL");
    }

    @Test
    void whenItEndsTheFailureIsBack() {
        grant("2026-12-01T00:00:00Z").then().statusCode(201);

        clock.set(Instant.parse("2026-12-01T00:00:01Z"));
        assertThat(sweep.checkDue()).isEqualTo(1);

        assertThat(posture(id, "DISK_ENCRYPTION")).isEqualTo("FAIL");
        assertThat(told()).isEqualTo("FAIL");
        as("auditor").get(path()).then().body("items[0].inForce", equalTo(false));
    }

    @Test
    void itCanBeRevokedOnceAndStaysInTheList() {
        var exception = grant("2026-12-23T00:00:00Z").jsonPath().getString("id");

        as("dpo").delete(path() + "/" + exception).then().statusCode(204);
        as("dpo").delete(path() + "/" + exception).then().statusCode(204);

        assertThat(posture(id, "DISK_ENCRYPTION")).isEqualTo("FAIL");
        assertThat(outbox.audited()).containsOnlyOnce("revoke posture-exception");
        as("auditor").get(path()).then().body("items.size()", equalTo(1));
        grant("2026-12-23T00:00:00Z").then().statusCode(201);
    }

    @Test
    void itNeedsAReasonAnEndAndNobodyBeforeIt() {
        grant("2026-12-23T00:00:00Z");
        grant("2026-12-24T00:00:00Z")
                .then()
                .statusCode(409)
                .body("type", endsWith("/exception-exists"));
        grant("2028-01-01T00:00:00Z").then().statusCode(409);
        except("ANTIVIRUS", REASON, "2028-01-01T00:00:00Z")
                .then()
                .statusCode(422)
                .body("type", endsWith("/exception-too-long"));
        except("ANTIVIRUS", REASON, "2026-11-01T00:00:00Z").then().statusCode(422);
        except("ANTIVIRUS", " ", "2026-12-01T00:00:00Z")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("reason"));
        except("ANTIVIRUS", "x".repeat(501), "2026-12-01T00:00:00Z").then().statusCode(400);
        as("dpo")
                .contentType("application/json")
                .body("{\"control\":\"ANTIVIRUS\",\"reason\":\"x\"}")
                .post(path())
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("expiresAt"));
    }

    @Test
    void aClientSeesThoseOfHisMachinesOnly() {
        var exception = grant("2026-12-23T00:00:00Z").jsonPath().getString("id");

        asClientOf(ORGANIZATION_A).get(path()).then().body("items[0].id", equalTo(exception));
        asClientOf(ORGANIZATION_B)
                .get(path())
                .then()
                .statusCode(404)
                .body("type", endsWith("/asset-not-found"));
        as("dpo")
                .delete(path() + "/01900000-0000-7000-8000-0000000000ff")
                .then()
                .statusCode(404)
                .body("type", endsWith("/exception-not-found"));
    }

    private Response grant(String expiresAt) {
        return except("DISK_ENCRYPTION", REASON, expiresAt);
    }

    private Response except(String control, String reason, String expiresAt) {
        return as("dpo")
                .contentType("application/json")
                .body(Map.of("control", control, "reason", reason, "expiresAt", expiresAt))
                .post(path());
    }

    private String path() {
        return "/api/inventory/v1/assets/" + id + "/posture-exceptions";
    }

    private String told() {
        return outbox.events("asset-posture-changed")
                .getLast()
                .data()
                .at("/posture/DISK_ENCRYPTION")
                .asText();
    }
}
