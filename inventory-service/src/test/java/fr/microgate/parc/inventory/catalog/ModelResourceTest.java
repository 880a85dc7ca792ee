package fr.microgate.parc.inventory.catalog;

import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.aLaptop;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.asset;
import static fr.microgate.parc.inventory.Fixtures.deliver;
import static fr.microgate.parc.inventory.Fixtures.outcome;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import fr.microgate.parc.testing.OutboxRows;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ModelResourceTest {

    private static final String MODELS = "/api/inventory/v1/asset-models";

    @Inject OutboxRows outbox;

    @Test
    void aProductIsDescribedReadAndRemoved() {
        var id = id(describe("HP", "ProBook 450 G8", "\"warrantyMonths\":36"));

        as("auditor")
                .get(MODELS + "/" + id)
                .then()
                .statusCode(200)
                .body("manufacturer", equalTo("HP"))
                .body("warrantyMonths", equalTo(36));
        as("fleet-manager").delete(MODELS + "/" + id).then().statusCode(204);
        as("fleet-manager").get(MODELS + "/" + id).then().statusCode(404);
        assertThat(outbox.audited()).contains("describe asset-model", "remove asset-model");
    }

    @Test
    void theSameNameInAnotherCaseIsTheSameProduct() {
        var id = id(describe("HP", "ProBook 450 G8", "\"warrantyMonths\":36"));

        describe("hp", "PROBOOK 450 g8", "\"warrantyMonths\":12")
                .then()
                .statusCode(409)
                .body("type", endsWith("/model-exists"))
                .body("modelId", equalTo(id));
    }

    @Test
    void badInputSaysWhichField() {
        describe(" ", "X", "\"warrantyMonths\":-1")
                .then()
                .statusCode(400)
                .body("errors.field", equalTo(List.of("manufacturer", "warrantyMonths")));
    }

    @Test
    void theListIsSearchedInPages() {
        describe("HP", "ProBook 450 G8", "\"modelNumber\":\"2E9F8EA\"");
        describe("Dell", "P2422H", "\"modelNumber\":\"210-BBBG\"");

        as("technician")
                .get(MODELS + "?q=probook")
                .then()
                .body("items.name", equalTo(List.of("ProBook 450 G8")));
        as("technician").get(MODELS + "?q=2e9f").then().body("items", hasSize(1));
        describe("Générique", "Écran incurvé", "\"modelNumber\":null");
        for (var typed : List.of("ecran", "GENERIQUE ÉCRAN", "incurve"))
            as("technician")
                    .queryParam("q", typed)
                    .get(MODELS)
                    .then()
                    .body("items.name", equalTo(List.of("Écran incurvé")));
        as("technician").get(MODELS + "?q=%25").then().body("items", hasSize(0));
        as("technician").get(MODELS + "?kind=VM").then().body("items", hasSize(0));
        var first = as("technician").get(MODELS + "?limit=2").jsonPath();
        as("technician")
                .get(MODELS + "?limit=2&pageToken=" + first.getString("nextPageToken"))
                .then()
                .body("items.name", equalTo(List.of("ProBook 450 G8")))
                .body("nextPageToken", nullValue());
    }

    @Test
    void aChangeNeedsTheCurrentRevision() {
        var created = describe("HP", "ProBook 450 G8", "\"warrantyMonths\":36");
        var url = MODELS + "/" + id(created);
        correct(url, created.header("ETag"), "HP", "ProBook 450 G9").then().statusCode(200);

        correct(url, created.header("ETag"), "HP", "ProBook 450 G10")
                .then()
                .statusCode(412)
                .body("current.name", equalTo("ProBook 450 G9"));
    }

    @Test
    void aMachineBecomesAnInstanceWhateverComesFirst() {
        var before = aMachine();
        var id = id(describe("hp", "probook 450 g8", "\"warrantyMonths\":36"));

        assertThat(asset(before).getString("modelId")).isEqualTo(id);
        assertThat(aMachineOfAnother()).isEqualTo(id);
        as("fleet-manager")
                .delete(MODELS + "/" + id)
                .then()
                .statusCode(409)
                .body("type", endsWith("/model-in-use"));
    }

    @Test
    void aRenamedProductLetsTheOthersGoButNotThoseChosenByHand() {
        var machine = aMachine();
        var created = describe("HP", "ProBook 450 G8", "\"warrantyMonths\":36");
        var url = MODELS + "/" + id(created);
        correct(url, "*", "HP", "ProBook 450 G9").then().statusCode(200);
        assertThat(asset(machine).getString("modelId")).isNull();

        as("technician")
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"modelId\":\"%s\"}".formatted(id(created)))
                .patch("/api/inventory/v1/assets/" + machine)
                .then()
                .statusCode(200);
        correct(url, "*", "HP", "ProBook 450 G10").then().statusCode(200);
        assertThat(asset(machine).getString("modelId")).isEqualTo(id(created));
    }

    private static String aMachine() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        var credential = aCredential(ORGANIZATION_A);
        deliver(credential, aLaptop("Yes"));
        return outcome(credential).getString("assetId");
    }

    private static String aMachineOfAnother() {
        var organization =
                anOrganization(fr.microgate.parc.testing.Tokens.ORGANIZATION_B, "CLIENT-B");
        var credential = aCredential(organization);
        deliver(credential, aLaptop("Yes"));
        return asset(outcome(credential).getString("assetId")).getString("modelId");
    }

    private static String id(Response response) {
        return response.then().statusCode(201).extract().path("id");
    }

    private static Response describe(String manufacturer, String name, String more) {
        return as("fleet-manager")
                .contentType("application/json")
                .body(
                        "{\"manufacturer\":\"%s\",\"name\":\"%s\",\"kind\":\"LAPTOP\",%s}"
                                .formatted(manufacturer, name, more))
                .post(MODELS);
    }

    private static Response correct(String url, String etag, String manufacturer, String name) {
        return as("fleet-manager")
                .header("If-Match", etag)
                .contentType("application/json")
                .body(
                        "{\"manufacturer\":\"%s\",\"name\":\"%s\",\"kind\":\"LAPTOP\"}"
                                .formatted(manufacturer, name))
                .put(url);
    }
}
