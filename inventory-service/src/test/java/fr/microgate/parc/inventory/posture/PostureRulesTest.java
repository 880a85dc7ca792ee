package fr.microgate.parc.inventory.posture;

import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.aLaptop;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.anotherLaptop;
import static fr.microgate.parc.inventory.Fixtures.asset;
import static fr.microgate.parc.inventory.Fixtures.delivered;
import static fr.microgate.parc.inventory.Fixtures.posture;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_B;
import static fr.microgate.parc.testing.Tokens.as;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import fr.microgate.parc.inventory.Fixtures.Credential;
import fr.microgate.parc.inventory.asset.PostureSweep;
import fr.microgate.parc.testing.OutboxRows;
import fr.microgate.parc.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PostureRulesTest {

    private static final String RULES = "/api/inventory/v1/posture-rules";

    @Inject OutboxRows outbox;
    @Inject TestClock clock;
    @Inject PostureSweep sweep;

    private Credential credential;
    private String id;

    @BeforeEach
    void aLaptopOfClientA() {
        clock.set(Instant.parse("2026-11-23T16:02:11Z"));
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        anOrganization(ORGANIZATION_B, "CLIENT-B");
        credential = aCredential(ORGANIZATION_A);
        id = delivered(credential, aLaptop("No"));
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void aControlThatIsSwitchedOnForOneClientIsLookedAtThereOnly() {
        var atB = delivered(aCredential(ORGANIZATION_B), aLaptop("No"));

        put("SECURE_BOOT?organizationId=" + ORGANIZATION_A, "{\"active\":true,\"weight\":5}")
                .then()
                .statusCode(204);
        assertThat(posture(id, "SECURE_BOOT")).isNull();
        review();

        assertThat(posture(id, "SECURE_BOOT")).isEqualTo("UNKNOWN");
        assertThat(posture(atB, "SECURE_BOOT")).isNull();
        assertThat(asset(id).getInt("postureScore")).isEqualTo(46);
        assertThat(outbox.audited()).contains("set posture-rule");
    }

    @Test
    void aControlThatIsSwitchedOffIsGoneAndTheOthersHearThatNothingIsKnown() {
        put("DISK_ENCRYPTION", "{\"active\":false}").then().statusCode(204);
        review();

        assertThat(posture(id, "DISK_ENCRYPTION")).isNull();
        assertThat(asset(id).getInt("postureScore")).isEqualTo(100);
        var told = outbox.events("asset-posture-changed").getLast();
        assertThat(told.actor()).isEqualTo("system:inventory.posture-review");
        assertThatJson(told.data().toString())
                .node("posture")
                .isEqualTo(
                        "{DISK_ENCRYPTION:'UNKNOWN',ANTIVIRUS:'PASS',SUPPORTED_OS:'PASS',RECENT_CONTACT:'PASS'}");

        as("dpo").delete(RULES + "/DISK_ENCRYPTION").then().statusCode(428);
        as("dpo").header("If-Match", "*").delete(RULES + "/DISK_ENCRYPTION").then().statusCode(204);
        as("dpo").delete(RULES + "/DISK_ENCRYPTION").then().statusCode(204);
        review();
        assertThat(posture(id, "DISK_ENCRYPTION")).isEqualTo("FAIL");
        assertThat(outbox.audited()).containsOnlyOnce("reset posture-rule");
    }

    @Test
    void twoPeopleDoNotOverwriteEachOther() {
        put("FIREWALL", "{\"active\":true}").then().statusCode(204);
        var etag = as("auditor").get(RULES + "/FIREWALL").then().extract().header("ETag");

        put("FIREWALL", "{\"active\":true,\"weight\":5}").then().statusCode(428);
        as("dpo")
                .header("If-Match", etag)
                .contentType("application/json")
                .body("{\"active\":true,\"weight\":7}")
                .put(RULES + "/FIREWALL")
                .then()
                .statusCode(204);
        as("dpo")
                .header("If-Match", etag)
                .delete(RULES + "/FIREWALL")
                .then()
                .statusCode(412)
                .body("current.weight", equalTo(7));
    }

    @Test
    void twoFirstWordsAtOnceAreOneAndAnother() {
        var answers =
                Stream.of(5, 7)
                        .map(weight ->
                                CompletableFuture.supplyAsync(() ->
                                        put(
                                                        "FIREWALL",
                                                        "{\"active\":true,\"weight\":%d}"
                                                                .formatted(weight))
                                                .statusCode()))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(answers).containsExactlyInAnyOrder(204, 428);
    }

    @Test
    void theRuleOfACriticalityIsForItsMachinesOnly() {
        put("DISK_ENCRYPTION?criticality=LOW", "{\"active\":false}").then().statusCode(204);
        review();

        assertThat(posture(id, "DISK_ENCRYPTION")).isEqualTo("FAIL");
        as("auditor")
                .get(RULES + "?criticality=LOW")
                .then()
                .body("find { it.control == 'DISK_ENCRYPTION' }.origin", equalTo("CRITICALITY"))
                .body("find { it.control == 'DISK_ENCRYPTION' }.active", equalTo(false))
                .body("find { it.control == 'ANTIVIRUS' }.origin", equalTo("BUILT_IN"))
                .body("size()", equalTo(11));
    }

    @Test
    void byDefaultFourControlsCount() {
        var active =
                as("technician")
                        .get(RULES + "?criticality=MEDIUM&organizationId=" + ORGANIZATION_A)
                        .jsonPath()
                        .getList("findAll { it.active }.control");

        assertThat(active)
                .asList()
                .containsExactly("DISK_ENCRYPTION", "ANTIVIRUS", "SUPPORTED_OS", "RECENT_CONTACT");
    }

    @Test
    void aFailureInItsGraceIsShownButNotToldAsAFailure() {
        put("DISK_ENCRYPTION", "{\"active\":true,\"graceDays\":3}").then().statusCode(204);
        var other = delivered(credential, anotherLaptop(7, "ACHATS-PC"));

        assertThat(posture(other, "DISK_ENCRYPTION")).isEqualTo("FAIL");
        assertThat(told()).isEqualTo("UNKNOWN");
        assertThat(sweep.checkDue()).isZero();

        clock.forward(Duration.ofDays(3).plusSeconds(1));
        assertThat(sweep.checkDue()).isEqualTo(1);
        assertThat(told()).isEqualTo("FAIL");
        assertThatJson(outbox.events("asset-posture-changed").getLast().data().toString())
                .node("changes[0].since")
                .asString()
                .startsWith("2026-11-23");
    }

    @Test
    void aMachineMayBeAskedToSpeakMoreOften() {
        put("RECENT_CONTACT", "{\"active\":true,\"parameters\":{\"maxDays\":7}}")
                .then()
                .statusCode(204);
        review();

        clock.forward(Duration.ofDays(8));
        assertThat(sweep.checkDue()).isEqualTo(1);
        assertThat(sweep.checkDue()).isZero();
        assertThat(posture(id, "RECENT_CONTACT")).isEqualTo("FAIL");
        assertThat(posture(id, "ANTIVIRUS")).isEqualTo("UNKNOWN");
    }

    @Test
    void theNightlyLookFindsNothingNewWhereNothingIs() {
        var before = outbox.events().size();

        sweep.reviewAll();
        review();

        assertThat(outbox.events()).hasSize(before);
    }

    @Test
    void aRuleThatMakesNoSenseIsRefused() {
        put("ANTIVIRUS", "{\"active\":true,\"parameters\":{\"maxDays\":7}}")
                .then()
                .statusCode(422)
                .body("type", endsWith("/parameter-not-allowed"));
        put("ANTIVIRUS", "{\"active\":true,\"weight\":11}")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("weight"));
        put("ANTIVIRUS", "{}").then().statusCode(400).body("errors[0].field", equalTo("active"));
        put("WALLPAPER", "{\"active\":true}").then().statusCode(400);
        put("ANTIVIRUS?criticality=HUGE", "{\"active\":true}").then().statusCode(400);
        put("ANTIVIRUS?organizationId=01900000-0000-7000-8000-0000000000ff", "{\"active\":true}")
                .then()
                .statusCode(422)
                .body("type", endsWith("/unknown-organization"));
        assertThat(outbox.audited()).doesNotContain("set posture-rule");
    }

    private void review() {
        while (sweep.reviewSome()) Thread.onSpinWait();
    }

    private String told() {
        return outbox.events("asset-posture-changed")
                .getLast()
                .data()
                .at("/posture/DISK_ENCRYPTION")
                .asText();
    }

    private static Response put(String path, String body) {
        return as("fleet-manager")
                .contentType("application/json")
                .body(body)
                .put(RULES + "/" + path);
    }
}
