package fr.microgate.parc.inventory.history;

import static fr.microgate.parc.inventory.DirectoryFixtures.aPerson;
import static fr.microgate.parc.inventory.Fixtures.aModel;
import static fr.microgate.parc.inventory.Fixtures.aThing;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What people do to an asset is told where its changes are.
@QuarkusTest
class HistoryTest {

    private static final String API = "/api/inventory/v1";

    private String id;
    private String site;

    @BeforeEach
    void aLaptop() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        id = aThing(ORGANIZATION_A, "\"kind\":\"LAPTOP\",\"name\":\"PC-1\"");
        site =
                as("fleet-manager")
                        .contentType("application/json")
                        .body("{\"name\":\"Agence\",\"code\":\"AG\"}")
                        .post(API + "/organizations/" + ORGANIZATION_A + "/sites")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    @Test
    void statesAreToldByTheirLabels() {
        put("/state", "{\"state\":\"DEPLOYED\",\"reason\":\"ASKED\"}");
        assertThat(sentences("fr")).contains("Identité « PC-1 » : état En stock → En service.");
        assertThat(sentences("de, en;q=0.5, fr;q=0.2"))
                .contains("Identity “PC-1”: state In stock → Deployed.");
    }

    @Test
    void handOversAreToldWithoutThePerson() {
        var path = API + "/assets/" + id + "/assignments";
        var out =
                as("technician")
                        .contentType("application/json")
                        .body(
                                "{\"personRef\":\"%s\",\"condition\":\"GOOD\"}"
                                        .formatted(
                                                aPerson(
                                                        ORGANIZATION_A,
                                                        "{\"firstName\":\"Paul\",\"lastName\":\"Martin\"}")))
                        .post(path)
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
        assertThat(last("fr")).contains("remis à une personne, état constaté (rien) → bon");
        as("technician")
                .contentType("application/json")
                .body("{\"condition\":\"WORN\"}")
                .post(path + "/" + out + "/return")
                .then()
                .statusCode(200);
        assertThat(last("en")).contains("given back by a person");
        assertThat(last("fr")).contains("rendu par une personne, état constaté (rien) → usé");
    }

    @Test
    void namesAreToldInsteadOfIds() {
        var model = aModel("HP", "ProBook", "\"warrantyMonths\":36");
        as("technician")
                .header("If-Match", "*")
                .contentType("application/json")
                .body(
                        "{\"siteId\":\"%s\",\"modelId\":\"%s\",\"criticality\":\"HIGH\"}"
                                .formatted(site, model))
                .patch(API + "/assets/" + id)
                .then()
                .statusCode(200);
        assertThat(last("fr"))
                .contains("site (rien) → Agence")
                .contains("modèle au catalogue (rien) → HP ProBook")
                .contains("criticité moyenne → haute");
    }

    @Test
    void aPurchaseIsToldWithoutItsPrice() {
        put("/purchase", "{\"purchasedOn\":\"2026-01-31\",\"priceExVat\":749.90}");
        assertThat(last("fr"))
                .isEqualTo(
                        "Identité « PC-1 » : acheté le (rien) → 2026-01-31, conditions d'achat modifiées.");
        put("/purchase", "{\"purchasedOn\":\"2026-01-31\",\"priceExVat\":749.9}");
        assertThat(sentences("fr")).hasSize(1);
    }

    @Test
    void relationsAreToldOnBothSides() {
        var host = aThing(ORGANIZATION_A, "\"kind\":\"SERVER\",\"name\":\"SRV-1\"");
        var relation =
                as("technician")
                        .contentType("application/json")
                        .body("{\"toAssetId\":\"%s\",\"kind\":\"RUNS_ON\"}".formatted(host))
                        .post(API + "/assets/" + id + "/relations")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
        assertThat(last("fr")).contains("s'exécute sur (rien) → SRV-1");
        as("technician").delete(API + "/assets/" + host + "/relations/" + relation);
        assertThat(last("fr")).contains("s'exécute sur SRV-1 → (rien)");
        id = host;
        assertThat(last("fr")).contains("héberge PC-1 → (rien)");
    }

    private void put(String what, String body) {
        as("technician")
                .header("If-Match", "*")
                .contentType("application/json")
                .body(body)
                .put(API + "/assets/" + id + what)
                .then()
                .statusCode(200);
    }

    private String last(String languages) {
        return sentences(languages).getFirst();
    }

    private List<String> sentences(String languages) {
        return as("technician")
                .header("Accept-Language", languages)
                .get(API + "/assets/" + id + "/history")
                .jsonPath()
                .getList("items.changes.sentence.flatten()", String.class);
    }
}
