package fr.microgate.parc.inventory.assetimport;

import static fr.microgate.parc.inventory.DirectoryFixtures.API;
import static fr.microgate.parc.inventory.DirectoryFixtures.importing;
import static fr.microgate.parc.inventory.DirectoryFixtures.manager;
import static fr.microgate.parc.inventory.Fixtures.aThing;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A preview of a table of assets refuses the dates that its import would refuse, and no others.
@QuarkusTest
class AssetDatesTest {

    private String asset;

    @BeforeEach
    void aLaptopIsThere() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        asset = aThing(ORGANIZATION_A, "\"kind\":\"LAPTOP\",\"name\":\"PC\",\"assetTag\":\"MG-1\"");
    }

    @Test
    void datesOfARowThatContradictEachOtherAreRefused() {
        assertThat(
                        errors(
                                "Type;Nom;Début de garantie;Fin de garantie\nPC;Neuf;10/02/2026;09/02/2026\n"))
                .containsExactly("Fin de garantie est avant « Début de garantie » : 2026-02-10");
        assertThat(
                        errors(
                                "Type;Nom;Date d'achat;Fin de garantie\nPC;Occasion;10/02/2026;31/03/2024\n"))
                .isEmpty();
    }

    @Test
    void aDateOfARowIsHeldAgainstWhatIsKnown() {
        bought("\"disposedOn\":\"2026-02-09\",\"warrantyEnd\":\"2026-02-09\"");

        assertThat(errors("Étiquette;Date d'achat\nMG-1;10/02/2026\n"))
                .containsExactly("Date d'achat est après « Date de mise au rebut » : 2026-02-09");
        assertThat(errors("Étiquette;Mise en service\nMG-1;10/02/2026\n")).hasSize(1);
        assertThat(errors("Étiquette;Date d'achat\nMG-1;09/02/2026\n")).isEmpty();
    }

    @Test
    void whatIsDisposedOfDoesNotGoIntoServiceLater() {
        state("RETIRED");

        assertThat(errors("Étiquette;État;Mise en service\nMG-1;DISPOSED;01/01/2999\n"))
                .singleElement()
                .asString()
                .startsWith("Mise en service est après « Date de mise au rebut » : ");
        assertThat(errors("Étiquette;État;Date d'achat\nMG-1;DISPOSED;01/01/2999\n")).hasSize(1);
        assertThat(errors("Type;Nom;État;Mise en service\nPC;Autre;DISPOSED;01/01/2999\n"))
                .hasSize(1);
        assertThat(errors("Étiquette;État;Mise en service\nMG-1;DISPOSED;01/01/2026\n")).isEmpty();
        purchase("disposedOn", notNullValue());
    }

    @Test
    void anyDayThatAPreviewTakesCanBeWritten() {
        assertThat(
                        errors(
                                "Type;Nom;Date d'achat;Garantie (mois)\nPC;A;01/01/0000;600\nPC;B;31/12/9999;600\n"))
                .isEmpty();
    }

    @Test
    void whatIsKnownOfLaterLeavesTheDayOfDisposalOpen() {
        bought("\"deliveredOn\":\"2999-01-01\"");
        state("RETIRED");

        assertThat(errors("Étiquette;État;Mise en service\nMG-1;DISPOSED;01/01/2026\n")).isEmpty();
        purchase("disposedOn", nullValue());
    }

    /// What preview and import both say; nothing when the import took it.
    private static List<String> errors(String csv) {
        var preview = importing(ORGANIZATION_A, "assets", true, csv);
        preview.then().statusCode(200);
        var promised = told(preview.jsonPath().getList("errors"));
        var done = importing(ORGANIZATION_A, "assets", false, csv);
        done.then().statusCode(promised.isEmpty() ? 200 : 422);
        if (!promised.isEmpty())
            assertThat(told(done.jsonPath().getList("report.errors"))).isEqualTo(promised);
        return promised;
    }

    private static List<String> told(List<Map<String, Object>> errors) {
        return errors.stream().map(one -> one.get("column") + " " + one.get("message")).toList();
    }

    private void bought(String fields) {
        manager()
                .header("If-Match", "*")
                .body("{" + fields + "}")
                .put(API + "/assets/" + asset + "/purchase")
                .then()
                .statusCode(200);
    }

    private void state(String state) {
        manager()
                .header("If-Match", "*")
                .body("{\"state\":\"%s\",\"reason\":\"DONE\"}".formatted(state))
                .put(API + "/assets/" + asset + "/state")
                .then()
                .statusCode(200);
    }

    private void purchase(String field, Matcher<Object> is) {
        as("technician").get(API + "/assets/" + asset + "/purchase").then().body(field, is);
    }
}
