package fr.microgate.parc.inventory.asset;

import static fr.microgate.parc.inventory.DirectoryFixtures.aPerson;
import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.aLaptop;
import static fr.microgate.parc.inventory.Fixtures.aThing;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.delivered;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_B;
import static fr.microgate.parc.testing.Tokens.as;
import static fr.microgate.parc.testing.Tokens.asClientOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fr.microgate.parc.testing.OutboxRows;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Stock of the shop is sold to a client.
@QuarkusTest
class AssetOrganizationTest {

    private static final String API = "/api/inventory/v1";

    @Inject OutboxRows outbox;

    private String id;

    @BeforeEach
    void aLaptopOfTheShop() {
        anOrganization(ORGANIZATION_A, "SHOP");
        anOrganization(ORGANIZATION_B, "CLIENT-B");
        id =
                aThing(
                        ORGANIZATION_A,
                        "\"kind\":\"LAPTOP\",\"name\":\"NEUF-1\",\"serial\":\"5CG7770001\",\"ownership\":\"SHOP_STOCK\",\"state\":\"DEPLOYED\"");
    }

    @Test
    void itGoesWithWhatItIsAndWithoutWhatTheShopKnows() {
        write(
                "/purchase",
                "{\"purchasedOn\":\"2026-10-01\",\"priceExVat\":500,\"warrantyMonths\":3}");
        write("/tags", "{\"tags\":[\"promo\"]}");

        move("*", ORGANIZATION_B, "CLIENT")
                .then()
                .statusCode(200)
                .body("organizationId", equalTo(ORGANIZATION_B.toString()))
                .body("ownership", equalTo("CLIENT"))
                .body("siteId", nullValue())
                .body("tags[0]", equalTo("promo"));

        asClientOf(ORGANIZATION_A).get(API + "/assets/" + id).then().statusCode(404);
        var client = asClientOf(ORGANIZATION_B);
        assertThat(client.get(API + "/assets").jsonPath().getList("items.id"))
                .isEqualTo(List.of(id));
        assertThat(found(ORGANIZATION_B, "5cg7770001")).containsExactly(id);
        asClientOf(ORGANIZATION_B)
                .get(API + "/assets/" + id + "/purchase")
                .then()
                .statusCode(200)
                .body("priceExVat", nullValue())
                .body("warrantyEndsOn", equalTo("2027-01-01"));
        assertThat(
                        asClientOf(ORGANIZATION_B)
                                .get(API + "/assets/" + id + "/history")
                                .jsonPath()
                                .getList("items.changes.sentence.flatten()", String.class))
                .isEqualTo(List.of("Identité « NEUF-1 » : organisation (une autre) → CLIENT-B."));
        assertThat(
                        asClientOf(ORGANIZATION_B)
                                .get(API + "/warranties?endsBefore=2027-02-01")
                                .jsonPath()
                                .getList("items"))
                .hasSize(1);
        assertThat(outbox.events("asset-moved")).hasSize(2);
        assertThat(outbox.audited()).contains("move asset");
    }

    @Test
    void itsSoftwareGoesWithIt() {
        var credential = aCredential(ORGANIZATION_A);
        as("dpo")
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"keepsUsers\":true,\"keepsLocalAccounts\":true,\"rawRetentionDays\":30}")
                .put(API + "/organizations/" + ORGANIZATION_A + "/minimisation")
                .then()
                .statusCode(200);
        var laptop = delivered(credential, aLaptop("Yes"));
        id = laptop;
        move("*", ORGANIZATION_B, null)
                .then()
                .statusCode(409)
                .body("type", endsWith("/asset-spoken-for"));
        var agent =
                as("technician")
                        .get(API + "/agents?organizationId=" + ORGANIZATION_A)
                        .jsonPath()
                        .getString("items[0].id");
        as("fleet-manager")
                .contentType("application/json")
                .body("{\"agentId\":\"%s\"}".formatted(agent))
                .post(API + "/assets/" + laptop + "/split")
                .then()
                .statusCode(200);
        assertThat(found(ORGANIZATION_A, "pierre")).contains(laptop);
        move("*", ORGANIZATION_B, null).then().statusCode(200);

