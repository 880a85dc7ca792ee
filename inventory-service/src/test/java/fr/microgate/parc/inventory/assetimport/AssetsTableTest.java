package fr.microgate.parc.inventory.assetimport;

import static fr.microgate.parc.inventory.DirectoryFixtures.API;
import static fr.microgate.parc.inventory.DirectoryFixtures.aPerson;
import static fr.microgate.parc.inventory.DirectoryFixtures.aSite;
import static fr.microgate.parc.inventory.DirectoryFixtures.importing;
import static fr.microgate.parc.inventory.DirectoryFixtures.manager;
import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.aLaptop;
import static fr.microgate.parc.inventory.Fixtures.aModel;
import static fr.microgate.parc.inventory.Fixtures.aThing;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.asset;
import static fr.microgate.parc.inventory.Fixtures.delivered;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_B;
import static fr.microgate.parc.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.microgate.parc.testing.OutboxRows;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Assets that come from a spreadsheet.
@QuarkusTest
class AssetsTableTest {

    @Inject OutboxRows outbox;
    @Inject DataSource dataSource;

    @BeforeEach
    void twoOrganizationsAreThere() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        anOrganization(ORGANIZATION_B, "CLIENT-B");
    }

    @Test
    void aPreviewWritesNothing() {
        importing(ORGANIZATION_A, "assets", true, "Type;Nom\nÉcran;Écran accueil\n")
                .then()
                .statusCode(200)
                .body("rows", equalTo(1), "creates", equalTo(1), "errors", hasSize(0));

        assertThat(assets()).isZero();
        assertThat(outbox.events("asset-registered")).isEmpty();
    }

    @Test
    void aTableBringsAssetsWithAllThatIsWrittenOfThem() {
        var site = aSite(ORGANIZATION_A, "{\"name\":\"Siège\"}");
        var floor = aLocation(site, "FLOOR", "1er étage", null);
        var desk = aLocation(site, "DESK", "Bureau", floor);
        var product = aModel("HP", "ProBook 450 G8", "\"warrantyMonths\":36");
        var zoe =
                aPerson(
                        ORGANIZATION_A,
                        "{\"firstName\":\"Zoé\",\"lastName\":\"Lefèvre\",\"emails\":[\"zoe@martin.fr\"]}");
        var csv =
                "Type;Nom;Numéro de série;Marque;Modèle;Étiquette;État;Criticité;Propriété;Site;Emplacement;Produit;Mots-clés;"
                        + "Commande;Fournisseur;Facture;Date d'achat;Prix HT;Début de garantie;Garantie (mois);Mise en service;Affecté à\n"
                        + "Portable;COMPTA-PC;5CG1234XYZ;HP;ProBook 450 G8;MG-1;En service;Haute;Location;siege;1er étage / bureau;HP ProBook 450 G8;"
                        + "À surveiller, compta;CF-1;Grossiste;FA-1;24/11/2025;1 249,90 €;2025-12-01;24;01/12/2025;ZOE@martin.fr\n";

        importing(ORGANIZATION_A, "assets", false, csv)
                .then()
                .statusCode(200)
                .body("creates", equalTo(1), "ignoredColumns", hasSize(0));

        var found = only("q=comp");
        assertThat(found.getString("kind")).isEqualTo("LAPTOP");
        assertThat(found.getString("source")).isEqualTo("CSV");
        assertThat(found.getString("state")).isEqualTo("DEPLOYED");
        assertThat(found.getString("criticality")).isEqualTo("HIGH");
        assertThat(found.getString("ownership")).isEqualTo("RENTAL");
        assertThat(found.getString("siteId")).isEqualTo(site);
        assertThat(found.getString("locationId")).isEqualTo(desk);
        assertThat(found.getString("modelId")).isEqualTo(product);
        assertThat(found.getList("tags")).isEqualTo(List.of("a-surveiller", "compta"));
        as("technician")
                .get(API + "/assets/" + found.getString("id") + "/purchase")
                .then()
                .body(
                        "purchasedOn",
                        equalTo("2025-11-24"),
                        "priceExVat",
                        equalTo(1249.9f),
                        "warrantyEndsOn",
                        equalTo("2027-12-01"));
        as("technician")
                .get(API + "/assignments?open=true&personRef=" + zoe)
                .then()
                .body("items.assetId", contains(found.getString("id")));
        assertThat(outbox.events("asset-registered")).hasSize(1);
        assertThat(outbox.events("asset-assigned")).hasSize(1);
        assertThat(outbox.audited().stream().filter("import assets"::equals)).hasSize(1);
    }

    @Test
    void aRowIsTheAssetWithItsSerialElseItsTag() {
        var first =
                aThing(
                        ORGANIZATION_A,
                        "\"kind\":\"PRINTER\",\"name\":\"Imprimante\",\"serial\":\"CN0R7X5K\",\"chassis\":\"Tour\"");
        var second =
                aThing(
                        ORGANIZATION_A,
                        "\"kind\":\"MONITOR\",\"name\":\"Écran\",\"assetTag\":\"MG-0412\"");
        var csv =
                "name,serial number,asset tag,status\nImprimante 2,cn0r7x5k,,LOST\nÉcran 2,,mg-0412,\n";

        importing(ORGANIZATION_A, "assets", false, csv)
                .then()
                .statusCode(200)
                .body("creates", equalTo(0), "updates", equalTo(2));
        importing(ORGANIZATION_A, "assets", false, csv)
                .then()
                .body("creates", equalTo(0), "updates", equalTo(0));
        importing(ORGANIZATION_B, "assets", true, csv)
                .then()
                .body("creates", equalTo(0), "errors.column", contains("Type", "Type"));

        assertThat(asset(first).getString("name")).isEqualTo("Imprimante 2");
        assertThat(asset(first).getString("chassis")).isEqualTo("Tour");
        assertThat(asset(second).getString("name")).isEqualTo("Écran 2");
        as("technician")
                .get(API + "/assets/" + first + "/history")
                .then()
                .body("items.size()", equalTo(2))
                .body("items[0].changes[0].change.fields.field", contains("state"));
        var moved = outbox.events("asset-state-changed").getFirst().data();
        assertThat(moved.path("from").asText()).isEqualTo("IN_STOCK");
        assertThat(moved.path("to").asText()).isEqualTo("LOST");
        assertThat(outbox.events("asset-updated")).hasSize(2);
        assertThat(outbox.audited()).doesNotContain("set-state asset", "edit asset");
    }

    @Test
    void whatAnAgentSaysAlreadyIsNoWordOfAPerson() {
        var id = delivered(aCredential(ORGANIZATION_A), aLaptop("Yes"));
        var csv =
                "Nom;Numéro de série;Modèle;Étiquette\nCOMPTA-PC;5CG1234XYZ;ProBook 450 G8;MG-7\n";

        importing(ORGANIZATION_A, "assets", false, csv).then().body("updates", equalTo(1));

        assertThat(asset(id).getMap("manual")).containsOnlyKeys("ASSET_TAG");
        assertThat(asset(id).getString("assetTag")).isEqualTo("MG-7");
    }

    @Test
    void anAgentThatReportsAnImportedSerialSpeaksOfTheSameAsset() {
        importing(
                        ORGANIZATION_A,
                        "assets",
                        false,
                        "Type;Nom;Numéro de série\nPortable;Poste de Zoé;5CG1234XYZ\n")
                .then()
                .statusCode(200);

        var id = delivered(aCredential(ORGANIZATION_A), aLaptop("Yes"));

        assertThat(asset(id).getString("name")).isEqualTo("Poste de Zoé");
    }

    @Test
    void aTableWithAnErrorWritesNothing() {
        aSite(ORGANIZATION_A, "{\"name\":\"Siège\"}");
        aSite(ORGANIZATION_B, "{\"name\":\"Ailleurs\"}");
        var csv =
                "Type;Nom;Numéro de série;État;Site;Emplacement;Produit;Date d'achat;Prix HT;Début de garantie;Fin de garantie;Affecté à\n"
                        + "Portable;Bon;;;Siège;;;;;;;\n"
                        + "Licorne;;;Ébahi;Ailleurs;;Lune;31/02/2026;gratuit;;;personne@nulle.part\n"
                        + "Écran;bon;;;;Salle;;;;;;\n"
                        + "Écran;Garanti;S-1;;;;;;;01/02/2026;31/01/2026;\n"
                        + "Écran;Deux;S-1;;;;;;;;;\n";

        importing(ORGANIZATION_A, "assets", false, csv)
                .then()
                .statusCode(422)
                .body("type", endsWith("/import-refused"))
                .body(
                        "report.errors.findAll { it.line == 3 }.column.sort()",
                        contains(
                                "Affecté à",
                                "Date d'achat",
                                "Nom",
                                "Prix HT",
                                "Produit",
                                "Site",
                                "Type",
                                "État"))
                .body(
                        "report.errors.findAll { it.line == 4 }.column.sort()",
                        contains("Emplacement", "Nom"))
                .body(
                        "report.errors.findAll { it.line > 4 }.column",
                        contains("Fin de garantie", "Numéro de série"));

        assertThat(assets()).isZero();
        assertThat(outbox.events("asset-registered")).isEmpty();
        assertThat(outbox.audited()).doesNotContain("import assets");
    }

    @Test
    void whatSomebodyElseHasIsNotGivenAway() {
        aPerson(ORGANIZATION_A, "{\"firstName\":\"Zoé\",\"lastName\":\"A\",\"login\":\"zoe\"}");
        aPerson(ORGANIZATION_A, "{\"firstName\":\"Ali\",\"lastName\":\"B\",\"login\":\"ali\"}");
        var csv = "Type;Nom;Étiquette;État;Affecté à\nPortable;PC;MG-1;En service;%s\n";
        importing(ORGANIZATION_A, "assets", false, csv.formatted("zoe")).then().statusCode(200);

        importing(ORGANIZATION_A, "assets", true, csv.formatted("Zoe"))
                .then()
                .body("errors", hasSize(0), "updates", equalTo(0));
        importing(ORGANIZATION_A, "assets", true, csv.formatted("ali"))
                .then()
                .body("errors.column", contains("Affecté à"));
        importing(
                        ORGANIZATION_A,
                        "assets",
                        true,
                        "Type;Nom;État;Affecté à\nPortable;Autre;Réformé;zoe\n")
                .then()
                .body("errors.column", contains("Affecté à"));
        var back = csv.formatted("zoe").replace("En service", "En stock");
        importing(ORGANIZATION_A, "assets", true, back)
                .then()
                .body("errors.column", contains("Affecté à"));
    }

    @Test
    void purchasesAndHandOversAreToldAsIfDoneByHand() {
        var zoe =
                aPerson(
                        ORGANIZATION_A,
                        "{\"firstName\":\"Zoé\",\"lastName\":\"A\",\"login\":\"zoe\"}");
        var byHand = aThing(ORGANIZATION_A, "\"kind\":\"LAPTOP\",\"name\":\"PC-1\"");
        manager()
                .header("If-Match", "*")
                .body(
                        "{\"purchasedOn\":\"2026-01-31\",\"priceExVat\":749.90,\"warrantyMonths\":36}")
                .put(API + "/assets/" + byHand + "/purchase")
                .then()
                .statusCode(200);
        manager()
                .body("{\"personRef\":\"%s\"}".formatted(zoe))
                .post(API + "/assets/" + byHand + "/assignments")
                .then()
                .statusCode(201);
        var csv =
                "Type;Nom;Étiquette;Date d'achat;Prix HT;Garantie (mois);Affecté à\n"
                        + "Portable;PC-2;MG-2;31/01/2026;749,90;36;zoe\n";

        for (var again = 0; again < 2; again++)
            importing(ORGANIZATION_A, "assets", false, csv).then().statusCode(200);

        assertThat(told(only("q=mg-2").getString("id")))
                .hasSize(2)
                .isEqualTo(
                        told(byHand).stream()
                                .map(sentence -> sentence.replace("PC-1", "PC-2"))
                                .toList());
    }

    @Test
    void theDayOfServiceThatAStateFillsStays() {
        var id =
                aThing(
                        ORGANIZATION_A,
                        "\"kind\":\"LAPTOP\",\"name\":\"PC-1\",\"assetTag\":\"MG-1\"");

        importing(ORGANIZATION_A, "assets", false, "Étiquette;État;Facture\nMG-1;En service;F-1\n")
                .then()
                .statusCode(200)
                .body("updates", equalTo(1));

        as("technician")
                .get(API + "/assets/" + id + "/purchase")
                .then()
                .body("invoiceRef", equalTo("F-1"), "inServiceOn", notNullValue());
    }

    @Test
    void nobodyKnowsSinceWhenAnOldMachineThatIsDeployedNowIsInService() {
        var id =
                aThing(
                        ORGANIZATION_A,
                        "\"kind\":\"LAPTOP\",\"name\":\"PC-1\",\"assetTag\":\"MG-1\"");
        var csv = "Étiquette;État;Date d'achat\nMG-1;En service;12/03/2021\n";

        importing(ORGANIZATION_A, "assets", false, csv).then().statusCode(200);

        as("technician")
                .get(API + "/assets/" + id + "/purchase")
                .then()
                .body("purchasedOn", equalTo("2021-03-12"), "inServiceOn", nullValue());
    }

    @Test
    void aTableFollowsTheLifeCycle() {
        var csv = "Type;Nom;Étiquette;État\nPortable;Vieux;MG-1;%s\n";
        importing(ORGANIZATION_A, "assets", false, csv.formatted("DEPLOYED"))
                .then()
                .statusCode(200);
        var id = only("q=vieux").getString("id");

        importing(ORGANIZATION_A, "assets", false, csv.formatted("DISPOSED"))
                .then()
                .statusCode(422)
                .body("report.errors.column", contains("État"))
                .body(
                        "report.errors.message",
                        contains("ne peut suivre l'état actuel, ou pas avec votre rôle"));
        importing(ORGANIZATION_A, "assets", false, csv.formatted("RETIRED")).then().statusCode(200);
        assertThat(asset(id).getString("state")).isEqualTo("RETIRED");
        assertThat(outbox.events("asset-retired")).hasSize(1);
        importing(ORGANIZATION_A, "assets", false, csv.formatted("DISPOSED"))
                .then()
                .statusCode(200);
        importing(ORGANIZATION_A, "assets", false, csv.formatted("IN_STOCK"))
                .then()
                .statusCode(422);
        importing(ORGANIZATION_B, "assets", false, csv.formatted("DISPOSED"))
                .then()
                .statusCode(200)
                .body("creates", equalTo(1));
    }

    @Test
    void whatIsExportedCanBeImported() {
        var site = aSite(ORGANIZATION_A, "{\"name\":\"Siège\"}");
        var room = aLocation(site, "ROOM", "101", aLocation(site, "FLOOR", "1", null));
        aModel("HP", "ProBook 450 G8", "\"warrantyMonths\":36");
        delivered(aCredential(ORGANIZATION_A), aLaptop("Yes"));
        var id =
                aThing(
                        ORGANIZATION_A,
                        "\"kind\":\"PRINTER\",\"name\":\"Sans numéro\",\"siteId\":\"%s\",\"locationId\":\"%s\""
                                .formatted(site, room));
        var table = as("technician").accept("text/csv").get(API + "/assets").asString();
        assertThat(table).contains(";Siège;", ";1/101;", ";HP ProBook 450 G8;");

        importing(ORGANIZATION_A, "assets", false, table)
                .then()
                .statusCode(200)
                .body("rows", equalTo(2), "creates", equalTo(0), "updates", equalTo(0));
        importing(ORGANIZATION_A, "assets", false, table.replace("Sans numéro", "Accueil"))
                .then()
                .body("updates", equalTo(1));
        importing(ORGANIZATION_B, "assets", false, table).then().statusCode(422);

        assertThat(asset(id).getString("name")).isEqualTo("Accueil");
    }

    @Test
    void machinesThatShareATagOrASerialAreExportedAndImported() {
        var fields = "\"kind\":\"PRINTER\",\"name\":\"%s\",\"assetTag\":\"MG-1\"";
        aThing(ORGANIZATION_A, fields.formatted("Une"));
        aThing(ORGANIZATION_A, fields.formatted("Deux"));
        delivered(aCredential(ORGANIZATION_A), aLaptop("Yes"));
        var serial = only("q=compta").getString("serial");
        var twin =
                aThing(ORGANIZATION_A, "\"kind\":\"LAPTOP\",\"name\":\"Jumeau\",\"serial\":\"X\"");
        setSerial(twin, serial);
        var table = as("technician").accept("text/csv").get(API + "/assets").asString();

        importing(ORGANIZATION_A, "assets", false, table)
                .then()
                .statusCode(200)
                .body("rows", equalTo(4), "creates", equalTo(0), "updates", equalTo(0));
        importing(
                        ORGANIZATION_A,
                        "assets",
                        false,
                        table.replace("Deux", "Trois").replace("Jumeau", "Jumelle"))
                .then()
                .statusCode(200)
                .body("updates", equalTo(2));
        importing(
                        ORGANIZATION_A,
                        "assets",
                        true,
                        "Id;Type;Nom;Étiquette\n%s;;;mg-2\n;Écran;Autre;MG-2\n".formatted(twin))
                .then()
                .body(
                        "errors.message",
                        contains("est déjà à la ligne 2"),
                        "creates",
                        equalTo(0),
                        "updates",
                        equalTo(1));
    }

    @Test
    void onlyRowsThatCanBeTakenAreCounted() {
        var csv = "Type;Nom\nÉcran;Un\nSoucoupe;Deux\nSoucoupe;Trois\n";
        importing(ORGANIZATION_A, "assets", true, csv)
                .then()
                .statusCode(200)
                .body("rows", equalTo(3), "creates", equalTo(1), "errors", hasSize(2));
        importing(ORGANIZATION_A, "assets", false, csv)
                .then()
                .statusCode(422)
                .body("report.creates", equalTo(1));
    }

    @Test
    void whatListsCallTheirColumnsIsUnderstoodInBothLanguages() {
        for (var list : List.of("assets", "purchases", "asset-models")) {
            var french = ignored(list, "fr");
            var english = ignored(list, "en");
            assertThat(english).as(list).hasSameSizeAs(french).doesNotContain("Warranty (months)");
        }
    }

    private static List<String> ignored(String list, String language) {
        var header =
                as("admin")
                        .accept("text/csv")
                        .header("Accept-Language", language)
                        .get(API + "/" + list)
                        .asString()
                        .lines()
                        .findFirst()
                        .orElseThrow();
        return importing(ORGANIZATION_A, "assets", true, header + "\n")
                .then()
                .statusCode(200)
                .extract()
                .path("ignoredColumns");
    }

    @Test
    void aLongTableIsOneImport() {
        aSite(ORGANIZATION_A, "{\"name\":\"Siège\"}");
        var csv = new StringBuilder("Type;Nom;Numéro de série;Site;Date d'achat;Prix HT\n");
        for (var i = 0; i < 2_000; i++)
            csv.append("PC;POSTE-%d;SN%06d;Siège;24/11/2025;749,90\n".formatted(i, i));

        importing(ORGANIZATION_A, "assets", false, csv.toString())
                .then()
                .statusCode(200)
                .body("creates", equalTo(2_000));
        importing(ORGANIZATION_A, "assets", false, csv.toString())
                .then()
                .body("creates", equalTo(0), "updates", equalTo(0));

        only("q=sn001999");
    }

    @Test
    void onlyAKnownOrganisationTakesATable() {
        importing(UUID.randomUUID(), "assets", true, "Type;Nom\n").then().statusCode(404);
        importing(ORGANIZATION_A, "assets", true, new byte[3 * 1024 * 1024]).then().statusCode(413);
    }

    @Test
    void aWebPageAndATableOfSomethingElseAreNoTableOfAssets() {
        var page =
                "<!DOCTYPE html>\n<html><head><title>Connexion</title></head>\n<body>Session expirée</body></html>\n";
        for (var dryRun : new boolean[] {true, false}) {
            importing(ORGANIZATION_A, "assets", dryRun, page)
                    .then()
                    .statusCode(422)
                    .body("type", endsWith("/import-refused"))
                    .body("missingColumns", contains("Type", "Nom"))
                    .body("foundColumns", contains("<!DOCTYPE html>"))
                    .body("report.errors.column", contains("Type", "Nom"));
            importing(ORGANIZATION_A, "assets", dryRun, "Nom;Couleur\nPC;Bleu\n")
                    .then()
                    .statusCode(422)
                    .body("missingColumns", contains("Type"))
                    .body("foundColumns", contains("Nom", "Couleur"))
                    .body(
                            "report.errors.message",
                            contains(
                                    "cette colonne est obligatoire, ou bien : Numéro de série, Étiquette, Id"));
        }
    }

    @Test
    void theLanguageIsTheFirstOneSpokenHere() {
        for (var languages : List.of("de,fr;q=0.3,en;q=0.7", "en-GB", "fr;q=0.2,en"))
            assertThat(firstError(languages)).isEqualTo("is no known value");
        for (var languages : List.of("de,en;q=0.3,fr;q=0.7", "de", "*", "en;q=0.2,fr"))
            assertThat(firstError(languages)).isEqualTo("n'est pas une valeur connue");
    }

    private static List<String> told(String id) {
        return as("technician")
                .get(API + "/assets/" + id + "/history")
                .jsonPath()
                .getList("items.changes.sentence.flatten()", String.class);
    }

    private void setSerial(String id, String serial) {
        try (var connection = dataSource.getConnection();
                var update =
                        connection.prepareStatement("UPDATE asset SET serial = ? WHERE id = ?")) {
            update.setString(1, serial);
            update.setObject(2, UUID.fromString(id));
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String firstError(String languages) {
        return manager()
                .contentType("text/csv")
                .header("Accept-Language", languages)
                .body("Type;Nom\nLicorne;PC\n")
                .post(API + "/organizations/" + ORGANIZATION_A + "/assets/import?dryRun=true")
                .then()
                .statusCode(200)
                .extract()
                .path("errors[0].message");
    }

    private static String aLocation(
            String site, String kind, String name, @Nullable String parent) {
        var body =
                parent == null
                        ? "{\"kind\":\"%s\",\"name\":\"%s\"}".formatted(kind, name)
                        : "{\"kind\":\"%s\",\"name\":\"%s\",\"parentId\":\"%s\"}"
                                .formatted(kind, name, parent);
        return manager()
                .body(body)
                .post(API + "/sites/" + site + "/locations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static JsonPath only(String search) {
        var page = as("technician").get(API + "/search?" + search).jsonPath();
        assertThat(page.getList("items")).hasSize(1);
        return page.setRootPath("items[0]");
    }

    private static int assets() {
        return as("technician").get(API + "/assets").jsonPath().getList("items").size();
    }
}
