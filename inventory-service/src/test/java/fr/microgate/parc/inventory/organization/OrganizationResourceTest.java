package fr.microgate.parc.inventory.organization;

import static fr.microgate.parc.inventory.Fixtures.anOrganization;
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
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OrganizationResourceTest {

    private static final String ORGANIZATIONS = "/api/inventory/v1/organizations";

    @Inject OutboxRows outbox;

    @Test
    void aRegisteredOrganizationIsKnownToTheOthers() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");

        assertThatJson(outbox.events("organization-registered").getFirst().data().toString())
                .isEqualTo(
                        "{organizationId:'"
                                + ORGANIZATION_A
                                + "',kind:'CLIENT',code:'CLIENT-A',holidayCalendar:'FR',active:true}");
    }

    @Test
    void idAndCodeAreTakenOnce() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");

        as("fleet-manager")
                .contentType("application/json")
                .body("{\"code\":\"CLIENT-A\",\"name\":\"x\",\"kind\":\"CLIENT\"}")
                .post(ORGANIZATIONS)
                .then()
                .statusCode(409)
                .body("type", endsWith("/organization-exists"));
    }

    @Test
    void everyWrongFieldIsNamed() {
        as("fleet-manager")
                .contentType("application/json")
                .body("{\"code\":\"client a\",\"name\":\" \"}")
                .post(ORGANIZATIONS)
                .then()
                .statusCode(400)
                .body("errors.field", equalTo(java.util.List.of("code", "kind", "name")));
        as("fleet-manager")
                .contentType("application/json")
                .post(ORGANIZATIONS)
                .then()
                .statusCode(400);
    }

    @Test
    void organisationsAreFoundByNameCodeAndWhatTheyAre() {
        for (var body :
                List.of(
                        "{\"code\":\"SHOP\",\"name\":\"Élan informatique\",\"kind\":\"SELF\"}",
                        "{\"code\":\"MARTIN\",\"name\":\"Boulangerie Martin\",\"kind\":\"CLIENT\"}"))
            as("fleet-manager").contentType("application/json").body(body).post(ORGANIZATIONS);
        var martin = as("admin").get(ORGANIZATIONS + "?q=martin").<String>path("items[0].id");
        as("fleet-manager")
                .contentType("application/json")
                .header("If-Match", "*")
                .body("{\"active\":false}")
                .patch(ORGANIZATIONS + "/" + martin)
                .then()
                .statusCode(200);

        assertThat(codes("q=boulang")).containsExactly("MARTIN");
        assertThat(codes("q=elan")).containsExactly("SHOP");
        assertThat(codes("q=shop")).containsExactly("SHOP");
        assertThat(codes("kind=SELF")).containsExactly("SHOP");
        assertThat(codes("active=false")).containsExactly("MARTIN");
        assertThat(codes("active=true&q=martin")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cœur", "coeur", "CŒUR DE", "lætitia", "laetitia", "noel", "NOËL"})
    void ligaturesAndAccentsDoNotMatter(String typed) {
        for (var name : List.of("Cœur de ville", "Lætitia Noël"))
            as("fleet-manager")
                    .contentType("application/json")
                    .body(
                            "{\"code\":\"C-%d\",\"name\":\"%s\",\"kind\":\"CLIENT\"}"
                                    .formatted(name.length(), name))
                    .post(ORGANIZATIONS)
                    .then()
                    .statusCode(201);

        as("technician")
                .queryParam("q", typed)
                .get(ORGANIZATIONS)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @Test
    void aTableBringsOrganisationsAndTakesThemBack() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        var csv = "Code;Nom;Type;Actif\nclient-a;Boulangerie Martin;;non\nNOUVEAU;Garage;Client;\n";

        table(csv, true).then().body("creates", equalTo(1), "updates", equalTo(1));
        assertThat(codes("")).containsExactly("CLIENT-A");
        table(csv, false).then().statusCode(200);
        table(csv, false).then().body("creates", equalTo(0), "updates", equalTo(0));
        var exported = as("technician").accept("text/csv").get(ORGANIZATIONS).asString();
        table(exported, false).then().body("rows", equalTo(2), "updates", equalTo(0));

        assertThat(codes("active=false&q=boulangerie")).containsExactly("CLIENT-A");
        assertThat(codes("kind=CLIENT")).containsExactly("NOUVEAU", "CLIENT-A");
    }

    @Test
    void aTableOfOrganisationsWithAnErrorWritesNothing() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");

        table("Code;Nom;Type\nBON;Bon;\nCLIENT-A;;Boutique\nBON;;\n-;x;\n", false)
                .then()
                .statusCode(422)
                .body("report.errors.line", equalTo(List.of(3, 4, 4, 5)))
                .body("report.errors.column", equalTo(List.of("Type", "Code", "Nom", "Code")));
        assertThat(codes("")).containsExactly("CLIENT-A");
    }

    private static Response table(String csv, boolean dryRun) {
        return as("fleet-manager")
                .contentType("text/csv")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post(ORGANIZATIONS + "/import?dryRun=" + dryRun);
    }

    private static List<String> codes(String query) {
        return as("technician")
                .get(ORGANIZATIONS + "?limit=50&" + query)
                .jsonPath()
                .getList("items.code");
    }

    @Test
    void aNulCharacterIsBadInputAndNoFailure() {
        as("fleet-manager")
                .contentType("application/json")
                .body("{\"code\":\"NUL\",\"name\":\"a\\u0000b\",\"kind\":\"CLIENT\"}")
                .post(ORGANIZATIONS)
                .then()
                .statusCode(400)
                .body("type", endsWith("/invalid-request"));
    }

    @Test
    void aClientSeesHisOwn() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        anOrganization(ORGANIZATION_B, "CLIENT-B");

        as("technician").get(ORGANIZATIONS).then().body("items", hasSize(2));
        asClientOf(ORGANIZATION_B)
                .get(ORGANIZATIONS)
                .then()
                .body("items.code", equalTo(java.util.List.of("CLIENT-B")));
    }
}
