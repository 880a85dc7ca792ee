package fr.microgate.parc.inventory.organization;

import static fr.microgate.parc.inventory.DirectoryFixtures.API;
import static fr.microgate.parc.inventory.DirectoryFixtures.etag;
import static fr.microgate.parc.inventory.DirectoryFixtures.manager;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.as;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import fr.microgate.parc.testing.OutboxRows;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChangeOrganizationTest {

    private static final String PATH = "/organizations/" + ORGANIZATION_A;
    private static final String POLICY = PATH + "/minimisation";

    @Inject OutboxRows outbox;
    @Inject Minimisations minimisations;

    @BeforeEach
    void anOrganizationIsThere() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
    }

    @Test
    void theOthersHearOfAChange() {
        change("{\"holidayCalendar\":\"FR-ALS\",\"active\":false}", etag(PATH))
                .statusCode(200)
                .body("holidayCalendar", equalTo("FR-ALS"), "name", equalTo("CLIENT-A"));

        assertThatJson(outbox.events("organization-updated").getFirst().data().toString())
                .isEqualTo(
                        "{organizationId:'"
                                + ORGANIZATION_A
                                + "',kind:'CLIENT',code:'CLIENT-A',holidayCalendar:'FR_ALS',active:false}");
        assertThat(outbox.audited()).contains("update organization");
    }

    @Test
    void whatChangesNothingTellsNothing() {
        change("{\"name\":\"CLIENT-A\"}", "*").statusCode(200);

        assertThat(outbox.events("organization-updated")).isEmpty();
    }

    @Test
    void twoPeopleChangeDifferentFieldsAndNotTheSame() {
        var seen = etag(PATH);

        change("{\"name\":\"Un\"}", seen).statusCode(200);
        change("{\"active\":false}", seen).statusCode(200).body("name", equalTo("Un"));
        change("{\"name\":\"Deux\"}", seen).statusCode(412).body("current.name", equalTo("Un"));
        manager().body("{\"name\":\"Trois\"}").patch(API + PATH).then().statusCode(428);
    }

    @Test
    void aChangeThatCannotBeIsRefused() {
        change("{\"code\":\"OTHER\"}", "*")
                .statusCode(400)
                .body("errors[0].field", equalTo("code"));
        change("{\"name\":null}", "*").statusCode(400).body("errors[0].field", equalTo("name"));
        change("{\"active\":null}", "*").statusCode(400);
        change("{\"active\":1}", "*").statusCode(400).body("errors[0].field", equalTo("active"));
        change("{\"holidayCalendar\":\"mars\"}", "*").statusCode(400);
        change("[]", "*").statusCode(400);
        manager()
                .header("If-Match", "*")
                .body("{}")
                .patch(API + "/organizations/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", endsWith("/organization-not-found"));
    }

    @Test
    void agentsSayNothingOfPeopleUnlessAsked() {
        assertThat(minimisations.of(ORGANIZATION_A).noCategory())
                .isEqualTo("process,environment,user,local_user,local_group,accesslog");
        assertThat(minimisations.of(UUID.randomUUID())).isEqualTo(Minimisation.STRICTEST);
        as("auditor")
                .get(API + POLICY)
                .then()
                .statusCode(200)
                .body("keepsUsers", equalTo(false), "rawRetentionDays", equalTo(30));
    }

    @Test
    void theDpoDecidesWhatAgentsMaySay() {
        var seen = etag(POLICY);

        decide("{\"keepsUsers\":true,\"keepsLocalAccounts\":false,\"rawRetentionDays\":90}", seen)
                .statusCode(200);

        assertThat(minimisations.of(ORGANIZATION_A)).isEqualTo(new Minimisation(true, false, 90));
        assertThat(minimisations.of(ORGANIZATION_A).noCategory())
                .isEqualTo("process,environment,local_user,local_group");
        assertThat(new Minimisation(true, true, 1).noCategory()).isEqualTo("process,environment");
        assertThat(outbox.audited()).contains("set-minimisation organization");
        decide("{\"rawRetentionDays\":1}", seen).statusCode(412);
    }

    @Test
    void bodiesAreKeptOneDayToOneYear() {
        decide("{\"rawRetentionDays\":0}", "*").statusCode(400);
        decide("{\"rawRetentionDays\":30.5}", "*")
                .statusCode(400)
                .body("errors[0].field", equalTo("rawRetentionDays"));
        decide("{\"rawRetentionDays\":366}", "*")
                .statusCode(400)
                .body("errors[0].field", equalTo("rawRetentionDays"));
    }

    private static ValidatableResponse change(String body, String ifMatch) {
        return manager().header("If-Match", ifMatch).body(body).patch(API + PATH).then();
    }

    private static ValidatableResponse decide(String body, String ifMatch) {
        return as("dpo")
                .contentType("application/json")
                .header("If-Match", ifMatch)
                .body(body)
                .put(API + POLICY)
                .then();
    }
}
