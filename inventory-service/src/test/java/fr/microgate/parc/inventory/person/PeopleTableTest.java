package fr.microgate.parc.inventory.person;

import static fr.microgate.parc.inventory.DirectoryFixtures.API;
import static fr.microgate.parc.inventory.DirectoryFixtures.aPerson;
import static fr.microgate.parc.inventory.DirectoryFixtures.aSite;
import static fr.microgate.parc.inventory.DirectoryFixtures.importing;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_B;
import static fr.microgate.parc.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import fr.microgate.parc.testing.OutboxRows;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// People that come from a spreadsheet and go back to one.
@QuarkusTest
class PeopleTableTest {

    private static final String HEADER =
            "Prénom;Nom;Courriel;Téléphone;Service;Fonction;Site;Langue\n";

    @Inject OutboxRows outbox;

    @BeforeEach
    void twoOrganizationsAreThere() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        anOrganization(ORGANIZATION_B, "CLIENT-B");
    }

    @Test
    void aPreviewWritesNothing() {
        importing(ORGANIZATION_A, "people", true, HEADER + "Zoé;Lefèvre;zoe@martin.fr;;;;;\n")
                .then()
                .statusCode(200)
                .body("rows", equalTo(1), "creates", equalTo(1), "errors", hasSize(0));

        assertThat(people()).isZero();
        assertThat(outbox.events("person-registered")).isEmpty();
    }

    @Test
    void aTableBringsPeople() {
        var site = aSite(ORGANIZATION_A, "{\"name\":\"Siège\",\"code\":\"S1\"}");
        var csv =
                HEADER
                        + "Zoé;Lefèvre;zoe@martin.fr, z@martin.fr;+33 6 12 34 56 78;Compta;Comptable;siege;Français\n"
                        + "John;Smith;;;;;s1;anglais\n";

        importing(ORGANIZATION_A, "people", false, csv)
                .then()
                .statusCode(200)
                .body("creates", equalTo(2));

        as("technician")
                .get(API + "/people?q=z@martin")
                .then()
                .body(
                        "items[0].emails",
                        contains("zoe@martin.fr", "z@martin.fr"),
                        "items[0].siteId",
                        equalTo(site));
        as("technician")
                .get(API + "/people?q=smith")
                .then()
                .body("items[0].language", equalTo("en"), "items[0].siteId", equalTo(site));
        assertThat(outbox.events("person-registered")).hasSize(2);
        assertThat(outbox.audited()).contains("import people");
    }

    @Test
    void aRowIsSomebodyKnownByAddressLoginOrNames() {
        person("Zoé", "Lefèvre", "\"emails\":[\"zoe@martin.fr\"],\"title\":\"Comptable\"");
        person("Léa", "Petit", "\"login\":\"lpetit\"");
        person("Ali", "Benali", "\"language\":\"en\"");
        var csv =
                "firstName,lastName,email,login\nZoé,Le Goff,ZOE@martin.fr,\nLéa,Grand,,LPetit\nali,BENALI,ali@martin.fr,\n";

        importing(ORGANIZATION_A, "people", false, csv)
                .then()
                .statusCode(200)
                .body("creates", equalTo(0), "updates", equalTo(3));

        as("technician")
                .queryParam("q", "le goff")
                .get(API + "/people")
                .then()
                .body("items[0].title", equalTo("Comptable"));
        as("technician").get(API + "/people?q=grand").then().body("items", hasSize(1));
        as("technician")
                .get(API + "/people?q=ali@")
                .then()
                .body("items[0].language", equalTo("en"));
        assertThat(outbox.events("person-updated")).hasSize(3);
    }

    @Test
    void theSameNameWithAnotherAddressIsAnotherPerson() {
        person("Jean", "Martin", "\"emails\":[\"jean@martin.fr\"]");

        importing(ORGANIZATION_A, "people", false, HEADER + "Jean;Martin;jm@martin.fr;;;;;\n")
                .then()
                .body("creates", equalTo(1));
        importing(ORGANIZATION_A, "people", true, HEADER + "Jean;Martin;;;;;;\n")
                .then()
                .body("errors[0].column", equalTo("Nom"), "errors[0].line", equalTo(2));
        importing(ORGANIZATION_B, "people", true, HEADER + "Jean;Martin;jean@martin.fr;;;;;\n")
                .then()
                .body("creates", equalTo(1));
    }

    @Test
    void aTableWithAnErrorWritesNothing() {
        person("Léa", "Petit", "\"login\":\"lpetit\",\"emails\":[\"lea@martin.fr\"]");
        var csv =
                "Prénom;Nom;Courriel;Identifiant;Site;Rôles;Langue\n"
                        + "Zoé;Lefèvre;zoe@martin.fr;;;;\n"
                        + ";Durand;pas-une-adresse;;Lune;Roi;klingon\n"
                        + "Zoé;Autre;ZOE@martin.fr;;;;\n";

        importing(ORGANIZATION_A, "people", false, csv)
                .then()
                .statusCode(422)
                .body(
                        "type",
                        endsWith("/import-refused"),
                        "report.errors.findAll { it.line == 3 }.column.sort()",
                        contains("Courriel", "Langue", "Prénom", "Rôles", "Site"),
                        "report.errors.find { it.line == 4 }.message",
                        equalTo("est déjà à la ligne 2"));

        assertThat(people()).isEqualTo(1);
        assertThat(outbox.events("person-registered")).hasSize(1);
    }

    @Test
    void aFileThatIsNoTableIsRefused() {
        importing(ORGANIZATION_A, "people", false, new byte[] {0, 1, 2, (byte) 0xff})
                .then()
                .statusCode(422);
        importing(ORGANIZATION_A, "people", false, new byte[0]).then().statusCode(422);
        importing(ORGANIZATION_A, "people", true, "<html>\n<body>Erreur</body>\n")
                .then()
                .statusCode(422)
                .body(
                        "type",
                        endsWith("/import-refused"),
                        "missingColumns",
                        contains("Prénom", "Nom"),
                        "foundColumns",
                        contains("<html>"));
        importing(ORGANIZATION_A, "people", true, new byte[3 * 1024 * 1024]).then().statusCode(413);
        importing(UUID.randomUUID(), "people", true, HEADER).then().statusCode(404);
    }

    @Test
    void aLongTableIsOneImportAndOneExport() {
        var csv = new StringBuilder(HEADER);
        for (var i = 0; i < 1_200; i++)
            csv.append("Léa;Nom%d;lea%d@martin.fr;;;;;\n".formatted(i, i));

        importing(ORGANIZATION_A, "people", false, csv.toString())
                .then()
                .statusCode(200)
                .body("creates", equalTo(1_200));
        importing(ORGANIZATION_A, "people", false, csv.toString())
                .then()
                .statusCode(200)
                .body("creates", equalTo(0), "updates", equalTo(0));

        assertThat(table().lines()).hasSize(1_201);
    }

    @Test
    void whatIsExportedCanBeImported() {
        aSite(ORGANIZATION_A, "{\"name\":\"Siège\"}");
        person(
                "=Zoé",
                "Lefèvre",
                "\"civility\":\"MS\",\"emails\":[\"zoe@martin.fr\"],\"phones\":[\"+33 6 12 34 56 78\"],\"roles\":[\"VIP\",\"DECISION_MAKER\"]");

        assertThat(table())
                .startsWith("\uFEFFCivilité;Prénom;Nom;Courriel;")
                .contains("Mme;'=Zoé;Lefèvre;zoe@martin.fr;'+33 6 12 34 56 78;")
                .contains("Décideur, VIP");
        importing(ORGANIZATION_A, "people", false, table())
                .then()
                .statusCode(200)
                .body("creates", equalTo(0), "updates", equalTo(0));
    }

    @Test
    void peopleWhoShareAnAddressAreExportedAndImported() {
        person("Zoé", "Lefèvre", "\"emails\":[\"compta@martin.fr\"]");
        person("Léa", "Petit", "\"emails\":[\"compta@martin.fr\"]");

        importing(ORGANIZATION_A, "people", true, table())
                .then()
                .statusCode(200)
                .body("errors", hasSize(0), "creates", equalTo(0), "updates", equalTo(0));
        importing(ORGANIZATION_A, "people", false, table().replace("Petit", "Grand"))
                .then()
                .statusCode(200)
                .body("creates", equalTo(0), "updates", equalTo(1));
        importing(
                        ORGANIZATION_A,
                        "people",
                        true,
                        "Prénom;Nom;Courriel;Fonction\nZoé;Lefèvre;compta@martin.fr;Comptable\nLéa;Grand;compta@martin.fr;\n")
                .then()
                .body("errors", hasSize(0), "creates", equalTo(0), "updates", equalTo(1));
        importing(ORGANIZATION_B, "people", true, table())
                .then()
                .body("errors.column", contains("Id", "Id", "Courriel"), "creates", equalTo(0));
    }

    @Test
    void theSamePersonTwiceIsToldAsSuch() {
        person("Zoé", "Lefèvre", "\"emails\":[\"zoe@martin.fr\"]");

        importing(
                        ORGANIZATION_A,
                        "people",
                        true,
                        HEADER + "Zoé;Lefèvre;zoe@martin.fr;;;;;\nZoé;Le Goff;zoe@martin.fr;;;;;\n")
                .then()
                .body("errors.message", contains("parle de la même fiche que la ligne 2"));
    }

    private static String table() {
        return as("technician")
                .accept("text/csv")
                .get(API + "/people?organizationId=" + ORGANIZATION_A)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static int people() {
        return as("technician").get(API + "/people").jsonPath().getList("items").size();
    }

    private static void person(String firstName, String lastName, String more) {
        aPerson(
                ORGANIZATION_A,
                "{\"firstName\":\"%s\",\"lastName\":\"%s\",%s}"
                        .formatted(firstName, lastName, more));
    }
}
