package fr.microgate.parc.inventory;

import static fr.microgate.parc.inventory.DirectoryFixtures.API;
import static fr.microgate.parc.inventory.DirectoryFixtures.aPerson;
import static fr.microgate.parc.inventory.DirectoryFixtures.aSite;
import static fr.microgate.parc.inventory.DirectoryFixtures.manager;
import static fr.microgate.parc.inventory.Fixtures.aThing;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.URL;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What all endpoints take and refuse alike.
@QuarkusTest
class RequestsTest {

    private static final String[] FAR_MOMENTS = {
        "+1000000000-12-31T23:59:59Z", "-1000000000-01-01T00:00:00Z", "+294277-01-01T00:00:00Z"
    };
    private static final String[] FAR_DAYS = {
        "+999999999-12-31", "-999999999-01-01", "+5874898-01-01"
    };

    @TestHTTPResource(value = "/openapi", management = true)
    URL openApi;

    @BeforeEach
    void prepare() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "raw-inventories?receivedFrom",
                "raw-inventories?receivedTo",
                "posture-exceptions?expiresBefore"
            })
    void aMomentThatNoDatabaseHoldsIsNoFailure(String parameter) {
        for (var far : FAR_MOMENTS) tried(parameter, far);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assets?warrantyEndsBefore",
                "purchases?purchasedFrom",
                "purchases?purchasedTo",
                "purchases?warrantyEndsBefore",
                "warranties?endsBefore",
                "warranties?expired=true&endsBefore",
                "renewals?dueBy",
                "organizations/{organization}/posture/trend?from",
                "organizations/{organization}/posture/trend?to",
                "assets/{asset}/posture/trend?from",
                "assets/{asset}/posture/trend?to"
            })
    void aDayThatNoDatabaseHoldsIsNoFailure(String parameter) {
        for (var far : FAR_DAYS) tried(parameter, far);
    }

    private static void tried(String parameter, String value) {
        var path =
                parameter
                        .replace("{organization}", ORGANIZATION_A.toString())
                        .replace(
                                "{asset}",
                                parameter.contains("{asset}")
                                        ? aThing(
                                                ORGANIZATION_A,
                                                "\"kind\":\"LAPTOP\",\"name\":\"P\"")
                                        : "");
        var status =
                as("admin")
                        .urlEncodingEnabled(false)
                        .get(API + "/" + path + "=" + value.replace("+", "%2B"))
                        .statusCode();
        assertThat(status).as(path + "=" + value).isLessThan(500);
    }

    @Test
    void everyPatchTakesAMergePatchUnderItsOwnName() {
        var site = aSite(ORGANIZATION_A, "{\"name\":\"Siège\"}");
        var room =
                manager()
                        .body("{\"kind\":\"ROOM\",\"name\":\"Salle\"}")
                        .post(API + "/sites/" + site + "/locations")
                        .<String>path("id");
        var person = aPerson(ORGANIZATION_A, "{\"firstName\":\"Zoé\",\"lastName\":\"Lefèvre\"}");
        var asset = aThing(ORGANIZATION_A, "\"kind\":\"LAPTOP\",\"name\":\"PC-1\"");
        Map.of(
                        "organizations/" + ORGANIZATION_A,
                        "{\"name\":\"Boulangerie\"}",
                        "sites/" + site,
                        "{\"city\":\"Strasbourg\"}",
                        "sites/" + site + "/locations/" + room,
                        "{\"name\":\"Salle 2\"}",
                        "people/" + person,
                        "{\"title\":\"Comptable\"}",
                        "assets/" + asset,
                        "{\"name\":\"PC-2\"}")
                .forEach((path, body) -> {
                    for (var type : new String[] {MergePatch.MEDIA_TYPE, "application/json"})
                        as("admin")
                                .header("If-Match", "*")
                                .contentType(type)
                                .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                                .patch(API + "/" + path)
                                .then()
                                .statusCode(200);
                });
    }

    @Test
    void theBodyOfAPatchIsDocumentedByItsFields() throws IOException {
        var api =
                new YAMLMapper()
                        .readTree(
                                RestAssured.get(openApi)
                                        .then()
                                        .statusCode(200)
                                        .extract()
                                        .asString());
        assertThat(api.at("/components/schemas").has("MergePatch")).isFalse();
        for (var path : api.path("paths")) {
            if (!path.has("patch")) continue;
            var content = path.at("/patch/requestBody/content");
            assertThat(content.propertyStream().map(Map.Entry::getKey))
                    .containsExactlyInAnyOrder("application/json", MergePatch.MEDIA_TYPE);
            for (JsonNode media : content)
                assertThat(media.path("example").propertyStream().map(Map.Entry::getKey))
                        .containsAnyOf("name", "lastName");
        }
    }

    @Test
    void aRefusalSaysWhatIsWrong() {
        var asset = aThing(ORGANIZATION_A, "\"kind\":\"LAPTOP\",\"name\":\"PC-1\"");
        refused("organizations/" + ORGANIZATION_A, "{\"foo\":1}", 400)
                .body(
                        "errors[0].field",
                        equalTo("foo"),
                        "errors[0].message",
                        equalTo("is no field of this body"));
        refused("assets/" + asset, "{\"foo\":1}", 400)
                .body("errors[0].message", equalTo("is no field of this body"));
        refused("assets/" + asset, "{\"state\":\"RETIRED\"}", 400)
                .body("detail", containsString("PUT /api/inventory/v1/assets/{id}/state"));
        refused("assets/" + asset, "{\"locationId\":\"%s\"}".formatted(asset), 422)
                .body("detail", containsString("siteId"), "detail", not(containsString("null")));
        manager()
                .body(
                        "{\"kind\":\"MINIMUM\",\"title\":\"Firefox\",\"reason\":\"Failles corrigées\"}")
                .post(API + "/software-rules")
                .then()
                .statusCode(422)
                .body("detail", containsString("needs minVersion"));
    }

    private static ValidatableResponse refused(String path, String body, int status) {
        return as("admin")
                .header("If-Match", "*")
                .contentType("application/json")
                .body(body)
                .patch(API + "/" + path)
                .then()
                .statusCode(status);
    }
}
