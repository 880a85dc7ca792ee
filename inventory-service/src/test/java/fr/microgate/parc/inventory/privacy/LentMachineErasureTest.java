package fr.microgate.parc.inventory.privacy;

import static fr.microgate.parc.inventory.DirectoryFixtures.API;
import static fr.microgate.parc.inventory.DirectoryFixtures.aPerson;
import static fr.microgate.parc.inventory.DirectoryFixtures.manager;
import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.asset;
import static fr.microgate.parc.inventory.Fixtures.deliver;
import static fr.microgate.parc.inventory.Fixtures.outcome;
import static fr.microgate.parc.inventory.identification.SmallDocuments.computer;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.inventory.Fixtures.Credential;
import fr.microgate.parc.platform.event.Delivery;
import fr.microgate.parc.testing.Events;
import fr.microgate.parc.testing.OutboxRows;
import fr.microgate.parc.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A machine that the shop lends is the shop's: what it says of the client's people is kept there.
@QuarkusTest
class LentMachineErasureTest {

    private static final String USERS =
            ",\"users\":[{\"login\":\"zlefevre\"},{\"login\":\"other\"}]";
    private static final String NAMED = "ZOE-LEFEVRE-2026-01-02-03-04-05";

    @Inject Delivery delivery;
    @Inject ComplianceConsumer consumer;
    @Inject OutboxRows outbox;
    @Inject TestClock clock;

    private Credential shop;
    private String zoe;
    private String lent;

    @BeforeEach
    void aLentMachine() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        var id =
                manager()
                        .body("{\"code\":\"SHOP\",\"name\":\"La boutique\",\"kind\":\"SELF\"}")
                        .post(API + "/organizations")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
        as("dpo")
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"keepsUsers\":true,\"keepsLocalAccounts\":true,\"rawRetentionDays\":30}")
                .put(API + "/organizations/" + id + "/minimisation")
                .then()
                .statusCode(200);
        shop = aCredential(UUID.fromString(id));
        zoe =
                aPerson(
                        ORGANIZATION_A,
                        "{\"firstName\":\"Zoé\",\"lastName\":\"Lefèvre\",\"login\":\"zlefevre\"}");
        lent = process(computer(NAMED, "PC-ZOE", "SERIAL-1", "", "", USERS));
        as("technician")
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"ownership\":\"LOAN\"}")
                .patch(API + "/assets/" + lent)
                .then()
                .statusCode(200);
        as("technician")
                .contentType("application/json")
                .body("{\"personRef\":\"%s\"}".formatted(zoe))
                .post(API + "/assets/" + lent + "/assignments")
                .then()
                .statusCode(201);
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void itsDocumentsAndItsAgentAreToldAndGone() {
        var document = raw();
        process(computer("d9", "PC-9", "SERIAL-9", "", "", ",\"users\":[{\"login\":\"other\"}]"));
        var other = raw();
        assertThat(told("RAW_INVENTORIES.id")).containsExactly(document);
        assertThat(told("ASSETS.agentKey")).contains(NAMED);

        erase();

        assertThat(
                        outbox.events("erasure-executed")
                                .getLast()
                                .data()
                                .at("/counts/raw_body")
                                .asInt())
                .isEqualTo(1);
        as("dpo").get(API + "/raw-inventories/" + document + "/body").then().statusCode(410);
        as("dpo").get(API + "/raw-inventories/" + other + "/body").then().statusCode(200);
        assertThat(agents()).hasSize(2).contains("d9").doesNotContain(NAMED);
    }

    @Test
    void whatItGoesOnSayingIsNotHeard() {
        erase();
        assertThat(asset(lent).getString("name")).isEqualTo("SERIAL-1");

        assertThat(process(computer(NAMED, "ZOE-PC", "SERIAL-1", "", "", USERS))).isEqualTo(lent);

        assertThat(asset(lent).getString("name")).isEqualTo("SERIAL-1");
        assertThat(asset(lent).getList("components.USERS.login")).isEqualTo(List.of("other"));
        assertThat(agents()).hasSize(1).doesNotContain(NAMED);
    }

    @Test
    void aColleagueOfTheShopWithTheSameLoginIsHeard() {
        erase();

        var colleague = process(computer("d2", "PC-2", "SERIAL-2", "", "", USERS));

        assertThat(asset(colleague).getList("components.USERS.login"))
                .isEqualTo(List.of("zlefevre", "other"));
    }

    @Test
    void whatTheColleagueSaidBeforeIsKeptAndNotTold() {
        process(computer("d2", "PC-2", "SERIAL-2", "", "", USERS));
        var colleagues = raw();
        assertThat(told("RAW_INVENTORIES.id")).doesNotContain(colleagues);

        erase();

        as("dpo").get(API + "/raw-inventories/" + colleagues + "/body").then().statusCode(200);
    }

    @Test
    void theShopsOwnMachineIsNobodysLoan() {
        var document = raw();
        as("technician")
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"ownership\":\"SHOP_STOCK\"}")
                .patch(API + "/assets/" + lent)
                .then()
                .statusCode(200);

        assertThat(told("RAW_INVENTORIES.id")).doesNotContain(document);
        assertThat(told("ASSETS.agentKey")).doesNotContain(NAMED);
    }

    private String process(String document) {
        clock.forward(Duration.ofHours(1));
        deliver(shop, document).then().statusCode(200);
        return outcome(shop).getString("assetId");
    }

    private String raw() {
        return outcome(shop).getString("id");
    }

    private static List<String> agents() {
        return as("technician").get(API + "/agents").jsonPath().getList("items.agentKey");
    }

    private List<String> told(String path) {
        return as("dpo")
                .get(API + "/people/" + zoe + "/personal-data")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("categories." + path);
    }

    private void erase() {
        var order =
                Events.example("compliance/erasure-ordered", 1)
                        .put("organizationId", ORGANIZATION_A.toString())
                        .put("personRef", zoe);
        order.putArray("scope").add("ALL");
        delivery.deliver(consumer, List.of(Events.record("compliance/erasure-ordered", order)));
    }
}