        assertThat(found(ORGANIZATION_B, "compta")).containsExactly(laptop);
        assertThat(found(ORGANIZATION_B, "pierre")).isEmpty();
        assertThat(titles(ORGANIZATION_B)).isEqualTo(List.of("7-Zip", "Firefox"));
        assertThat(
                        asClientOf(ORGANIZATION_B)
                                .get(API + "/software/installs?name=firefox")
                                .jsonPath()
                                .getList("items.asset"))
                .isEqualTo(List.of("COMPTA-PC"));
    }

    @Test
    void whatSomebodyHasOrMovedMeanwhileStays() {
        var etag = as("technician").get(API + "/assets/" + id).header("ETag");
        as("technician")
                .contentType("application/json")
                .body(
                        "{\"personRef\":\"%s\"}"
                                .formatted(
                                        aPerson(
                                                ORGANIZATION_A,
                                                "{\"firstName\":\"Paul\",\"lastName\":\"Martin\"}")))
                .post(API + "/assets/" + id + "/assignments")
                .then()
                .statusCode(201);
        move("*", ORGANIZATION_B, null)
                .then()
                .statusCode(409)
                .body("type", endsWith("/already-assigned"));
        move(null, ORGANIZATION_B, null).then().statusCode(428);
        move("*", UUID.randomUUID(), null).then().statusCode(422);
        move("*", ORGANIZATION_A, null).then().statusCode(200);
        move(etag, ORGANIZATION_A, null).then().statusCode(200);
    }

    @Test
    void aSerialIsOneAssetThereToo() {
        aThing(ORGANIZATION_B, "\"kind\":\"LAPTOP\",\"name\":\"AUTRE\",\"serial\":\"5CG7770001\"");
        move("*", ORGANIZATION_B, null)
                .then()
                .statusCode(409)
                .body("type", endsWith("/serial-exists"));
        assertThat(
                        as("technician")
                                .get(API + "/assets/" + id)
                                .jsonPath()
                                .getString("organizationId"))
                .isEqualTo(ORGANIZATION_A.toString());
    }

    @Test
    void aClientLearnsNothingOfTheOneWhoHadItBeforeOrHasItNow() {
        var paul = aPerson(ORGANIZATION_A, "{\"firstName\":\"Paul\",\"lastName\":\"Martin\"}");
        id = aThing(ORGANIZATION_A, "\"kind\":\"LAPTOP\",\"name\":\"DE-A\"");
        var assignment =
                as("technician")
                        .contentType("application/json")
                        .body("{\"personRef\":\"%s\"}".formatted(paul))
                        .post(API + "/assets/" + id + "/assignments")
                        .jsonPath()
                        .getString("id");
        as("technician")
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"condition\":\"WORN\"}")
                .post(API + "/assets/" + id + "/assignments/" + assignment + "/return")
                .then()
                .statusCode(200);
        move("*", ORGANIZATION_B, null).then().statusCode(200);

        assertThat(sentences(asClientOf(ORGANIZATION_B)))
                .isEqualTo(List.of("Identité « DE-A » : organisation (une autre) → CLIENT-B."));
        assertThat(sentences(as("technician")))
                .contains("Identité « DE-A » : organisation SHOP → CLIENT-B.");
        assertThat(
                        asClientOf(ORGANIZATION_A)
                                .accept("text/csv")
                                .get(API + "/assignments")
                                .asString())
                .contains(paul)
                .doesNotContain("DE-A");
    }

    private List<String> sentences(RequestSpecification user) {
        return user.get(API + "/assets/" + id + "/history")
                .jsonPath()
                .getList("items.changes.sentence.flatten()", String.class);
    }

    private static List<String> found(UUID organization, String word) {
        return asClientOf(organization)
                .get(API + "/search?q=" + word)
                .jsonPath()
                .getList("items.id");
    }

    private static List<String> titles(UUID organization) {
        return asClientOf(organization).get(API + "/software").jsonPath().getList("items.name");
    }

    private void write(String what, String body) {
        as("technician")
                .header("If-Match", "*")
                .contentType("application/json")
                .body(body)
                .put(API + "/assets/" + id + what)
                .then()
                .statusCode(200);
    }

    private Response move(@Nullable String ifMatch, UUID to, @Nullable String ownership) {
        var body =
                ownership == null
                        ? "{\"organizationId\":\"%s\"}".formatted(to)
                        : "{\"organizationId\":\"%s\",\"ownership\":\"%s\"}"
                                .formatted(to, ownership);
        var request = as("fleet-manager").contentType("application/json").body(body);
        if (ifMatch != null) request.header("If-Match", ifMatch);
        return request.put(API + "/assets/" + id + "/organization");
    }
}
