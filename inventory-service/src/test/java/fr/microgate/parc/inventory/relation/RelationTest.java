package fr.microgate.parc.inventory.relation;

import static fr.microgate.parc.inventory.Fixtures.aThing;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.pages;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_B;
import static fr.microgate.parc.testing.Tokens.as;
import static fr.microgate.parc.testing.Tokens.asClientOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RelationTest {

    private static final String ASSETS = "/api/inventory/v1/assets/";

    @Inject Relations relations;

    private String monitor;
    private String computer;

    @BeforeEach
    void aDesk() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        monitor = aThing(ORGANIZATION_A, "\"kind\":\"MONITOR\",\"name\":\"Écran\"");
        computer = aThing(ORGANIZATION_A, "\"kind\":\"WORKSTATION\",\"name\":\"PC-1\"");
    }

    @Test
    void bothSidesSeeARelation() {
        var id =
                relate(monitor, computer, "CONNECTED_TO")
                        .then()
                        .statusCode(201)
                        .body("source", equalTo("MANUAL"))
                        .extract()
                        .path("id");

        asClientOf(ORGANIZATION_A)
                .get(ASSETS + computer + "/relations")
                .then()
                .body("items[0].fromId", equalTo(monitor))
                .body("items[0].otherName", equalTo("Écran"));
        asClientOf(ORGANIZATION_B).get(ASSETS + computer + "/relations").then().statusCode(404);
        as("technician").delete(ASSETS + computer + "/relations/" + id).then().statusCode(204);
        as("technician").get(ASSETS + monitor + "/relations").then().body("items", empty());
        as("technician").delete(ASSETS + computer + "/relations/" + id).then().statusCode(404);
    }

    @Test
    void theSameRelationIsThereOnce() {
        relate(monitor, computer, "CONNECTED_TO").then().statusCode(201);

        relate(computer, monitor, "CONNECTED_TO")
                .then()
                .statusCode(409)
                .body("type", endsWith("/relation-exists"));
        relate(computer, monitor, "REPLACES").then().statusCode(201);
        assertThat(pages(ASSETS + monitor + "/relations?limit=1", "items.kind"))
                .containsExactly("REPLACES", "CONNECTED_TO");
    }

    @Test
    void relationsStayInsideAnOrganization() {
        anOrganization(ORGANIZATION_B, "CLIENT-B");
        var foreign = aThing(ORGANIZATION_B, "\"kind\":\"SERVER\",\"name\":\"SRV\"");

        relate(computer, foreign, "PART_OF")
                .then()
                .statusCode(422)
                .body("type", endsWith("/invalid-relation"));
        relate(computer, computer, "PART_OF").then().statusCode(422);
        relate(computer, UUID.randomUUID().toString(), "PART_OF").then().statusCode(422);
        relate(computer, monitor, "LOVES").then().statusCode(400);
        found(computer, foreign);
        assertThat(pages(ASSETS + foreign + "/relations", "items.kind")).isEmpty();
    }

    @Test
    void whatAnAgentFindsTwiceIsThereOnceAndFollowsAMove() {
        var host = aThing(ORGANIZATION_A, "\"kind\":\"SERVER\",\"name\":\"HOST-1\"");
        var other = aThing(ORGANIZATION_A, "\"kind\":\"SERVER\",\"name\":\"HOST-2\"");
        var vm = aThing(ORGANIZATION_A, "\"kind\":\"VM\",\"name\":\"VM-1\"");

        found(vm, host);
        found(vm, host);
        assertThat(pages(ASSETS + vm + "/relations", "items.otherName")).containsExactly("HOST-1");
        found(vm, other);
        assertThat(pages(ASSETS + vm + "/relations", "items.otherName")).containsExactly("HOST-2");
        assertThat(pages(ASSETS + vm + "/relations", "items.source")).containsExactly("DISCOVERED");
    }

    private void found(String vm, String host) {
        QuarkusTransaction.requiringNew()
                .run(() -> relations.runsOn(UUID.fromString(vm), UUID.fromString(host)));
    }

    private static Response relate(String from, String to, String kind) {
        return as("technician")
                .contentType("application/json")
                .body("{\"toAssetId\":\"%s\",\"kind\":\"%s\"}".formatted(to, kind))
                .post(ASSETS + from + "/relations");
    }
}
