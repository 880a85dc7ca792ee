package fr.microgate.parc.inventory.privacy;

import static fr.microgate.parc.inventory.DirectoryFixtures.API;
import static fr.microgate.parc.inventory.DirectoryFixtures.manager;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_B;
import static fr.microgate.parc.testing.Tokens.as;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.microgate.parc.platform.event.Delivery;
import fr.microgate.parc.testing.Events;
import fr.microgate.parc.testing.OutboxRows;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What this service tells of a person, and what it does when the person is to be erased.
@QuarkusTest
class ErasureTest {

    @Inject Delivery delivery;
    @Inject ComplianceConsumer consumer;
    @Inject OutboxRows outbox;
    @Inject EntityManager entities;

    private String zoe;

    @BeforeEach
    void aPersonIsThere() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        zoe =
                manager()
                        .header("Idempotency-Key", "zoe")
                        .body(
                                """
                                {"firstName":"Zoé","lastName":"Lefèvre","emails":["zoe@martin.fr"],"phones":["0612345678"],"login":"zoe"}\
                                """)
                        .post(API + "/organizations/" + ORGANIZATION_A + "/people")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("personRef");
    }

    @Test
    void thePersonIsToldEverything() {
        as("dpo")
                .get(API + "/people/" + zoe + "/personal-data")
                .then()
                .statusCode(200)
                .body(
                        "service",
                        equalTo("inventory"),
                        "categories.PEOPLE[0].lastName",
                        equalTo("Lefèvre"),
                        "categories.PEOPLE[0].phones[0]",
                        equalTo("0612345678"));
        assertThat(outbox.audited()).contains("export personal-data");
        as("dpo")
                .get(API + "/people/" + UUID.randomUUID() + "/personal-data")
                .then()
                .statusCode(404);
    }

    @Test
    void anErasedPersonIsAReferenceAndNothingElse() {
        tell(order());

        as("technician")
                .get(API + "/people/" + zoe)
                .then()
                .statusCode(200)
                .body(
                        "status",
                        equalTo("ERASED"),
                        "lastName",
                        nullValue(),
                        "emails",
                        nullValue(),
                        "login",
                        nullValue());
        as("technician").get(API + "/people?q=zoe").then().body("items", hasSize(0));
        as("technician").get(API + "/people").then().body("items", hasSize(0));
        assertThat(traces()).isZero();
        assertThat(outbox.events("person-updated").getFirst().data().path("status").asText())
                .isEqualTo("ERASED");
        manager()
                .header("If-Match", "*")
                .body("{\"lastName\":\"x\"}")
                .patch(API + "/people/" + zoe)
                .then()
                .statusCode(409);
        as("dpo")
                .get(API + "/people/" + zoe + "/personal-data")
                .then()
                .statusCode(200)
                .body("categories.PEOPLE[0].firstName", nullValue());
    }

    @Test
    void theReceiptSaysWhatWasErasedAndProvesIt() throws Exception {
        var order = order();
        tell(order);

        var receipt = onlyReceipt();
        assertThatJson(receipt.toString())
                .whenIgnoringPaths("at", "digest")
                .isEqualTo(
                        "{erasureId:'%s',service:'inventory',outcome:'DONE',counts:{person:1,person_term:4,idempotency_key:1},retained:[]}"
                                .formatted(order.path("erasureId").asText()));
        var canonical =
                "{\"at\":\"%s\",\"counts\":{\"idempotency_key\":1,\"person\":1,\"person_term\":4},\"erasureId\":\"%s\",\"outcome\":\"DONE\",\"retained\":[],\"service\":\"inventory\"}"
                        .formatted(receipt.path("at").asText(), receipt.path("erasureId").asText());
        assertThat(receipt.path("digest").asText())
                .isEqualTo(
                        HexFormat.of()
                                .formatHex(
                                        MessageDigest.getInstance("SHA-256")
                                                .digest(
                                                        canonical.getBytes(
                                                                StandardCharsets.UTF_8))));
        assertThat(outbox.audited()).contains("erase person");
    }

    @Test
    void theSameOrderTwiceIsOneReceipt() {
        var record = Events.record("compliance/erasure-ordered", order());

        delivery.deliver(consumer, List.of(record));
        delivery.deliver(consumer, List.of(record));

        assertThat(outbox.events("erasure-executed")).hasSize(1);
    }

    @Test
    void anOrderThatIsSentAgainGetsTheSameReceiptAgain() {
        var order = order();
        tell(order);
        tell(order);

        var receipts = outbox.events("erasure-executed");
        assertThat(receipts).hasSize(2);
        assertThat(receipts.getLast().data()).isEqualTo(receipts.getFirst().data());
        assertThat(outbox.events("person-updated")).hasSize(1);
    }

    @Test
    void whatTheLawKeepsIsKept() {
        tell(
                Events.example("compliance/erasure-ordered", 2)
                        .put("personRef", zoe)
                        .put("organizationId", ORGANIZATION_A.toString()));

        assertThatJson(onlyReceipt().toString())
                .whenIgnoringPaths("at", "digest", "erasureId")
                .isEqualTo(
                        """
                        {service:'inventory',outcome:'RETAINED',counts:{},
                         retained:[{category:'PEOPLE',basis:'CONTRACT_EVIDENCE',until:'2031-12-31'}]}\
                        """);
        as("technician").get(API + "/people/" + zoe).then().body("status", equalTo("ACTIVE"));
    }

    @Test
    void aHoldOnWhatIsNotThereRetainsNothing() {
        var order = order();
        order.putArray("legalHolds")
                .addObject()
                .put("category", "ASSETS")
                .put("basis", "LITIGATION");
        tell(order);

        assertThat(onlyReceipt().path("outcome").asText()).isEqualTo("DONE");
        assertThat(onlyReceipt().path("retained")).isEmpty();
    }

    @Test
    void whatTheOrderDoesNotAskForIsLeft() {
        var order = order();
        order.putArray("scope").add("ASSETS");
        tell(order);

        assertThat(onlyReceipt().path("outcome").asText()).isEqualTo("DONE");
        as("technician").get(API + "/people/" + zoe).then().body("status", equalTo("ACTIVE"));
    }

    @Test
    void aScopeThatIsNothingHereIsNotDone() {
        var order = order();
        order.putArray("scope").add("HOST_NAMES");
        tell(order);

        var receipt = onlyReceipt();
        assertThat(receipt.path("outcome").asText()).isEqualTo("FAILED");
        assertThat(receipt.at("/unknownScope/0").asText()).isEqualTo("HOST_NAMES");
        as("technician").get(API + "/people/" + zoe).then().body("status", equalTo("ACTIVE"));
    }

    @Test
    void nobodyKnownIsAReceiptToo() {
        tell(order().put("personRef", UUID.randomUUID().toString()));

        assertThat(onlyReceipt().path("outcome").asText()).isEqualTo("NOT_FOUND");
    }

    @Test
    void aPersonOfAnotherOrganisationIsNotErased() {
        tell(order().put("organizationId", ORGANIZATION_B.toString()));

        assertThat(onlyReceipt().path("outcome").asText()).isEqualTo("NOT_FOUND");
        as("technician").get(API + "/people/" + zoe).then().body("status", equalTo("ACTIVE"));
    }

    @Test
    void anOrderThatCannotBeReadIsPutAside() {
        var order = order();
        order.remove("scope");
        tell(order);

        assertThat(outbox.events("erasure-executed")).isEmpty();
        as("admin").get(API + "/dead-letters").then().body("items", hasSize(1));
    }

    @Test
    void readsEveryFrozenExample() {
        Events.examples("compliance/erasure-ordered").forEach(this::tell);

        assertThat(outbox.events("erasure-executed")).hasSize(2);
        as("admin").get(API + "/dead-letters").then().body("items", hasSize(0));
    }

    /// Else one would hold the rows that it changed while the next looks for its person.
    @Test
    void ordersThatComeTogetherAreDoneOneByOne() {
        var orders =
                Events.examples("compliance/erasure-ordered").stream()
                        .map(order -> Events.record("compliance/erasure-ordered", order))
                        .toList();
        consumer.on(
                new ConsumerRecords<>(
                        Map.of(new TopicPartition("compliance", 0), orders), Map.of()));

        assertThat(outbox.events("erasure-executed")).hasSize(2);
        assertThat(
                        entities.createNativeQuery(
                                        "SELECT count(DISTINCT xmin::text) FROM erasure_receipt",
                                        Long.class)
                                .getSingleResult())
                .isEqualTo(2L);
    }

    private ObjectNode order() {
        return Events.example("compliance/erasure-ordered", 1)
                .put("organizationId", ORGANIZATION_A.toString())
                .put("personRef", zoe);
    }

    private void tell(ObjectNode order) {
        delivery.deliver(consumer, List.of(Events.record("compliance/erasure-ordered", order)));
    }

    private JsonNode onlyReceipt() {
        var receipts = outbox.events("erasure-executed");
        assertThat(receipts).hasSize(1);
        return receipts.getFirst().data();
    }

    /// Rows of any kind in which the name still stands.
    private long traces() {
        return ((Number)
                        entities.createNativeQuery(
                                        """
                                        SELECT (SELECT count(*) FROM person p WHERE p::text ILIKE '%lef_vre%')
                                             + (SELECT count(*) FROM person_term t WHERE t::text ILIKE '%lefevre%')
                                             + (SELECT count(*) FROM idempotency_key k WHERE k::text ILIKE '%lef_vre%')
                                             + (SELECT count(*) FROM outbox o WHERE o::text ILIKE '%lef_vre%')\
                                        """)
                                .getSingleResult())
                .longValue();
    }
}
