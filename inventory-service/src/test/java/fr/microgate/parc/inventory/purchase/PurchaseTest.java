package fr.microgate.parc.inventory.purchase;

import static fr.microgate.parc.inventory.Fixtures.aModel;
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
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import fr.microgate.parc.testing.OutboxRows;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PurchaseTest {

    @Inject OutboxRows outbox;

    private String url;
    private String model;

    @BeforeEach
    void aLaptopOfAModel() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        model = aModel("HP", "ProBook", "\"warrantyMonths\":36");
        var id =
                aThing(
                        ORGANIZATION_A,
                        "\"kind\":\"LAPTOP\",\"name\":\"PC-1\",\"manufacturer\":\"HP\",\"model\":\"ProBook\"");
        url = "/api/inventory/v1/assets/" + id + "/purchase";
    }

    @Test
    void whatNobodyWroteIsEmpty() {
        as("technician")
                .get(url)
                .then()
                .statusCode(200)
                .body("supplier", nullValue())
                .body("warrantyEndsOn", nullValue());
    }

    @Test
    void thePurchaseIsWrittenAndRead() {
        write(
                        "*",
                        "\"supplier\":\"Grossiste Ouest\",\"priceExVat\":749.90,\"warrantyKind\":\"NBD\"")
                .then()
                .statusCode(200);

        as("auditor")
                .get(url)
                .then()
                .body("supplier", equalTo("Grossiste Ouest"))
                .body("priceExVat", equalTo(749.90f))
                .body("warrantyKind", equalTo("NBD"));
        assertThat(outbox.audited()).contains("write asset-purchase");
    }

    @Test
    void aClientReadsDatesAndWarrantyAndNotWhatTheShopPaidToWhom() {
        write(
                "*",
                """
                "supplier":"Grossiste Ouest","orderRef":"CF-1","invoiceRef":"FA-2","deliveryNote":"BL-3","priceExVat":749.90,
                "purchasedOn":"2026-01-31","inServiceOn":"2026-02-02","warrantyMonths":24\
                """);

        for (var ownership : List.of("CLIENT", "RENTAL")) {
            as("technician")
                    .header("If-Match", "*")
                    .contentType("application/json")
                    .body("{\"ownership\":\"%s\"}".formatted(ownership))
                    .patch(url.replace("/purchase", ""))
                    .then()
                    .statusCode(200);
            var read = asClientOf(ORGANIZATION_A).get(url).then().statusCode(200);
            for (var terms :
                    List.of("supplier", "orderRef", "invoiceRef", "deliveryNote", "priceExVat"))
                read.body(terms, nullValue());
            read.body("purchasedOn", equalTo("2026-01-31"))
                    .body("inServiceOn", equalTo("2026-02-02"))
                    .body("warrantyEndsOn", equalTo("2028-01-31"));
        }
        as("technician").get(url).then().body("priceExVat", equalTo(749.90f));
    }

    /// Nor anywhere else.
    @Test
    void whatTheShopPaidIsNowhereForAClient() {
        write("*", "\"supplier\":\"Zinzolin\",\"orderRef\":\"CF-98765\",\"priceExVat\":749.93");
        var api = "/api/inventory/v1";
        var id = url.replace("/purchase", "").replaceAll(".*/", "");
        for (var path :
                List.of(
                        "/assets",
                        "/assets/" + id,
                        "/assets/" + id + "/history",
                        "/warranties?endsBefore=2099-01-01",
                        "/renewals?dueBy=2099-01-01",
                        "/search?q=pc"))
            for (var type : List.of("application/json", "text/csv")) {
                var said =
                        asClientOf(ORGANIZATION_A)
                                .header("Accept", type)
                                .get(api + path)
                                .asString();
                assertThat(said).as(path).doesNotContain("Zinzolin", "CF-98765", "749.93");
            }
        assertThat(
                        asClientOf(ORGANIZATION_A)
                                .get(api + "/search?q=zinzolin")
                                .jsonPath()
                                .getList("items"))
                .isEmpty();
        asClientOf(ORGANIZATION_A).get(api + "/purchases").then().statusCode(403);
        assertThat(outbox.events().toString()).doesNotContain("Zinzolin", "CF-98765", "749.93");
    }

    @Test
    void theModelSaysHowLongUnlessThePurchaseDoesUnlessADateDoes() {
        warrantyOf("\"purchasedOn\":\"2026-01-31\"", "2029-01-31");
        warrantyOf("\"purchasedOn\":\"2026-01-31\",\"warrantyMonths\":13", "2027-02-28");
        warrantyOf(
                "\"purchasedOn\":\"2026-01-31\",\"warrantyStart\":\"2026-02-10\",\"warrantyMonths\":12",
                "2027-02-10");
        warrantyOf(
                "\"warrantyStart\":\"2026-02-10\",\"warrantyMonths\":12,\"warrantyEnd\":\"2030-01-01\"",
                "2030-01-01");
        warrantyOf("\"warrantyMonths\":12", null);
    }

    @Test
    void aModelThatIsCorrectedMovesTheEnd() {
        warrantyOf("\"purchasedOn\":\"2026-01-31\"", "2029-01-31");

        as("fleet-manager")
                .header("If-Match", "*")
                .contentType("application/json")
                .body(
                        "{\"manufacturer\":\"HP\",\"name\":\"ProBook\",\"kind\":\"LAPTOP\",\"warrantyMonths\":12}")
                .put("/api/inventory/v1/asset-models/" + model)
                .then()
                .statusCode(200);

        as("technician").get(url).then().body("warrantyEndsOn", equalTo("2027-01-31"));
    }

    @Test
    void aChangeMeanwhileIsSeen() {
        var etag = as("technician").get(url).header("ETag");
        write(etag, "\"supplier\":\"A\"").then().statusCode(200);

        write(etag, "\"supplier\":\"B\"")
                .then()
                .statusCode(412)
                .body("current.supplier", equalTo("A"));
        as("technician").contentType("application/json").body("{}").put(url).then().statusCode(428);
    }

    @Test
    void badInputIsRefused() {
        write("*", "\"priceExVat\":-1")
                .then()
                .statusCode(400)
                .body("errors.field", contains("priceExVat"));
        write("*", "\"orderedOn\":\"tomorrow\"")
                .then()
                .statusCode(400)
                .body("errors.field", contains("orderedOn"));
        write("*", "\"purchasedOn\":\"+999999999-01-01\"").then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({
        "orderedOn, deliveredOn",
        "orderedOn, disposedOn",
        "purchasedOn, disposedOn",
        "deliveredOn, disposedOn",
        "inServiceOn, disposedOn",
        "warrantyStart, warrantyEnd",
    })
    void whatContradictsItselfIsRefusedByTheNamesOfBoth(String earlier, String later) {
        var days = "\"%s\":\"2026-02-10\",\"%s\":\"%s\"";

        write("*", days.formatted(earlier, later, "2026-02-09"))
                .then()
                .statusCode(422)
                .body("type", endsWith("/invalid-dates"))
                .body("detail", startsWith(later + " is before " + earlier))
                .body("fields", contains(later, earlier));
        write("*", days.formatted(earlier, later, "2026-02-10")).then().statusCode(200);
    }

    @Test
    void aUsedMachineIsBoughtAfterTheEndOfItsWarranty() {
        write("*", "\"purchasedOn\":\"2026-05-04\",\"warrantyEnd\":\"2024-03-31\"")
                .then()
                .statusCode(200);
    }

    @Test
    void whatIsBoughtTomorrowIsNotDisposedOfToday() {
        var asset = url.replace("/purchase", "");
        write("*", "\"purchasedOn\":\"2999-01-01\"").then().statusCode(200);
        for (var state : List.of("RETIRED", "DISPOSED"))
            as("fleet-manager")
                    .header("If-Match", "*")
                    .contentType("application/json")
                    .body("{\"state\":\"%s\",\"reason\":\"DONE\"}".formatted(state))
                    .put(asset + "/state")
                    .then()
                    .statusCode(200);

        as("technician").get(url).then().body("disposedOn", nullValue());
    }

    @Test
    void aClientReadsHisOwn() {
        asClientOf(ORGANIZATION_A).get(url).then().statusCode(200);
        asClientOf(ORGANIZATION_B).get(url).then().statusCode(404);
    }

    private void warrantyOf(String fields, @Nullable String end) {
        write("*", fields).then().statusCode(200).body("warrantyEndsOn", equalTo(end));
    }

    private Response write(String ifMatch, String fields) {
        return as("technician")
                .header("If-Match", ifMatch)
                .contentType("application/json")
                .body("{" + fields + "}")
                .put(url);
    }
}
