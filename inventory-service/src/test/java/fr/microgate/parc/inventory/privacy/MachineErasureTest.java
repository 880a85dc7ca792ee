package fr.microgate.parc.inventory.privacy;

import static fr.microgate.parc.inventory.DirectoryFixtures.API;
import static fr.microgate.parc.inventory.DirectoryFixtures.aPerson;
import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.asset;
import static fr.microgate.parc.inventory.Fixtures.deliver;
import static fr.microgate.parc.inventory.Fixtures.outcome;
import static fr.microgate.parc.inventory.identification.SmallDocuments.computer;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import fr.microgate.parc.inventory.Fixtures.Credential;
import fr.microgate.parc.platform.event.Delivery;
import fr.microgate.parc.testing.Events;
import fr.microgate.parc.testing.OutboxRows;
import fr.microgate.parc.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A person goes from everything that machines say and people write of machines.
@QuarkusTest
class MachineErasureTest {

    private static final String REST =
            """
            ,"users":[{"login":"CLIENT\\\\zlefevre"},{"login":"other"}],"local_users":[{"login":"zlefevre"},{"login":"root"}],
            "printers":[{"name":"Imprimante de Zoé Lefèvre","port":"USB001"}]\
            """;

    @Inject Delivery delivery;
    @Inject ComplianceConsumer consumer;
    @Inject OutboxRows outbox;
    @Inject EntityManager entities;
    @Inject TestClock clock;

    private Credential credential;
    private String zoe;

    @BeforeEach
    void prepare() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        credential = aCredential(ORGANIZATION_A);
        keeping(true);
        zoe = aPerson(ORGANIZATION_A, "{\"firstName\":\"Zoé\",\"lastName\":\"Lefèvre\",\"login\":\"zlefevre\"}");
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void documentsOfThePersonAreToldAndGone() {
        process(machine("PC-ZOE"));
        var document = outcome(credential).getString("id");
        clock.forward(Duration.ofHours(1));
        process("{\"deviceid\":\"x\",\"content\":{\"note\":\"zlefevre\"}}");
        var waiting = outcome(credential).getString("id");
        clock.forward(Duration.ofHours(1));
        process(computer("d9", "PC-9", "SERIAL-9", ""));
        var other = outcome(credential).getString("id");
        assertThat(told("RAW_INVENTORIES.id")).contains(document, waiting).doesNotContain(other);

        erase("ALL");

        assertThat(receipt().at("/counts/raw_body").asInt()).isEqualTo(2);
        as("dpo").get(API + "/raw-inventories/" + document + "/body").then().statusCode(410);
        as("dpo").get(API + "/raw-inventories/" + other + "/body").then().statusCode(200);
        as("fleet-manager")
                .post(API + "/raw-inventories/" + document + "/replay")
                .then()
                .statusCode(410);
        as("technician")
                .get(API + "/raw-inventories/" + waiting)
                .then()
                .body("status", equalTo("SUPERSEDED"), "reasonCode", equalTo("ERASED"));
        assertThat(count("agent WHERE need_full = 'MANUAL'")).isEqualTo(1);
    }

    private String process(String document) {
        deliver(credential, document).then().statusCode(200);
        return outcome(credential).getString("assetId");
    }

    private static String machine(String name) {
        return computer("d1", name, "SERIAL-1", "", "", REST);
    }

    private void keeping(boolean people) {
        as("dpo")
                .header("If-Match", "*")
                .contentType("application/json")
                .body(
                        "{\"keepsUsers\":%s,\"keepsLocalAccounts\":%s,\"rawRetentionDays\":30}"
                                .formatted(people, people))
                .put(API + "/organizations/" + ORGANIZATION_A + "/minimisation")
                .then()
                .statusCode(200);
    }

    private java.util.List<String> told(String path) {
        return as("dpo")
                .get(API + "/people/" + zoe + "/personal-data")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("categories." + path);
    }

    private void erase(String... scope) {
        var order =
                Events.example("compliance/erasure-ordered", 1)
                        .put("organizationId", ORGANIZATION_A.toString())
                        .put("erasureId", UUID.randomUUID().toString())
                        .put("personRef", zoe);
        var asked = order.putArray("scope");
        for (var one : scope) asked.add(one);
        delivery.deliver(
                consumer,
                java.util.List.of(Events.record("compliance/erasure-ordered", order)));
    }

    private JsonNode receipt() {
        return outbox.events("erasure-executed").getLast().data();
    }

    private long count(String what) {
        return ((Number)
                        entities.createNativeQuery("SELECT count(*) FROM " + what)
                                .getSingleResult())
                .longValue();
    }
}
