package fr.microgate.parc.ticket.inventory;

import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.ticket.ticket.TicketFixtures.TICKETS;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.microgate.parc.platform.security.Roles;
import fr.microgate.parc.testing.Events;
import fr.microgate.parc.testing.OutboxRows;
import fr.microgate.parc.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Events that this service cannot use: put aside with the reason, replayed once the cause is
/// mended.
@QuarkusTest
@Timeout(60)
class DeadLettersTest {

    private static final String LETTERS = "/api/tickets/v1/dead-letters";
    private static final Map<String, String> POSTURE =
            Map.of(
                    "id", "event-1",
                    "time", "2026-11-23T16:02:11Z",
                    "type", "fr.microgate.parc.inventory.asset-posture-changed.v1");

    @Inject ToldByInventory inventory;
    @Inject OutboxRows outbox;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{",
                "[]",
                "<html>",
                "{\"assetId\": \"x\"}",
                "{\"assetId\": \"\\u0000\"}",
                "{\"changes\": {}}",
                "{\"posture\": {\"disk\\u0000\": \"FAIL\"}}"
            })
    void putsBrokenDataAside(String data) {
        inventory.tell(Events.poison("topic", data.getBytes(StandardCharsets.UTF_8), POSTURE));

        assertThat(letters()).hasSize(1);
        assertThat(letters().getFirst())
                .containsEntry("consumer", "ticket.inventory")
                .containsEntry("eventId", "event-1")
                .containsEntry("tries", 1)
                .doesNotContainKeys("data", "stack");
        assertThat(letters().getFirst().get("reason")).asString().startsWith("ContractViolation");
        assertThat(outbox.events()).isEmpty();
    }

    @Test
    void putsDeepNestingAside() {
        var data = "[".repeat(2_000) + "]".repeat(2_000);

        inventory.tell(Events.poison("topic", data.getBytes(StandardCharsets.UTF_8), POSTURE));

        assertThat(letters()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "organization-registered, organizationId",
        "asset-registered, assetId",
        "asset-registered, organizationId",
        "asset-registered, name",
        "asset-registered, state",
        "asset-updated, assetId",
        "asset-state-changed, assetId",
        "asset-state-changed, to",
        "asset-state-changed, at",
        "asset-state-changed, encryption",
        "asset-posture-changed, assetId",
        "asset-posture-changed, organizationId",
        "asset-posture-changed, criticality",
        "asset-posture-changed, changes",
        "asset-posture-changed, posture"
    })
    void putsAnEventAsideThatMissesAField(String event, String field) {
        var data = Events.example("inventory/" + event, 1);
        data.remove(field);

        inventory.tell(event, data);

        assertThat(letters()).hasSize(1);
        assertThat(letters().getFirst().get("reason"))
                .asString()
                .startsWith("ContractViolation: " + field);
    }

    static Stream<Map<String, String>> brokenAttributes() {
        return Stream.of(
                Map.of(),
                Map.of("id", " "),
                Map.of("id", UUID.randomUUID().toString().repeat(300)),
                Map.of("id", "a\0b", "type", "fr.microgate.parc.inventory.x.v1", "actor", "\0"),
                Map.of("id", "event-1", "type", ""),
                Map.of("id", "event-1", "type", POSTURE.get("type"), "time", "yesterday"));
    }

    @ParameterizedTest
    @MethodSource("brokenAttributes")
    void survivesBrokenAttributes(Map<String, String> attributes) {
        var data = Events.example("inventory/asset-posture-changed", 1).toString();
        var record = Events.poison("topic", data.getBytes(StandardCharsets.UTF_8), attributes);

        inventory.tell(record);
        inventory.tell(record);

        assertThat(letters()).hasSizeLessThanOrEqualTo(1);
        assertThat(outbox.events()).isEmpty();
    }

    @Test
    void letsTheEventsAroundABadOneHaveTheirEffect() {
        inventory.tell(Events.poison("topic", new byte[0], POSTURE));
        inventory.twoClients();
        inventory.tell("asset-state-changed", theft());

        assertThat(letters()).hasSize(1);
        assertThat(titles()).containsExactly("Machine volée : COMPTA-PC");
    }

    @Test
    void replaysAnEventOnceItsCauseIsMended() {
        inventory.tell(Events.record("inventory/asset-state-changed", theft()));
        assertThat(letters().getFirst())
                .containsEntry("tries", 5)
                .containsEntry(
                        "reason",
                        "IllegalStateException: asset 0199f3a0-7c1e-7b11-9d55-6f2f7f4f9a01 is not"
                                + " known and its event names no organisation");
        var letter = LETTERS + "/" + letters().getFirst().get("id");
        Tokens.as(Roles.ADMIN)
                .post(letter + "/replay")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://parc.microgate.fr/problems/replay-failed"));

        inventory.asset(ToldByInventory.LAPTOP_OF_A, ORGANIZATION_A, "COMPTA-PC");
        Tokens.as(Roles.ADMIN)
                .post(letter + "/replay")
                .then()
                .statusCode(200)
                .body("replayedAt", notNullValue());

        assertThat(titles()).containsExactly("Machine volée : COMPTA-PC");
        assertThat(outbox.events("ticket-opened").getFirst().actor())
                .isEqualTo("system:ticket.inventory");
        assertThat(outbox.audited())
                .containsExactly("replay dead-letter", "open ticket", "comment ticket");
        assertThat(letters()).isEmpty();
        Tokens.as(Roles.ADMIN)
                .post(letter + "/replay")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://parc.microgate.fr/problems/already-replayed"));
    }

    @Test
    void refusesAPageTokenThatIsNotOneOfOurs() {
        Tokens.as(Roles.ADMIN).get(LETTERS + "?pageToken=eA").then().statusCode(400);
    }

    @Test
    void showsAnAuditorALetterWithItsData() {
        inventory.tell(Events.poison("topic", "{".getBytes(StandardCharsets.UTF_8), POSTURE));
        var id = letters().getFirst().get("id");

        assertThatJson(Tokens.as(Roles.AUDITOR).get(LETTERS + "/" + id).asString())
                .isEqualTo(
                        """
                        {"id": "%s", "consumer": "ticket.inventory", "eventId": "event-1",
                         "topic": "topic", "key": "key",
                         "attributes": {"id": "event-1", "time": "2026-11-23T16:02:11Z",
                             "type": "fr.microgate.parc.inventory.asset-posture-changed.v1"},
                         "reason": "${json-unit.any-string}", "tries": 1,
                         "failedAt": "${json-unit.any-string}",
                         "data": "{", "stack": "${json-unit.any-string}"}\
                        """
                                .formatted(id));
    }

    private static ObjectNode theft() {
        return Events.example("inventory/asset-state-changed", 1);
    }

    private static List<Map<String, Object>> letters() {
        return Tokens.as(Roles.ADMIN).get(LETTERS).then().statusCode(200).extract().path("items");
    }

    private static List<String> titles() {
        return Tokens.as(Roles.TECHNICIAN).get(TICKETS).path("items.title");
    }
}
