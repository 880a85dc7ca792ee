package fr.microgate.parc.inventory.asset;

import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.aLaptop;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.deliver;
import static fr.microgate.parc.inventory.Fixtures.outcome;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_B;
import static fr.microgate.parc.testing.Tokens.as;
import static fr.microgate.parc.testing.Tokens.asClientOf;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import fr.microgate.parc.testing.OutboxRows;
import fr.microgate.parc.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AssetResourceTest {

    private static final String ASSETS = "/api/inventory/v1/assets";

    @Inject OutboxRows outbox;

    private String id;

    @BeforeEach
    void aLaptopOfClientA() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        var credential = aCredential(ORGANIZATION_A);
        deliver(credential, aLaptop("No"));
        id = outcome(credential).getString("assetId");
    }

    @Test
    void aStolenLaptopIsToldWithItsEncryption() {
        setState("*", "STOLEN").then().statusCode(200).body("state", equalTo("STOLEN"));

        assertThatJson(outbox.events("asset-state-changed").getFirst().data().toString())
                .whenIgnoringPaths("at", "assetId")
                .isEqualTo(
                        "{assetId:'',from:'DEPLOYED',to:'STOLEN',reason:'THEFT_REPORTED',at:'',encryption:'NONE'}");
        assertThat(outbox.audited()).contains("set-state asset");
    }

    @Test
    void theSameFieldChangedMeanwhileIsRefusedWithTheCurrentState() {
        var etag = as("technician").get(ASSETS + "/" + id).header("ETag");
        setState(etag, "IN_REPAIR").then().statusCode(200);

        setState(etag, "STOLEN")
                .then()
                .statusCode(412)
                .body("type", endsWith("/changed-meanwhile"))
                .body("current.state", equalTo("IN_REPAIR"));
    }

    @Test
    void anInventoryMeanwhileIsNoReasonToRefuse() {
        var etag = as("technician").get(ASSETS + "/" + id).header("ETag");
        var credential = aCredential(ORGANIZATION_A);
        deliver(credential, aLaptop("Yes"));
        outcome(credential);

        setState(etag, "STOLEN").then().statusCode(200);
    }

    @Test
    void aChangeWithoutRevisionIsRefused() {
        as("technician")
                .contentType("application/json")
                .body("{\"state\":\"LOST\",\"reason\":\"LOST_REPORTED\"}")
                .put(ASSETS + "/" + id + "/state")
                .then()
                .statusCode(428)
                .body("type", endsWith("/revision-required"));
    }

    @Test
    void aDisposedMachineDoesNotComeBack() {
        setState("fleet-manager", "*", "RETIRED").then().statusCode(200);
        setState("fleet-manager", "*", "DISPOSED").then().statusCode(200);

        setState("*", "DEPLOYED")
                .then()
                .statusCode(409)
                .body("type", endsWith("/state-not-allowed"));
    }

    @Test
    void badInputSaysWhichField() {
        as("technician")
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"state\":\"GONE\",\"reason\":\"X\"}")
                .put(ASSETS + "/" + id + "/state")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo("state"));
        as("technician")
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"state\":\"LOST\",\"reason\":\"perdu par Paul\"}")
                .put(ASSETS + "/" + id + "/state")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("reason"));
        as("technician")
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{not json")
                .put(ASSETS + "/" + id + "/state")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        as("technician")
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"state\":\"LOST\",\"reason\":\"LOST_REPORTED\",\"owner\":\"me\"}")
                .put(ASSETS + "/" + id + "/state")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("owner"));
        as("technician")
                .get(ASSETS + "?limit=1000")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("limit"));
        as("technician")
                .get(ASSETS + "?pageToken=%25%25")
                .then()
                .statusCode(400)
                .body("type", endsWith("/invalid-page-token"));
        as("technician").get(ASSETS + "?state=GONE").then().statusCode(400);
        as("technician")
                .urlEncodingEnabled(false)
                .get(ASSETS + "?serial=%00")
                .then()
                .statusCode(400);
        as("technician").get(ASSETS + "/not-a-uuid").then().statusCode(400);
    }

    @Test
    void aClientSeesHisOwnMachinesAndNothingElse() {
        asClientOf(ORGANIZATION_A).get(ASSETS).then().statusCode(200).body("items", hasSize(1));
        asClientOf(ORGANIZATION_A).get(ASSETS + "/" + id).then().statusCode(200);

        asClientOf(ORGANIZATION_B).get(ASSETS).then().statusCode(200).body("items", hasSize(0));
        asClientOf(ORGANIZATION_B)
                .get(ASSETS + "?organizationId=" + ORGANIZATION_A)
                .then()
                .body("items", hasSize(0));
        asClientOf(ORGANIZATION_B)
                .get(ASSETS + "?serial=5CG1234XYZ")
                .then()
                .body("items", hasSize(0));
        asClientOf(ORGANIZATION_B).get(ASSETS + "/" + id).then().statusCode(404);
        asClientOf(ORGANIZATION_B).get(ASSETS + "/" + id + "/software").then().statusCode(404);
        asClientOf(ORGANIZATION_B)
                .get("/api/inventory/v1/organizations/" + ORGANIZATION_A)
                .then()
                .statusCode(404);
        as("client").get(ASSETS).then().statusCode(403).body("type", endsWith("/no-organization"));
    }

    @Test
    void aMissingOrDamagedTokenIsRefusedInWords() {
        Tokens.anonymous()
                .get(ASSETS)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", endsWith("/unauthenticated"));
        Tokens.anonymous()
                .header("Authorization", "Bearer no.token.at-all")
                .get(ASSETS)
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void filtersCombine() {
        as("technician")
                .get(
                        ASSETS
                                + "?serial=5CG1234XYZ&state=DEPLOYED&kind=LAPTOP&name=COMPTA-PC&organizationId="
                                + ORGANIZATION_A)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        as("technician")
                .get(ASSETS + "?serial=5CG1234XYZ&state=STOLEN")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void softwareComesInPages() {
        var first = as("technician").get(ASSETS + "/" + id + "/software?limit=1").jsonPath();
        var second =
                as("technician")
                        .get(
                                ASSETS
                                        + "/"
                                        + id
                                        + "/software?limit=1&pageToken="
                                        + first.getString("nextPageToken"))
                        .jsonPath();

        assertThat(first.getList("items.name")).isEqualTo(java.util.List.of("7-Zip"));
        assertThat(second.getList("items.name")).isEqualTo(java.util.List.of("Firefox"));
        assertThat(second.getString("nextPageToken")).isNull();
    }

    private Response setState(String ifMatch, String state) {
        return setState("technician", ifMatch, state);
    }

    private Response setState(String role, String ifMatch, String state) {
        return as(role).header("If-Match", ifMatch)
                .contentType("application/json")
                .body("{\"state\":\"%s\",\"reason\":\"THEFT_REPORTED\"}".formatted(state))
                .put(ASSETS + "/" + id + "/state");
    }
}
