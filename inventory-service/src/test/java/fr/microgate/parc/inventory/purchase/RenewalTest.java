package fr.microgate.parc.inventory.purchase;

import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.aLaptop;
import static fr.microgate.parc.inventory.Fixtures.aThing;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.asset;
import static fr.microgate.parc.inventory.Fixtures.delivered;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fr.microgate.parc.inventory.Fixtures.Credential;
import fr.microgate.parc.inventory.asset.PostureSweep;
import fr.microgate.parc.testing.OutboxRows;
import fr.microgate.parc.testing.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Why machines are due for renewal, and who hears of it.
@QuarkusTest
class RenewalTest {

    private static final String API = "/api/inventory/v1";

    @Inject OutboxRows outbox;
    @Inject TestClock clock;
    @Inject TellRenewals job;
    @Inject PostureSweep sweep;

    private Credential credential;

    @BeforeEach
    void aClient() {
        clock.set(Instant.parse("2026-11-24T10:00:00Z"));
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        credential = aCredential(ORGANIZATION_A);
    }

    @AfterEach
    void now() {
        clock.reset();
        QuarkusTransaction.requiringNew().run(() -> job.set(2, 60));
    }

    @Test
    void eachReasonIsToldOnce() {
        var old = aLaptop("Yes").replace("\"25H2\"", "\"21H2\"");
        var id = delivered(credential, old);
        job.tell();
        job.tell();
        delivered(credential, old.replace("\"Yes\"", "\"No\""));
        job.tell();
        job.tell();

        var told = outbox.events("renewal-due");
        assertThat(told.stream().map(row -> row.data().path("reasons").toString()))
                .containsExactly("[\"OS_END_OF_LIFE\"]", "[\"FAILING_POSTURE\"]");
        assertThat(told.getFirst().data().path("assetId").asText()).isEqualTo(id);
        assertThat(told.getFirst().data().path("since").asText()).isEqualTo("2023-10-10");
        assertThat(told.getFirst().actor()).isEqualTo("system:inventory.renewals");
    }

    @Test
    void theEndOfASystemIsSeenAheadAlsoWhereTheControlIsOff() {
        as("dpo")
                .contentType("application/json")
                .body("{\"active\":false}")
                .put(API + "/posture-rules/SUPPORTED_OS")
                .then()
                .statusCode(204);
        var id = delivered(credential, aLaptop("Yes"));

        renewals("").body("items", empty());
        renewals("?dueBy=2027-12-31&reason=OS_END_OF_LIFE")
                .body("items.assetId", equalTo(List.of(id)))
                .body("items[0].reasons[0].since", equalTo("2027-10-12"));
        assertThat(asset(id).getString("systemEndsOn")).isEqualTo("2027-10-12");
        job.tell();
        assertThat(outbox.events("renewal-due")).isEmpty();
    }

    @Test
    void ageIsEstimatedWhereNobodyWroteIt() {
        var id =
                delivered(
                        credential,
                        aLaptop("Yes")
                                .replace("\"bios\":{", "\"bios\":{\"bdate\":\"2019-05-20\","));

        renewals("")
                .body("items.assetId", equalTo(List.of(id)))
                .body("items[0].reasons[0].reason", equalTo("AGE"))
                .body("items[0].reasons[0].since", equalTo("2024-05-20"))
                .body("items[0].reasons[0].estimated", equalTo(true));
        as("technician")
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"purchasedOn\":\"2021-01-01\"}")
                .put(API + "/assets/" + id + "/purchase")
                .then()
                .statusCode(200);
        renewals("")
                .body("items[0].reasons[0].since", equalTo("2026-01-01"))
                .body("items[0].reasons[0].estimated", nullValue());
    }

    @Test
    void theShopSaysHowManyFailuresAreTooMany() {
        delivered(credential, aLaptop("No"));
        renewals("").body("items", empty());

        QuarkusTransaction.requiringNew().run(() -> job.set(1, 60));

        renewals("?reason=FAILING_POSTURE").body("items.size()", equalTo(1));
    }

    @Test
    void whatIsInStockOrLostIsNotInUse() {
        var id = delivered(credential, aLaptop("No"));
        var posture = API + "/organizations/" + ORGANIZATION_A + "/posture";
        as("technician").get(posture).then().body("machines", equalTo(1));
        as("technician")
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"state\":\"STOLEN\",\"reason\":\"THEFT\"}")
                .put(API + "/assets/" + id + "/state")
                .then()
                .statusCode(200);
        aThing(ORGANIZATION_A, "\"kind\":\"LAPTOP\",\"name\":\"in stock\"");
        sweep.reviewAll();
        while (sweep.reviewSome()) Thread.onSpinWait();

        as("technician").get(posture).then().body("machines", equalTo(0));
        as("technician").get(posture + "/machines").then().body("items", empty());
    }

    @Test
    void warrantiesThatAreOverCanBeListed() {
        var id =
                aThing(
                        ORGANIZATION_A,
                        "\"state\":\"DEPLOYED\",\"kind\":\"LAPTOP\",\"name\":\"PC\"");
        as("technician")
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"warrantyEnd\":\"2026-11-23\"}")
                .put(API + "/assets/" + id + "/purchase")
                .then()
                .statusCode(200);

        as("technician").get(API + "/warranties").then().body("items", empty());
        as("technician")
                .get(API + "/warranties?expired=true")
                .then()
                .body("items.assetId", equalTo(List.of(id)));
        as("technician")
                .get(API + "/warranties?expired=true&endsBefore=2026-11-23")
                .then()
                .body("items", empty());
    }

    private static ValidatableResponse renewals(String query) {
        return as("technician").get(API + "/renewals" + query).then().statusCode(200);
    }
}
