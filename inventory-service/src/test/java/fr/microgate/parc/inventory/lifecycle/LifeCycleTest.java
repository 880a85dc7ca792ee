package fr.microgate.parc.inventory.lifecycle;

import static fr.microgate.parc.inventory.Fixtures.aThing;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.as;
import static fr.microgate.parc.testing.Tokens.asClientOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import fr.microgate.parc.inventory.asset.AssetState;
import fr.microgate.parc.testing.OutboxRows;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LifeCycleTest {

    @Inject OutboxRows outbox;

    private String id;

    @BeforeEach
    void aLaptopInUse() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        id = aThing(ORGANIZATION_A, "\"kind\":\"LAPTOP\",\"name\":\"PC-1\",\"state\":\"DEPLOYED\"");
    }

    @Test
    void everyStateIsDescribedWithWhatMayFollow() {
        asClientOf(ORGANIZATION_A)
                .get("/api/inventory/v1/asset-states")
                .then()
                .statusCode(200)
                .body("$", hasSize(AssetState.values().length))
                .body("[0].state", equalTo("ORDERED"))
                .body("[0].meta", equalTo("PENDING"))
                .body("[0].label.fr", equalTo("Commandé"))
                .body("[0].label.en", equalTo("Ordered"))
                .body("find { it.state == 'DISPOSED' }.transitions", empty())
                .body(
                        "find { it.state == 'RETIRED' }.transitions.find { it.to == 'DISPOSED' }.roles",
                        contains("admin", "fleet-manager"));
    }

    @Test
    void aWayThatIsNotThereIsRefusedWithThoseThatAre() {
        move("fleet-manager", "DISPOSED")
                .then()
                .statusCode(409)
                .body("type", endsWith("/state-not-allowed"))
                .body("allowed", hasItem("IN_REPAIR"))
                .body("allowed", hasItem("STOLEN"));
        move("fleet-manager", "DEPLOYED").then().statusCode(409);
    }

    @Test
    void anAdministratorDecidesWhatMayFollow() {
        var states = "/api/inventory/v1/asset-states/DEPLOYED";
        var before = as("admin").get(states).then().statusCode(200).extract();
        try {
            set(before.header("ETag"), way("RETIRED", "technician"))
                    .statusCode(200)
                    .body("transitions.to", contains("RETIRED"));
            set(before.header("ETag"), way("LOST", "technician")).statusCode(412);

            move("technician", "IN_REPAIR").then().statusCode(409);
            move("technician", "RETIRED").then().statusCode(200);
            assertThat(outbox.audited()).contains("set-transitions asset-state");
        } finally {
            var ways = before.jsonPath().<Map<String, Object>>getList("transitions");
            as("admin")
                    .contentType("application/json")
                    .header("If-Match", "*")
                    .body(Map.of("transitions", ways))
                    .put(states + "/transitions")
                    .then()
                    .statusCode(200);
        }
        as("admin").get(states).then().header("ETag", equalTo(before.header("ETag")));
    }

    @Test
    void aLifeCycleThatMakesNoSenseIsRefused() {
        set("*", way("DEPLOYED", "technician"))
                .statusCode(422)
                .body("type", endsWith("/transition-not-allowed"));
        set("*", way("LOST", "admin") + "," + way("LOST", "technician")).statusCode(422);
        set("*", way("LOST", "client")).statusCode(400);
        set("*", "{\"to\":\"LOST\",\"roles\":[]}").statusCode(400);
        set("*", way("GONE", "admin")).statusCode(400);
        as("admin").get("/api/inventory/v1/asset-states/GONE").then().statusCode(400);
    }

    private static String way(String to, String role) {
        return "{\"to\":\"%s\",\"roles\":[\"%s\"]}".formatted(to, role);
    }

    private static ValidatableResponse set(String ifMatch, String ways) {
        return as("admin")
                .contentType("application/json")
                .header("If-Match", ifMatch)
                .body("{\"transitions\":[" + ways + "]}")
                .put("/api/inventory/v1/asset-states/DEPLOYED/transitions")
                .then();
    }

    @Test
    void aNumberIsNoState() {
        for (var body : new String[] {"{\"state\":8}", "{\"state\":\"8\"}"})
            as("fleet-manager")
                    .contentType("application/json")
                    .header("If-Match", "*")
                    .body(body)
                    .put("/api/inventory/v1/assets/" + id + "/state")
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("state"));
        as("technician")
                .contentType("application/json")
                .header("If-Match", "*")
                .body("{\"purchasedOn\":20000}")
                .put("/api/inventory/v1/assets/" + id + "/purchase")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("purchasedOn"));
    }

    @Test
    void givingUpTakesThoseWhoAnswerForTheFleet() {
        move("technician", "RETIRED")
                .then()
                .statusCode(403)
                .body("type", endsWith("/role-missing"))
                .body("roles", contains("admin", "fleet-manager"));
        move("technician", "TO_RETIRE").then().statusCode(200);
        move("fleet-manager", "RETIRED").then().statusCode(200);
        move("technician", "DISPOSED").then().statusCode(403);
        move("admin", "DISPOSED").then().statusCode(200);
        move("admin", "IN_STOCK").then().statusCode(409).body("allowed", empty());

        assertThat(outbox.events("asset-state-changed")).hasSize(3);
        var retired = outbox.events("asset-retired");
        assertThat(retired).hasSize(1);
        assertThat(retired.getFirst().data().path("assetId").asText()).isEqualTo(id);
    }

    @Test
    void theStateFillsTheDaysThatNobodyWrote() {
        id = aThing(ORGANIZATION_A, "\"kind\":\"LAPTOP\",\"name\":\"PC-2\"");
        move("technician", "DEPLOYED").then().statusCode(200);
        var purchase = "/api/inventory/v1/assets/" + id + "/purchase";
        var inService = as("technician").get(purchase).jsonPath().getString("inServiceOn");
        assertThat(inService).isNotNull();
        move("technician", "IN_STOCK").then().statusCode(200);
        move("technician", "DEPLOYED").then().statusCode(200);
        move("admin", "RETIRED").then().statusCode(200);
        move("admin", "DISPOSED").then().statusCode(200);
        var page = as("technician").get(purchase).jsonPath();
        assertThat(page.getString("inServiceOn")).isEqualTo(inService);
        assertThat(page.getString("disposedOn")).isNotNull();
    }

    @Test
    void whatWasInServiceLongAgoDoesNotBecomeNew() {
        id = aThing(ORGANIZATION_A, "\"kind\":\"LAPTOP\",\"name\":\"PC-3\"");
        var purchase = "/api/inventory/v1/assets/" + id + "/purchase";
        as("technician")
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"purchasedOn\":\"2019-01-31\"}")
                .put(purchase)
                .then()
                .statusCode(200);
        move("technician", "DEPLOYED").then().statusCode(200);
        assertThat(as("technician").get(purchase).jsonPath().getString("inServiceOn")).isNull();
    }

    @Test
    void whatWasStolenMayComeBack() {
        move("technician", "STOLEN").then().statusCode(200);
        move("technician", "IN_REPAIR").then().statusCode(409);
        move("technician", "IN_STOCK").then().statusCode(200).body("state", equalTo("IN_STOCK"));
    }

    private Response move(String role, String state) {
        return as(role).header("If-Match", "*")
                .contentType("application/json")
                .body("{\"state\":\"%s\",\"reason\":\"ASKED\"}".formatted(state))
                .put("/api/inventory/v1/assets/" + id + "/state");
    }
}
