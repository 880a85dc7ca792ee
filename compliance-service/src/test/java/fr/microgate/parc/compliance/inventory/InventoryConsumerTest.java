package fr.microgate.parc.compliance.inventory;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.microgate.parc.platform.event.Delivery;
import fr.microgate.parc.testing.Events;
import fr.microgate.parc.testing.OutboxRows;
import fr.microgate.parc.testing.TestClock;
import fr.microgate.parc.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class InventoryConsumerTest {

    private static final String POSTURE = "inventory/asset-posture-changed";
    private static final String STATE = "inventory/asset-state-changed";
    private static final String API = "/api/compliance/v1";

    @Inject InventoryConsumer consumer;
    @Inject Delivery delivery;
    @Inject OutboxRows outbox;
    @Inject TestClock clock;

    @BeforeEach
    void theDayAfter() {
        clock.set(Instant.parse("2026-11-25T12:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inventory/organization-registered",
                "inventory/asset-registered",
                "inventory/asset-state-changed",
                "inventory/asset-posture-changed",
                "inventory/asset-updated"
            })
    void readsEveryFrozenExample(String event) {
        for (var example : Events.examples(event)) deliver(ofClientA(event, example));

        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void aPostureBecomesEvidence() {
        deliver(
                Events.record(
                        "inventory/organization-registered",
                        Events.example("inventory/organization-registered", 1)));
        deliver(
                Events.record(
                        "inventory/asset-registered",
                        Events.example("inventory/asset-registered", 1)));
        deliver(Events.record(POSTURE, Events.example(POSTURE, 1)));

        assertThatJson(Tokens.as("dpo").get(API + "/evidence").asString())
                .isEqualTo(
                        """
                        {"items": [{"organizationId": "01900000-0000-7000-8000-00000000000a", "organizationCode": "CLIENT-A",
                          "assetsWithoutEvidence": 0,
                          "controls": [%s, %s, %s, %s]}]}\
                        """
                                .formatted(
                                        count("ANTIVIRUS", 0, 0, 1),
                                        count("DISK_ENCRYPTION", 0, 1, 0),
                                        count("RECENT_CONTACT", 1, 0, 0),
                                        count("SUPPORTED_OS", 0, 0, 1)));
    }

    @Test
    void theSameEventTwiceIsOneEffect() {
        var theft = ofClientA(STATE, Events.example(STATE, 1));
        deliver(theft);
        deliver(theft);
        deliver(theft, theft);

        assertThat(outbox.events("breach-opened")).hasSize(1);
    }

    @Test
    void aTheftOpensASuspectedBreach() {
        deliver(ofClientA(STATE, Events.example(STATE, 1)));

        assertThatJson(Tokens.as("dpo").get(API + "/breaches").asString())
                .isEqualTo(
                        """
                        {"items": [{"id": "${json-unit.any-string}",
                          "organizationId": "01900000-0000-7000-8000-00000000000a",
                          "assetId": "0199f3a0-7c1e-7b11-9d55-6f2f7f4f9a01", "kind": "STOLEN", "encryption": "NONE",
                          "state": "SUSPECTED", "detectedAt": "2026-11-23T16:40:00Z", "openedAt": "${json-unit.any-string}"}]}\
                        """);
        var opened = outbox.events("breach-opened").getFirst();
        assertThatJson(opened.data())
                .isEqualTo(
                        """
                        {"breachId": "${json-unit.any-string}", "organizationId": "01900000-0000-7000-8000-00000000000a",
                         "assetId": "0199f3a0-7c1e-7b11-9d55-6f2f7f4f9a01"}\
                        """);
        assertThat(opened.key()).isEqualTo(opened.data().path("breachId").asText());
        assertThat(opened.actor()).isEqualTo("system:compliance.inventory");
        assertThat(opened.correlationId()).isEqualTo("correlation-1");
        assertThat(outbox.audited()).containsExactly("open breach");
    }

    @Test
    void theSameTheftToldByTwoEventsIsOneFile() {
        deliver(ofClientA(STATE, Events.example(STATE, 1)));
        deliver(ofClientA(STATE, Events.example(STATE, 1)));

        assertThat(breaches()).hasSize(1);
    }

    @Test
    void aMachineStolenAgainIsAnotherFile() {
        deliver(ofClientA(STATE, Events.example(STATE, 1)));
        deliver(ofClientA(STATE, Events.example(STATE, 2)));
        deliver(ofClientA(STATE, Events.example(STATE, 1).put("at", "2026-11-25T09:00:00Z")));

        assertThat(breaches()).containsExactly("STOLEN", "STOLEN");
    }

    @Test
    void aLostMachineFoundToBeStolenKeepsItsFile() {
        deliver(ofClientA(STATE, Events.example(STATE, 1).put("to", "LOST")));
        deliver(ofClientA(STATE, stolenAfterLost()));

        assertThat(breaches()).containsExactly("STOLEN");
        assertThat(outbox.events("breach-opened")).hasSize(1);
        assertThat(outbox.audited()).containsExactly("open breach", "set-kind breach");
    }

    @Test
    void aLossDismissedBeforeItWasATheftOpensAnotherFile() {
        deliver(ofClientA(STATE, Events.example(STATE, 1).put("to", "LOST")));
        var file = Tokens.as("dpo").get(API + "/breaches").jsonPath().getString("items[0].id");
        Tokens.as("dpo")
                .contentType("application/json")
                .header("If-Match", "*")
                .body("{\"reason\": \"Égaré dans le bâtiment\"}")
                .put(API + "/breaches/" + file + "/dismissal")
                .then()
                .statusCode(200);

        deliver(ofClientA(STATE, stolenAfterLost()));

        assertThat(breaches()).containsExactly("STOLEN", "LOST");
    }

    @Test
    void aStolenMachineLeavesTheDenominator() {
        deliver(Events.record(POSTURE, Events.example(POSTURE, 1)));
        deliver(ofClientA(STATE, Events.example(STATE, 1)));
        assertThat(disk()).containsEntry("total", 0).containsEntry("excluded", 1);

        deliver(ofClientA(STATE, Events.example(STATE, 2)));

        assertThat(disk()).containsEntry("total", 1).containsEntry("excluded", 0);
    }

    @Test
    void olderEventsDoNotOverwriteNewerOnes() {
        deliver(at("2026-11-24T08:00:03Z", POSTURE, Events.example(POSTURE, 2)));
        deliver(at("2026-11-23T16:02:11Z", POSTURE, Events.example(POSTURE, 1)));
        deliver(ofClientA(STATE, Events.example(STATE, 2)));
        deliver(ofClientA(STATE, Events.example(STATE, 1)));
        deliver(
                at(
                        "2026-11-23T10:00:00Z",
                        "inventory/asset-registered",
                        Events.example("inventory/asset-registered", 1)));

        assertThat(disk())
                .containsEntry("pass", 1)
                .containsEntry("excluded", 0)
                .containsEntry("oldestObservedAt", "2026-11-24T08:00:03Z");
    }

    @Test
    void findsTheOrganisationOfAMachineItKnows() {
        deliver(
                Events.record(
                        "inventory/asset-registered",
                        Events.example("inventory/asset-registered", 1)));
        deliver(Events.record(STATE, Events.example(STATE, 1)));

        assertThat(breaches()).hasSize(1);
    }

    @Test
    void aMachineOfNobodyWaitsInTheDeadLettersUntilItIsKnown() {
        deliver(Events.record(STATE, Events.example(STATE, 1)));

        assertThat(deadLetters()).singleElement().asString().contains("organizationid is missing");
        assertThat(breaches()).isEmpty();

        deliver(
                Events.record(
                        "inventory/asset-registered",
                        Events.example("inventory/asset-registered", 1)));
        replay(200);

        assertThat(breaches()).containsExactly("STOLEN");
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void aReplayThatFailsAgainLeavesTheLetter() {
        deliver(Events.record(STATE, Events.example(STATE, 1)));

        replay(409);

        assertThat(deadLetters()).hasSize(1);
        assertThat(breaches()).isEmpty();
    }

    @Test
    void putsAsideWhatBreaksTheContractAndGoesOn() {
        var type = "fr.microgate.parc.inventory.asset-posture-changed.v1";
        var broken =
                Events.poison(
                        "inventory.assets.v1",
                        "{\"assetId\": \"0199f3a0".getBytes(StandardCharsets.UTF_8),
                        Map.of("id", "broken", "type", type, "time", "2026-11-23T16:02:11Z"));
        var untyped = Events.poison("inventory.assets.v1", new byte[0], Map.of("id", "untyped"));
        var missing = Events.example(POSTURE, 1);
        missing.remove("organizationId");
        var wrongResult = Events.example(POSTURE, 1);
        ((ObjectNode) wrongResult.path("posture")).put("DISK_ENCRYPTION", "MAYBE");

        deliver(
                broken,
                untyped,
                Events.record(POSTURE, missing),
                Events.record(POSTURE, wrongResult),
                Events.record(POSTURE, Events.example(POSTURE, 1)));

        assertThat(deadLetters()).hasSize(4);
        assertThat(disk()).containsEntry("fail", 1);
    }

    @Test
    void ignoresWhatItDoesNotKnow() {
        deliver(Events.record("inventory/asset-repainted", Events.example(POSTURE, 1)));

        assertThat(deadLetters()).isEmpty();
        assertThat(Tokens.as("dpo").get(API + "/evidence").jsonPath().getList("items")).isEmpty();
    }

    @SafeVarargs
    private void deliver(ConsumerRecord<String, byte[]>... records) {
        delivery.deliver(consumer, List.of(records));
    }

    private static ObjectNode stolenAfterLost() {
        return Events.example(STATE, 1).put("from", "LOST").put("at", "2026-11-24T18:00:00Z");
    }

    private static ConsumerRecord<String, byte[]> ofClientA(String event, ObjectNode data) {
        return with(
                event,
                data,
                attributes -> attributes.put("organizationid", Tokens.ORGANIZATION_A.toString()));
    }

    private static ConsumerRecord<String, byte[]> at(String time, String event, ObjectNode data) {
        return with(event, data, attributes -> attributes.put("time", time));
    }

    private static ConsumerRecord<String, byte[]> with(
            String event, ObjectNode data, Consumer<Map<String, String>> attributes) {
        return Events.record(event, data, UUID.randomUUID().toString(), attributes);
    }

    private static String count(String control, int pass, int fail, int unknown) {
        return """
        {"control": "%s", "pass": %d, "fail": %d, "unknown": %d, "stale": 0, "total": 1,
         "percentCompliant": %d.0, "excluded": 0, "oldestObservedAt": "2026-11-23T16:02:11Z"}\
        """
                .formatted(control, pass, fail, unknown, pass * 100);
    }

    private static Map<String, Object> disk() {
        return Tokens.as("dpo")
                .get(API + "/evidence")
                .jsonPath()
                .getMap("items[0].controls.find { it.control == 'DISK_ENCRYPTION' }");
    }

    private static List<String> breaches() {
        return Tokens.as("dpo").get(API + "/breaches").jsonPath().getList("items.kind");
    }

    private static List<String> deadLetters() {
        return Tokens.as("admin").get(API + "/dead-letters").jsonPath().getList("items.reason");
    }

    private static void replay(int status) {
        var id = Tokens.as("admin").get(API + "/dead-letters").jsonPath().getString("items[0].id");
        Tokens.as("admin").post(API + "/dead-letters/" + id + "/replay").then().statusCode(status);
    }
}
