package fr.microgate.parc.inventory.posture;

import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.aLaptop;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.anotherLaptop;
import static fr.microgate.parc.inventory.Fixtures.delivered;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_B;
import static fr.microgate.parc.testing.Tokens.as;
import static fr.microgate.parc.testing.Tokens.asClientOf;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import fr.microgate.parc.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrganizationPostureTest {

    private static final String POSTURE =
            "/api/inventory/v1/organizations/" + ORGANIZATION_A + "/posture";

    @Inject TestClock clock;
    @Inject PostureTrend trend;

    private String weak;
    private String strong;

    @BeforeEach
    void twoLaptopsOfClientA() {
        clock.set(Instant.parse("2026-11-23T16:02:11Z"));
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        anOrganization(ORGANIZATION_B, "CLIENT-B");
        var credential = aCredential(ORGANIZATION_A);
        strong = delivered(credential, aLaptop("Yes"));
        weak = delivered(credential, anotherLaptop(7, "ACHATS-PC"));
        delivered(aCredential(ORGANIZATION_B), aLaptop("No"));
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void anOrganizationHasTheScoreOfItsMachines() {
        assertThatJson(asClientOf(ORGANIZATION_A).get(POSTURE).asString())
                .isEqualTo(
                        """
                        {"day":"2026-11-23","score":85,"machines":2,"controls":[
                         {"control":"DISK_ENCRYPTION","pass":1,"fail":1,"unknown":0,"excepted":0},
                         {"control":"ANTIVIRUS","pass":2,"fail":0,"unknown":0,"excepted":0},
                         {"control":"SUPPORTED_OS","pass":2,"fail":0,"unknown":0,"excepted":0},
                         {"control":"RECENT_CONTACT","pass":2,"fail":0,"unknown":0,"excepted":0}]}\
                        """);
    }

    @Test
    void theWorstMachinesComeFirstInPages() {
        var first = as("technician").get(POSTURE + "/machines?limit=1").jsonPath();
        assertThat(first.getList("items.assetId")).isEqualTo(List.of(weak));
        assertThat(first.getList("items[0].failing")).isEqualTo(List.of("DISK_ENCRYPTION"));

        var second =
                as("technician")
                        .get(
                                POSTURE
                                        + "/machines?limit=1&pageToken="
                                        + first.getString("nextPageToken"))
                        .jsonPath();
        assertThat(second.getList("items.assetId")).isEqualTo(List.of(strong));
        assertThat(second.getString("nextPageToken")).isNull();
        as("technician")
                .get(POSTURE + "/machines?pageToken=abcd")
                .then()
                .statusCode(400)
                .body("type", endsWith("/invalid-page-token"));
    }

    @Test
    void everyDayLeavesOneRow() {
        trend.snapshot();
        trend.snapshot();
        clock.forward(Duration.ofDays(1));
        trend.snapshot();

        as("auditor")
                .get(POSTURE + "/trend")
                .then()
                .statusCode(200)
                .body("day", equalTo(List.of("2026-11-23", "2026-11-24")))
                .body("score", equalTo(List.of(85, 85)))
                .body("[0].controls[0].fail", equalTo(1));
        as("auditor")
                .get(POSTURE + "/trend?from=2026-11-24&to=2026-11-30")
                .then()
                .body("size()", equalTo(1));
        as("auditor")
                .get(POSTURE + "/trend?from=2024-01-01&to=2026-11-30")
                .then()
                .statusCode(422)
                .body("type", endsWith("/period-not-allowed"));
        as("auditor").get(POSTURE + "/trend?from=2026-12-01").then().statusCode(422);
        as("auditor").get(POSTURE + "/trend?from=yesterday").then().statusCode(400);
    }

    @Test
    void aMachineHasALineForEachDayOnWhichItsScoreChanged() {
        var machine = "/api/inventory/v1/assets/" + weak + "/posture/trend";
        clock.set(Instant.parse("2026-11-25T16:02:11Z"));
        var credential = aCredential(ORGANIZATION_A);
        delivered(credential, anotherLaptop(7, "ACHATS-PC").replace("\"No\"", "\"Yes\""));

        asClientOf(ORGANIZATION_A)
                .get(machine)
                .then()
                .statusCode(200)
                .body("day", equalTo(List.of("2026-11-23", "2026-11-25")))
                .body("score", equalTo(List.of(70, 100)));
        as("auditor")
                .get(machine + "?from=2026-11-24&to=2026-11-24")
                .then()
                .body("score", equalTo(List.of(70)));
        as("auditor").get(machine + "?from=2026-12-01").then().statusCode(422);
        asClientOf(ORGANIZATION_B).get(machine).then().statusCode(404);
    }

    @Test
    void anotherClientSeesNothingOfIt() {
        for (var path : List.of("", "/machines", "/trend"))
            asClientOf(ORGANIZATION_B)
                    .get(POSTURE + path)
                    .then()
                    .statusCode(404)
                    .body("type", endsWith("/organization-not-found"));
    }
}
