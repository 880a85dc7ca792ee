package fr.microgate.parc.inventory.raw;

import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.aLaptop;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.deliver;
import static fr.microgate.parc.inventory.Fixtures.outcome;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import fr.microgate.parc.inventory.Fixtures.Credential;
import fr.microgate.parc.testing.OutboxRows;
import fr.microgate.parc.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A document outlives its body: what can be done with it is said, what cannot is refused.
@QuarkusTest
class BodyGoneTest {

    private static final String RAW = "/api/inventory/v1/raw-inventories";

    @Inject TestClock clock;
    @Inject OutboxRows outbox;
    @Inject RawHousekeeping housekeeping;

    private Credential credential;
    private String gone;

    @BeforeEach
    void aBodyGoesWithItsRetention() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        credential = aCredential(ORGANIZATION_A);
        gone = process(aLaptop("Yes"));
        clock.forward(Duration.ofDays(31));
        process(aLaptop("No"));
        housekeeping.clean();
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void itsDownloadSaysWhatToDo() {
        refused(as("dpo").get(RAW + "/" + gone + "/body"));
        refused(as("admin").accept("*/*").get(RAW + "/" + gone + "/body"));

        assertThat(outbox.audited()).doesNotContain("read-body raw-inventory");
    }

    @Test
    void itsReplaySaysWhatToDoAndChangesNothing() {
        refused(as("fleet-manager").post(RAW + "/" + gone + "/replay"));

        as("technician")
                .get(RAW + "/" + gone)
                .then()
                .statusCode(200)
                .body("status", equalTo("PROCESSED"), "bodyKept", equalTo(false));
        assertThat(outbox.audited()).doesNotContain("replay raw-inventory");
    }

    @Test
    void aReplayOfManyLeavesItOut() {
        as("fleet-manager")
                .contentType("application/json")
                .body("{\"status\":\"PROCESSED\"}")
                .post(RAW + "/replay")
                .then()
                .statusCode(200)
                .body("replayed", equalTo(1));

        assertThat(outcome(credential).getString("status")).isEqualTo("PROCESSED");
    }

    @Test
    void theListStillTellsOfIt() {
        as("auditor")
                .get(RAW)
                .then()
                .statusCode(200)
                .body("items.bodyKept", contains(true, false))
                .body("items[1].id", equalTo(gone))
                .body("items[1].status", equalTo("PROCESSED"));
        as("auditor")
                .accept("text/csv")
                .get(RAW)
                .then()
                .statusCode(200)
                .body(containsString(gone + ";"));
    }

    private static void refused(Response answer) {
        answer.then()
                .statusCode(410)
                .contentType("application/problem+json")
                .body("type", endsWith("/raw-body-gone"))
                .body("detail", containsString("POST /agents/{id}/force-full"));
    }

    private String process(String body) {
        deliver(credential, body).then().statusCode(200);
        return outcome(credential).getString("id");
    }
}
