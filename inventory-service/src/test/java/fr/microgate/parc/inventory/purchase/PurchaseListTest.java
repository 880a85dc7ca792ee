package fr.microgate.parc.inventory.purchase;

import static fr.microgate.parc.inventory.DirectoryFixtures.importing;
import static fr.microgate.parc.inventory.Fixtures.aThing;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.pages;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_B;
import static fr.microgate.parc.testing.Tokens.as;
import static fr.microgate.parc.testing.Tokens.asClientOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.microgate.parc.inventory.ManyMachines;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What was bought, of all assets.
@QuarkusTest
class PurchaseListTest {

    private static final String PURCHASES = "/api/inventory/v1/purchases";

    @BeforeEach
    void somethingIsBought() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        anOrganization(ORGANIZATION_B, "CLIENT-B");
        bought(ORGANIZATION_A, "undated", "\"orderRef\":\"CF-1\",\"supplier\":\"Grossiste Ouest\"");
        bought(
                ORGANIZATION_A,
                "old",
                "\"purchasedOn\":\"2020-03-01\",\"warrantyMonths\":36,\"supplier\":\"Grossiste Ouest\",\"orderRef\":\"CF-2\"");
        bought(
                ORGANIZATION_B,
                "elsewhere",
                "\"purchasedOn\":\"2025-03-01\",\"warrantyMonths\":12,\"supplier\":\"GROSSISTE OUEST\",\"invoiceRef\":\"fa-9\"");
        bought(
                ORGANIZATION_A,
                "new",
                "\"purchasedOn\":\"2026-03-01\",\"priceExVat\":749.90,\"invoiceRef\":\"FA-9\",\"orderRef\":\"cf-2\"");
    }

    @Test
    void theNewestComesFirstAndWhatHasNoDateLast() {
        assertThat(names("limit=1")).containsExactly("new", "elsewhere", "old", "undated");

        as("auditor")
                .get(PURCHASES)
                .then()
                .statusCode(200)
                .body("items[0].priceExVat", equalTo(749.9f))
                .body("items[0].organizationId", equalTo(ORGANIZATION_A.toString()))
                .body("items[0].kind", equalTo("LAPTOP"))
                .body("items[2].warrantyEndsOn", equalTo("2023-03-01"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    supplier=grossiste ouest                            | elsewhere old undated
                    orderRef=Cf-2                                       | new old
                    invoiceRef=fa-9                                     | new elsewhere
                    purchasedFrom=2025-03-01                            | new elsewhere
                    purchasedTo=2025-03-01                              | elsewhere old
                    purchasedFrom=2021-01-01&purchasedTo=2025-12-31     | elsewhere
                    warrantyEndsBefore=2026-03-02                       | old elsewhere
                    warrantyEndsBefore=2026-03-01                       | old
                    warrantyEndsBefore=2027-01-01&supplier=nobody       |
                    supplier=Grossiste Ouest&purchasedTo=2024-01-01     | old
                    """)
    void filtersCombine(String filter, String found) {
        var expected = found == null ? List.<String>of() : List.of(found.split(" "));
        assertThat(names(filter + "&limit=1")).isEqualTo(expected);
    }

    @Test
    void thoseOfOneOrganisationGoWithItsAssets() {
        var moved = bought(ORGANIZATION_B, "moved", "\"purchasedOn\":\"2026-01-01\"");
        as("fleet-manager")
                .contentType("application/json")
                .header("If-Match", "*")
                .body("{\"organizationId\":\"%s\"}".formatted(ORGANIZATION_A))
                .put("/api/inventory/v1/assets/" + moved + "/organization")
                .then()
                .statusCode(200);

        assertThat(names("organizationId=" + ORGANIZATION_A))
                .containsExactly("new", "moved", "old", "undated");
        assertThat(names("organizationId=" + ORGANIZATION_B)).containsExactly("elsewhere");
        assertThat(names("warrantyEndsBefore=2030-01-01&organizationId=" + ORGANIZATION_B))
                .containsExactly("elsewhere");
        asClientOf(ORGANIZATION_A).get(PURCHASES).then().statusCode(403);
    }

    @Test
    void asATableItGoesBackToTheImportOfAssets() {
        var table =
                as("fleet-manager")
                        .accept("text/csv")
                        .get(PURCHASES + "?organizationId=" + ORGANIZATION_A)
                        .asString();
        assertThat(table)
                .startsWith("\uFEFFId;Organisation (id);Organisation;Nom;Type;Numéro de série;")
                .contains(";CLIENT-A;new;LAPTOP;", ";Fournisseur;", ";749.90;");

        importing(ORGANIZATION_A, "assets", false, table)
                .then()
                .statusCode(200)
                .body("rows", equalTo(3), "creates", equalTo(0), "updates", equalTo(0));
        importing(ORGANIZATION_A, "assets", false, table.replace("749.90", "700"))
                .then()
                .body("updates", equalTo(1));
        as("technician").get(PURCHASES).then().body("items[0].priceExVat", equalTo(700f));
    }

    @Test
    void manyOfOneDayComePageByPage() {
        ManyMachines.of(ORGANIZATION_A, 450);
        ManyMachines.run(
                """
                INSERT INTO asset_purchase (asset_id, version, organization_id, purchased_on)
                SELECT id, 0, organization_id, date '2026-06-01' FROM asset WHERE name LIKE 'PC-%'\
                """);
        ManyMachines.run(
                """
                INSERT INTO asset_due (asset_id, organization_id, in_use, warranty_ends_on)
                SELECT id, organization_id, true, date '2026-07-01' FROM asset WHERE name LIKE 'PC-%'\
                """);

        var all = IntStream.rangeClosed(1, 450).mapToObj(number -> "PC-" + number).toList();
        assertThat(names("limit=200&purchasedFrom=2026-04-01")).isEqualTo(all.reversed());
        assertThat(names("limit=200&warrantyEndsBefore=2026-07-02&purchasedFrom=2026-04-01"))
                .isEqualTo(all);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "purchasedFrom=soon",
                "warrantyEndsBefore=2026-02-30",
                "pageToken=bm8",
                "organizationId=1",
                "purchasedFrom=%2B500000000-01-01",
            })
    void whatMeansNothingIsRefused(String query) {
        as("technician")
                .urlEncodingEnabled(false)
                .get(PURCHASES + "?" + query)
                .then()
                .statusCode(400);
    }

    private static List<String> names(String filter) {
        return pages(PURCHASES + "?" + filter, "items.name");
    }

    private static String bought(UUID organizationId, String name, String fields) {
        var id = aThing(organizationId, "\"kind\":\"LAPTOP\",\"name\":\"%s\"".formatted(name));
        as("fleet-manager")
                .contentType("application/json")
                .header("If-Match", "*")
                .body("{" + fields + "}")
                .put("/api/inventory/v1/assets/" + id + "/purchase")
                .then()
                .statusCode(200);
        return id;
    }
}
