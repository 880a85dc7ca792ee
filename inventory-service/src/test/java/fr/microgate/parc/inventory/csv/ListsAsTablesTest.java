package fr.microgate.parc.inventory.csv;

import static fr.microgate.parc.inventory.DirectoryFixtures.API;
import static fr.microgate.parc.inventory.DirectoryFixtures.aSite;
import static fr.microgate.parc.inventory.DirectoryFixtures.importing;
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
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import fr.microgate.parc.testing.OutboxRows;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Every list is also a table: all of it, not a page.
@QuarkusTest
class ListsAsTablesTest {

    @Inject OutboxRows outbox;

    @TestHTTPResource(value = "/openapi", management = true)
    URI openApi;

    @BeforeEach
    void twoOrganizationsAreThere() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        anOrganization(ORGANIZATION_B, "CLIENT-B");
    }

    @Test
    void allOfTheListComesWhateverThePage() {
        var csv = new StringBuilder("Type;Nom;Numéro de série\n");
        for (var i = 0; i < 450; i++) csv.append("PC;POSTE-%d;SN%06d\n".formatted(i, i));
        importing(ORGANIZATION_A, "assets", false, csv.toString()).then().statusCode(200);

        var lines = table(as("technician"), "/assets?limit=10").lines().toList();
        assertThat(lines).hasSize(451).doesNotHaveDuplicates();
        assertThat(lines.getFirst()).startsWith("\uFEFFId;Organisation (id);Organisation;Nom;");
        assertThat(lines.get(1)).contains(";CLIENT-A;POSTE-449;WORKSTATION;IN_STOCK;");
        assertThat(table(as("technician"), "/search?q=poste").lines()).hasSize(451);
        assertThat(outbox.audited()).contains("export assets", "export search");
    }

    @Test
    void filtersAndTheScopeOfTheCallerHold() {
        aThing(ORGANIZATION_A, "\"kind\":\"MONITOR\",\"name\":\"=Ecran\"");
        aThing(ORGANIZATION_A, "\"kind\":\"PRINTER\",\"name\":\"Imprimante\"");
        aThing(ORGANIZATION_B, "\"kind\":\"MONITOR\",\"name\":\"Ailleurs\"");

        assertThat(table(as("technician"), "/assets?kind=MONITOR"))
                .contains("'=Ecran", "Ailleurs")
                .doesNotContain("Imprimante");
        assertThat(table(asClientOf(ORGANIZATION_A), "/assets?organizationId=" + ORGANIZATION_B))
                .doesNotContain("Ailleurs");
        assertThat(table(asClientOf(ORGANIZATION_A), "/organizations"))
                .contains("CLIENT-A")
                .doesNotContain("CLIENT-B");
    }

    @Test
    void whoReadsEnglishGetsEnglishColumns() {
        for (var languages : List.of("en-GB,fr;q=0.5", "de,fr;q=0.2,en;q=0.4"))
            assertThat(table(as("auditor").header("Accept-Language", languages), "/merges"))
                    .startsWith("\uFEFFId;Organisation (id);Organisation;Asset (id);Asset;");
    }

    @Test
    void whatIsInsideAnItemIsReadable() {
        var id = delivered(aCredential(ORGANIZATION_A), aLaptop("Yes"));
        var later = aLaptop("Yes").replace("24.09", "25.01");
        delivered(aCredential(ORGANIZATION_A), later);

        assertThat(table(as("technician"), "/assets/" + id + "/history"))
                .contains("Logiciel « 7-Zip » : version 24.09 → 25.01.");
        assertThat(table(as("technician"), "/assets"))
                .contains("Système : Nom", "Microsoft Windows 11 Professionnel")
                .contains("DISK_ENCRYPTION PASS");
    }

    @Test
    void whatIsNoPageIsATableToo() {
        assertThat(table(asClientOf(ORGANIZATION_A), "/asset-states").lines())
                .hasSizeGreaterThan(12)
                .anyMatch(line -> line.startsWith("IN_STOCK;DEPLOYABLE;En stock;In stock;"));
        assertThat(table(as("auditor"), "/dead-letters"))
                .startsWith("\uFEFFId;Traitement;Événement (id);Sujet;Clé;Attributs;Raison;")
                .doesNotContain(";data", ";stack");
        as("technician").accept("text/csv").get(API + "/dead-letters").then().statusCode(403);
        assertThat(outbox.audited()).contains("export dead-letters");
    }

    @Test
    void everyListAnswersWithATable() {
        var site = aSite(ORGANIZATION_A, "{\"name\":\"Siège\"}");
        var id = delivered(aCredential(ORGANIZATION_A), aLaptop("Yes"));
        var title = as("admin").get(API + "/software").<Integer>path("items[0].id");
        var rule =
                as("admin")
                        .contentType("application/json")
                        .body("{\"kind\":\"FORBIDDEN\",\"title\":\"Firefox\",\"reason\":\"Non\"}")
                        .post(API + "/software-rules")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");

        for (var list :
                List.of(
                        "/organizations",
                        "/sites",
                        "/people",
                        "/sites/" + site + "/locations",
                        "/asset-models",
                        "/assets",
                        "/search?q=compta",
                        "/assignments",
                        "/purchases",
                        "/warranties",
                        "/renewals",
                        "/monitors",
                        "/assets/" + id + "/history",
                        "/assets/" + id + "/software",
                        "/assets/" + id + "/assignments",
                        "/assets/" + id + "/relations",
                        "/assets/" + id + "/comments",
                        "/assets/" + id + "/batteries",
                        "/assets/" + id + "/virtual-machines",
                        "/assets/" + id + "/posture-exceptions",
                        "/assets/" + id + "/matches",
                        "/software",
                        "/software/" + title + "/installs",
                        "/software-rules",
                        "/software-rules/" + rule + "/deviations",
                        "/naming-rules?organizationId=" + ORGANIZATION_A,
                        "/naming/deviations?organizationId=" + ORGANIZATION_A,
                        "/posture-rules",
                        "/organizations/" + ORGANIZATION_A + "/posture/machines",
                        "/organizations/" + ORGANIZATION_A + "/posture/trend",
                        "/agents",
                        "/agent-credentials",
                        "/raw-inventories",
                        "/match-suggestions",
                        "/dead-letters",
                        "/asset-states",
                        "/merges"))
            assertThat(table(as("admin"), list)).as(list).startsWith("\uFEFF");
    }

    @Test
    void aRefusalIsAProblemAndAPageStaysAPage() {
        as("technician")
                .accept("text/csv")
                .get(API + "/assets/" + UUID.randomUUID() + "/history")
                .then()
                .statusCode(404)
                .body("type", endsWith("/asset-not-found"));
        as("technician")
                .accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .get(API + "/organizations?limit=1")
                .then()
                .contentType(containsString("application/json"))
                .body("items.size()", equalTo(1));
        as("admin").get(API + "/dead-letters").then().body("items.size()", equalTo(0));
        as("admin").get(API + "/asset-states").then().body("size()", equalTo(12));
    }

    @Test
    void theContractSaysSo() {
        RestAssured.given()
                .accept("application/json")
                .get(openApi)
                .then()
                .statusCode(200)
                .body(
                        "paths.'/api/inventory/v1/assets'.get.responses.'200'.content.'text/csv'.schema.type",
                        equalTo("string"))
                .body(
                        "paths.'/api/inventory/v1/dead-letters'.get.responses.'200'.content.'text/csv'.schema.type",
                        equalTo("string"))
                .body(
                        "paths.'/api/inventory/v1/people'.get.responses.'200'.content.'text/csv'.schema.type",
                        equalTo("string"));
    }

    private static String table(RequestSpecification caller, String list) {
        return caller.accept("text/csv")
                .get(API + list)
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .extract()
                .asString();
    }
}
