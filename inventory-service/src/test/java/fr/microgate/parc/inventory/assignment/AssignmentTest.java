package fr.microgate.parc.inventory.assignment;

import static fr.microgate.parc.inventory.DirectoryFixtures.aPerson;
import static fr.microgate.parc.inventory.DirectoryFixtures.aSite;
import static fr.microgate.parc.inventory.DirectoryFixtures.manager;
import static fr.microgate.parc.inventory.Fixtures.aThing;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.pages;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_B;
import static fr.microgate.parc.testing.Tokens.as;
import static fr.microgate.parc.testing.Tokens.asClientOf;
import static fr.microgate.parc.testing.Tokens.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import fr.microgate.parc.testing.OutboxRows;
import fr.microgate.parc.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AssignmentTest {

    private static final String API = "/api/inventory/v1";

    @Inject OutboxRows outbox;
    @Inject TestClock clock;

    private String id;
    private String paul;
    private String site;

    @BeforeEach
    void aLaptop() {
        clock.set(Instant.parse("2026-11-24T10:00:00Z"));
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        id = aThing(ORGANIZATION_A, "\"kind\":\"LAPTOP\",\"name\":\"PC-1\"");
        paul = aPerson(ORGANIZATION_A, "{\"firstName\":\"Paul\",\"lastName\":\"Roux\"}");
        site = aSite(ORGANIZATION_A, "{\"name\":\"Siège\"}");
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void aPersonGetsAnAssetAndBringsItBack() {
        var assignment =
                toPaul(",\"expectedReturnAt\":\"2026-12-24T17:00:00Z\",\"condition\":\"NEW\"")
                        .then()
                        .statusCode(201)
                        .body("assignedBy", equalTo(subject("technician")))
                        .body("overdue", equalTo(false))
                        .extract()
                        .<String>path("id");
        takeBack(assignment)
                .then()
                .statusCode(200)
                .body("conditionOut", equalTo("NEW"))
                .body("conditionIn", equalTo("WORN"));

        var out = outbox.events("asset-assigned").getFirst();
        assertThat(out.key()).isEqualTo(id);
        assertThat(out.data().path("personRef").asText()).isEqualTo(paul);
        assertThat(out.data().path("expectedReturnAt").asText()).isEqualTo("2026-12-24T17:00:00Z");
        assertThat(outbox.events("asset-returned")).hasSize(1);
        assertThat(outbox.audited()).contains("assign asset", "take-back asset");
        takeBack(assignment).then().statusCode(409).body("type", endsWith("/already-returned"));
    }

    @Test
    void anAssetIsInOnePlaceAtATime() {
        toPaul("").then().statusCode(201);

        assign("{\"siteId\":\"%s\"}".formatted(site))
                .then()
                .statusCode(409)
                .body("type", endsWith("/already-assigned"));
    }

    @Test
    void whatIsNotThereIsNotHandedOver() {
        as("technician")
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"state\":\"IN_REPAIR\",\"reason\":\"BROKEN\"}")
                .put(API + "/assets/" + id + "/state")
                .then()
                .statusCode(200);

        toPaul("").then().statusCode(409).body("type", endsWith("/not-assignable"));
        assertThat(outbox.events("asset-assigned")).isEmpty();
    }

    @Test
    void whatIsHandedOverToASiteStandsThere() {
        assign("{\"siteId\":\"%s\"}".formatted(site)).then().statusCode(201);
        as("technician").get(API + "/assets/" + id).then().body("siteId", equalTo(site));
    }

    @Test
    void givingAnAssetUpEndsItsHandOver() {
        var assignment = toPaul("").then().statusCode(201).extract().<String>path("id");
        as("fleet-manager")
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"state\":\"RETIRED\",\"reason\":\"ASKED\"}")
                .put(API + "/assets/" + id + "/state")
                .then()
                .statusCode(200);
        var page = as("technician").get(API + "/assets/" + id + "/assignments").jsonPath();
        assertThat(page.getString("items[0].returnedAt")).isNotNull();
        assertThat(page.getString("items[0].conditionIn")).isNull();
        assertThat(outbox.events("asset-returned")).hasSize(1);
        takeBack(assignment).then().statusCode(409);
    }

    @Test
    void whatGoesBackToTheStockIsInNobodysHands() {
        move("DEPLOYED");
        toPaul("").then().statusCode(201);
        move("LOANED");
        as("technician")
                .get(API + "/assets/" + id)
                .then()
                .body("assignedTo.personRef", equalTo(paul));

        move("IN_STOCK");
        as("technician").get(API + "/assets/" + id).then().body("assignedTo", nullValue());
        as("technician")
                .get(API + "/assets/" + id + "/assignments")
                .then()
                .body("items[0].returnedAt", startsWith("2026-11-24T10:00"));
        assertThat(outbox.events("asset-returned")).hasSize(1);
        assertThat(outbox.audited()).contains("take-back asset");
        toPaul("").then().statusCode(201);
    }

    private void move(String state) {
        as("technician")
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"state\":\"%s\",\"reason\":\"ASKED\"}".formatted(state))
                .put(API + "/assets/" + id + "/state")
                .then()
                .statusCode(200);
    }

    @Test
    void aPersonOrASiteAndNotBoth() {
        assign("{}").then().statusCode(400);
        toPaul(",\"siteId\":\"%s\"".formatted(site)).then().statusCode(400);
        assign("{\"personRef\":\"Paul\"}")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("personRef"));
        toPaul(",\"expectedReturnAt\":\"2026-11-24T09:00:00Z\"")
                .then()
                .statusCode(422)
                .body("type", endsWith("/invalid-dates"));
        takeBack(UUID.randomUUID().toString())
                .then()
                .statusCode(404)
                .body("type", endsWith("/assignment-not-found"));
    }

    @Test
    void theListSaysWhoHasWhatAndWhatIsOverdue() {
        var other = aThing(ORGANIZATION_A, "\"kind\":\"PHONE\",\"name\":\"Poste 12\"");
        toPaul(",\"expectedReturnAt\":\"2026-11-25T10:00:00Z\"").then().statusCode(201);
        assign(other, "{\"siteId\":\"%s\"}".formatted(site)).then().statusCode(201);

        assertThat(pages(API + "/assignments?limit=1", "items.assetId")).containsExactly(other, id);
        assertThat(pages(API + "/assignments?personRef=" + paul, "items.assetId"))
                .containsExactly(id);
        assertThat(pages(API + "/assignments?open=true&siteId=" + site, "items.assetId"))
                .containsExactly(other);
        assertThat(pages(API + "/assignments?overdue=true", "items.assetId")).isEmpty();
        clock.set(Instant.parse("2026-11-25T10:00:01Z"));
        assertThat(pages(API + "/assignments?overdue=true", "items.assetId")).containsExactly(id);
        as("dpo")
                .get(API + "/assets/" + id + "/assignments")
                .then()
                .body("items", hasSize(1))
                .body("items[0].overdue", equalTo(true));
    }

    @Test
    void aClientSeesHisOwn() {
        toPaul("").then().statusCode(201);

        asClientOf(ORGANIZATION_A).get(API + "/assignments").then().body("items", hasSize(1));
        asClientOf(ORGANIZATION_B)
                .get(API + "/assignments?organizationId=" + ORGANIZATION_A)
                .then()
                .body("items", empty());
        asClientOf(ORGANIZATION_B)
                .get(API + "/assets/" + id + "/assignments")
                .then()
                .statusCode(404);
    }

    @Test
    void onlyPeopleAndSitesOfItsOrganisationGetAnAsset() {
        anOrganization(ORGANIZATION_B, "CLIENT-B");
        var other = aPerson(ORGANIZATION_B, "{\"firstName\":\"Zoé\",\"lastName\":\"B\"}");
        var elsewhere = aSite(ORGANIZATION_B, "{\"name\":\"Ailleurs\"}");
        var gone = aPerson(ORGANIZATION_A, "{\"firstName\":\"Ali\",\"lastName\":\"B\"}");
        manager()
                .header("If-Match", "*")
                .body("{\"status\":\"LEFT\"}")
                .put(API + "/people/" + gone + "/status")
                .then()
                .statusCode(200);

        for (var ref : List.of(other, gone, UUID.randomUUID().toString()))
            assign("{\"personRef\":\"%s\"}".formatted(ref))
                    .then()
                    .statusCode(422)
                    .body("type", endsWith("/unknown-person"));
        for (var ref : List.of(elsewhere, UUID.randomUUID().toString()))
            assign("{\"siteId\":\"%s\"}".formatted(ref))
                    .then()
                    .statusCode(422)
                    .body("type", endsWith("/unknown-site"));
        assertThat(outbox.events("asset-assigned")).isEmpty();
    }

    @Test
    void theShopLendsToAnybody() {
        var shop = aShop();
        var kept = aThing(UUID.fromString(shop), "\"kind\":\"LAPTOP\",\"name\":\"Atelier\"");
        var lent =
                aThing(
                        UUID.fromString(shop),
                        "\"kind\":\"LAPTOP\",\"name\":\"Prêt\",\"ownership\":\"LOAN\"");

        var rented =
                aThing(
                        UUID.fromString(shop),
                        "\"kind\":\"LAPTOP\",\"name\":\"Location\",\"ownership\":\"RENTAL\"");

        assign(lent, "{\"personRef\":\"%s\"}".formatted(paul)).then().statusCode(201);
        assign(rented, "{\"personRef\":\"%s\"}".formatted(paul)).then().statusCode(201);
        assign(kept, "{\"personRef\":\"%s\"}".formatted(paul)).then().statusCode(422);
    }

    @Test
    void whatIsLentToASiteOfAClientKeepsItsPlace() {
        var shop = UUID.fromString(aShop());
        var workshop = aSite(shop, "{\"name\":\"Atelier\"}");
        var lent =
                aThing(
                        shop,
                        "\"kind\":\"LAPTOP\",\"name\":\"Prêt\",\"ownership\":\"LOAN\",\"siteId\":\"%s\""
                                .formatted(workshop));

        assign(lent, "{\"siteId\":\"%s\"}".formatted(site)).then().statusCode(201);

        as("technician").get(API + "/assets/" + lent).then().body("siteId", equalTo(workshop));
        as("technician")
                .get(API + "/assignments?siteId=" + site)
                .then()
                .body("items.assetId", equalTo(List.of(lent)));
    }

    private static String aShop() {
        return manager()
                .body("{\"code\":\"SHOP\",\"name\":\"La boutique\",\"kind\":\"SELF\"}")
                .post(API + "/organizations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Response toPaul(String more) {
        return assign("{\"personRef\":\"%s\"%s}".formatted(paul, more));
    }

    private Response assign(String body) {
        return assign(id, body);
    }

    private static Response assign(String asset, String body) {
        return as("technician")
                .contentType("application/json")
                .body(body)
                .post(API + "/assets/" + asset + "/assignments");
    }

    private Response takeBack(String assignment) {
        return as("technician")
                .contentType("application/json")
                .body("{\"condition\":\"WORN\"}")
                .post(API + "/assets/" + id + "/assignments/" + assignment + "/return");
    }
}
