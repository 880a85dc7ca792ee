package fr.microgate.parc.inventory.site;

import static fr.microgate.parc.inventory.DirectoryFixtures.API;
import static fr.microgate.parc.inventory.DirectoryFixtures.aPerson;
import static fr.microgate.parc.inventory.DirectoryFixtures.aSite;
import static fr.microgate.parc.inventory.DirectoryFixtures.etag;
import static fr.microgate.parc.inventory.DirectoryFixtures.importing;
import static fr.microgate.parc.inventory.DirectoryFixtures.manager;
import static fr.microgate.parc.inventory.Fixtures.aThing;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_B;
import static fr.microgate.parc.testing.Tokens.as;
import static fr.microgate.parc.testing.Tokens.asClientOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import fr.microgate.parc.testing.OutboxRows;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SiteResourceTest {

    @Inject OutboxRows outbox;

    @BeforeEach
    void twoOrganizationsAreThere() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        anOrganization(ORGANIZATION_B, "CLIENT-B");
    }

    @Test
    void aSiteIsKeptAsItWasWritten() {
        var id =
                aSite(
                        ORGANIZATION_A,
                        """
                        {"name":" Siège ","code":"SIEGE","address":"4 rue des Lilas","postcode":"67000","city":"Strasbourg","phone":" "}\
                        """);

        as("technician")
                .get(API + "/sites/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("Siège"), "country", equalTo("FR"), "phone", nullValue());
        assertThat(outbox.audited()).contains("register site");
    }

    @Test
    void aClientSeesTheSitesOfHisOrganisationOnly() {
        var ours = aSite(ORGANIZATION_A, "{\"name\":\"Siège\"}");
        aSite(ORGANIZATION_B, "{\"name\":\"Dépôt\"}");

        asClientOf(ORGANIZATION_B).get(API + "/sites").then().body("items.name", contains("Dépôt"));
        asClientOf(ORGANIZATION_B)
                .get(API + "/sites?organizationId=" + ORGANIZATION_A)
                .then()
                .body("items", hasSize(0));
        asClientOf(ORGANIZATION_B).get(API + "/sites/" + ours).then().statusCode(404);
        asClientOf(ORGANIZATION_B)
                .get(API + "/sites/" + ours + "/locations")
                .then()
                .statusCode(404);
        assertThat(
                        asClientOf(ORGANIZATION_B)
                                .accept("text/csv")
                                .get(API + "/sites")
                                .then()
                                .statusCode(200)
                                .extract()
                                .asString())
                .contains("Dépôt")
                .doesNotContain("Siège");
    }

    @Test
    void sitesAreFoundByTheBeginningOfTheirName() {
        aSite(ORGANIZATION_A, "{\"name\":\"École du Parc\"}");
        aSite(ORGANIZATION_A, "{\"name\":\"100% Vélo\"}");

        found("ecole").body("items", hasSize(1));
        found("%%").body("items", hasSize(0));
        found("100%").body("items", hasSize(1));
    }

    @Test
    void anArchivedSiteGivesItsNameBack() {
        var old = aSite(ORGANIZATION_A, "{\"name\":\"Siège\"}");
        register("{\"name\":\"SIEGE\"}").statusCode(409).body("type", endsWith("/site-exists"));

        change(old, "{\"archived\":true}", etag("/sites/" + old)).statusCode(200);
        register("{\"name\":\"Siège\"}").statusCode(201);

        as("technician").get(API + "/sites").then().body("items", hasSize(1));
        as("technician").get(API + "/sites?archived=true").then().body("items.id", contains(old));
        change(old, "{\"archived\":false}", "*").statusCode(409);
        assertThat(outbox.audited()).contains("archive site");
    }

    @Test
    void aChangeTouchesWhatItNames() {
        var id = aSite(ORGANIZATION_A, "{\"name\":\"Siège\",\"city\":\"Colmar\",\"code\":\"S1\"}");
        var seen = etag("/sites/" + id);

        change(id, "{\"city\":null}", seen).statusCode(200).body("city", nullValue());
        change(id, "{\"phone\":\"03 88 00 00 00\"}", seen)
                .statusCode(200)
                .body("code", equalTo("S1"));
        change(id, "{\"city\":\"Metz\"}", seen).statusCode(412);
        change(id, "{\"name\":\" \"}", "*").statusCode(400);
        change(id, "{\"country\":\"France\"}", "*").statusCode(400);
        change(id, "{\"id\":\"x\"}", "*").statusCode(400);
        change(UUID.randomUUID().toString(), "{}", "*").statusCode(404);
    }

    @Test
    void aTableBringsSitesAndTakesThemBack() {
        var known =
                aSite(ORGANIZATION_A, "{\"name\":\"Siège\",\"code\":\"S1\",\"city\":\"Colmar\"}");
        var csv = "Nom;Code;Code postal;Ville\nSiège social;s1;68000;\nDépôt;;;Metz\n";

        importing(ORGANIZATION_A, "sites", true, csv)
                .then()
                .statusCode(200)
                .body("rows", equalTo(2), "creates", equalTo(1), "updates", equalTo(1));
        as("technician").get(API + "/sites").then().body("items", hasSize(1));

        importing(ORGANIZATION_A, "sites", false, csv).then().statusCode(200);
        as("technician")
                .get(API + "/sites/" + known)
                .then()
                .body("name", equalTo("Siège social"), "city", equalTo("Colmar"));
        importing(ORGANIZATION_A, "sites", false, csv)
                .then()
                .body("creates", equalTo(0), "updates", equalTo(0));

        var table = as("technician").accept("text/csv").get(API + "/sites").asByteArray();
        importing(ORGANIZATION_B, "sites", false, table).then().body("creates", equalTo(2));
    }

    @Test
    void aTableWithAnErrorWritesNothing() {
        importing(
                        ORGANIZATION_A,
                        "sites",
                        false,
                        "Nom;Pays\nDépôt;FR\nDEPOT;FR\nSiège;Suisse\n;FR\n")
                .then()
                .statusCode(422)
                .body(
                        "report.errors.line",
                        contains(3, 4, 5),
                        "report.errors.column",
                        contains("Nom", "Pays", "Nom"));
        as("technician").get(API + "/sites").then().body("items", hasSize(0));
    }

    /// The first row renames it, and the second one knows it by the name that it had.
    @Test
    void twoRowsOfOneSiteAreRefused() {
        aSite(ORGANIZATION_A, "{\"name\":\"Siège\",\"code\":\"S1\"}");
        var csv = "Nom;Code\nDépôt;S1\nSiège;S2\n";

        importing(ORGANIZATION_A, "sites", true, csv)
                .then()
                .statusCode(200)
                .body(
                        "errors.line",
                        contains(3),
                        "errors.message",
                        contains("est déjà à la ligne 2"));
        importing(ORGANIZATION_A, "sites", false, csv).then().statusCode(422);
    }

    @Test
    void aTableThatIsSentTwiceWithOneKeyIsImportedOnce() {
        var csv = "Nom\nDépôt\n";

        send("k1", false, csv).then().statusCode(200).body("creates", equalTo(1));
        send("k1", false, csv)
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .body("creates", equalTo(1));
        send("k1", false, "Nom\nSiège\n").then().statusCode(422);
        send("k1", true, csv).then().statusCode(422);
        as("technician").get(API + "/sites").then().body("items", hasSize(1));
    }

    @Test
    void errorsAreInEnglishForThoseWhoAskForIt() {
        as("fleet-manager")
                .contentType("text/csv")
                .header("Accept-Language", "en-GB")
                .body("Nom\nDépôt\nDepot\n")
                .post(API + "/organizations/" + ORGANIZATION_A + "/sites/import?dryRun=true")
                .then()
                .body("errors.message", contains("is on row 2 already"));
    }

    @Test
    void aSiteInUseIsNotArchived() {
        var site = aSite(ORGANIZATION_A, "{\"name\":\"Siège\"}");
        var asset =
                aThing(
                        ORGANIZATION_A,
                        "\"kind\":\"PRINTER\",\"name\":\"Imprimante\",\"siteId\":\"%s\""
                                .formatted(site));
        aPerson(
                ORGANIZATION_A,
                "{\"firstName\":\"Zoé\",\"lastName\":\"A\",\"siteId\":\"%s\"}".formatted(site));

        change(site, "{\"archived\":true}", "*")
                .statusCode(409)
                .body("type", endsWith("/site-in-use"))
                .body("assets", equalTo(1), "people", equalTo(1), "assignments", equalTo(0));
        var empty = aSite(ORGANIZATION_A, "{\"name\":\"Dépôt\"}");
        change(empty, "{\"archived\":true}", "*").statusCode(200);

        for (var siteId : List.of(empty, aSite(ORGANIZATION_B, "{\"name\":\"Ailleurs\"}")))
            manager()
                    .header("If-Match", "*")
                    .body("{\"siteId\":\"%s\"}".formatted(siteId))
                    .patch(API + "/assets/" + asset)
                    .then()
                    .statusCode(422)
                    .body("type", endsWith("/unknown-site"));
    }

    private static Response send(String key, boolean dryRun, String csv) {
        return as("fleet-manager")
                .contentType("text/csv")
                .header("Idempotency-Key", key)
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post(
                        "%s/organizations/%s/sites/import?dryRun=%s"
                                .formatted(API, ORGANIZATION_A, dryRun));
    }

    private static ValidatableResponse found(String q) {
        return as("technician").queryParam("q", q).get(API + "/sites").then().statusCode(200);
    }

    private static ValidatableResponse register(String body) {
        return manager()
                .body(body)
                .post(API + "/organizations/" + ORGANIZATION_A + "/sites")
                .then();
    }

    private static ValidatableResponse change(String id, String body, String ifMatch) {
        return manager().header("If-Match", ifMatch).body(body).patch(API + "/sites/" + id).then();
    }
}
