package fr.microgate.parc.ticket.inventory;

import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_B;
import static fr.microgate.parc.ticket.ticket.TicketFixtures.TICKETS;
import static fr.microgate.parc.ticket.ticket.TicketFixtures.move;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.microgate.parc.platform.security.Roles;
import fr.microgate.parc.testing.Events;
import fr.microgate.parc.testing.OutboxRows;
import fr.microgate.parc.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PreventiveTicketsTest {

    private static final String POSTURE = "asset-posture-changed";

    @Inject ToldByInventory inventory;
    @Inject OutboxRows outbox;

    @BeforeEach
    void start() {
        inventory.twoClients();
    }

    @Test
    void opensATicketWhenAControlFails() {
        tell("event-1", "2026-11-23T16:02:11Z", Events.example("inventory/" + POSTURE, 1));

        assertThatJson(Tokens.as(Roles.TECHNICIAN).get(TICKETS).asString())
                .isEqualTo(
                        """
                        {"items": [
                          {"id": "${json-unit.any-string}", "number": "${json-unit.any-string}",
                           "organizationId": "01900000-0000-7000-8000-00000000000a",
                           "type": "INCIDENT", "channel": "MONITORING",
                           "title": "Chiffrement du disque non conforme : COMPTA-PC",
                           "impact": "MEDIUM", "urgency": "MEDIUM", "priority": "P3", "status": "NEW",
                           "assetIds": ["0199f3a0-7c1e-7b11-9d55-6f2f7f4f9a01"],
                           "control": "DISK_ENCRYPTION", "sensitive": false,
                           "openedAt": "${json-unit.any-string}",
                           "openedBy": "system:ticket.inventory"}]}\
                        """);
        assertThat(comments(tickets().getFirst()))
                .containsExactly(
                        """
                        Constat : contrôle « Chiffrement du disque » en échec sur COMPTA-PC, depuis le 23 novembre 2026 à 17:02.
                        Preuve : événement d'inventaire event-1 du 23 novembre 2026 à 17:02.\
                        """);
        assertThat(outbox.events())
                .extracting(OutboxRows.Row::event)
                .containsExactly("ticket-opened", "ticket-commented");
        assertThat(outbox.events())
                .allSatisfy(row -> {
                    assertThat(row.actor()).isEqualTo("system:ticket.inventory");
                    assertThat(row.correlationId()).isEqualTo("correlation-1");
                    assertThat(row.causationId()).isEqualTo("event-1");
                });
        assertThat(outbox.audited()).containsExactly("open ticket", "comment ticket");
    }

    @Test
    void showsTheTicketAndItsCommentToTheClientOfTheMachineOnly() {
        fail("event-1");

        var path = TICKETS + "/" + tickets().getFirst().get("id") + "/comments";
        assertThatJson(Tokens.asClientOf(ORGANIZATION_A).get(path).asString())
                .inPath("$.items")
                .isEqualTo(
                        """
                        [{"id": "${json-unit.any-string}", "ticketId": "${json-unit.any-string}",
                          "text": "${json-unit.any-string}", "visibility": "PUBLIC",
                          "author": "SYSTEM", "via": "MONITORING",
                          "by": "system:ticket.inventory", "at": "${json-unit.any-string}"}]\
                        """);
        assertThat(Tokens.asClientOf(ORGANIZATION_B).get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void opensOneTicketHoweverOftenTheFailureIsTold() {
        fail("event-1");
        fail("event-1");
        fail("event-2");
        tellPosture("event-3", Map.of("DISK_ENCRYPTION", "FAIL"));

        assertThat(tickets()).hasSize(1);
        assertThat(comments(tickets().getFirst())).hasSize(1);
    }

    @Test
    void resolvesItWithTheEvidenceWhenTheControlPasses() {
        fail("event-1");

        tell("event-2", "2026-11-24T08:00:05Z", Events.example("inventory/" + POSTURE, 2));

        var ticket = tickets().getFirst();
        assertThat(ticket)
                .containsEntry("status", "RESOLVED")
                .containsEntry("resolutionCode", "CONTROL_PASSED");
        assertThat(comments(ticket).getLast())
                .isEqualTo(
                        """
                        Résolu automatiquement : contrôle « Chiffrement du disque » conforme sur COMPTA-PC, depuis le 24 novembre 2026 à 09:00.
                        Preuve : événement d'inventaire event-2 du 24 novembre 2026 à 09:00.\
                        """);
        assertThatJson(outbox.events("ticket-status-changed").getFirst().data())
                .isEqualTo(
                        """
                        {"ticketId": "%s", "number": "%s", "from": "NEW", "to": "RESOLVED",
                         "resolutionCode": "CONTROL_PASSED", "by": "system:ticket.inventory"}\
                        """
                                .formatted(ticket.get("id"), ticket.get("number")));
    }

    @Test
    void saysTheEvidenceOnce() {
        fail("event-1");
        tellPosture("event-2", Map.of("DISK_ENCRYPTION", "PASS"));
        tellPosture("event-3", Map.of("DISK_ENCRYPTION", "PASS"));

        assertThat(comments(tickets().getFirst()))
                .hasSize(2)
                .last()
                .asString()
                .contains("conforme sur COMPTA-PC, constaté le 23 novembre 2026 à 17:02.");
    }

    @ParameterizedTest
    @CsvSource({"null, NEW", "'\"tess\"', ASSIGNED"})
    void reopensAResolvedTicketWhenTheControlFailsAgain(String assignee, String status) {
        fail("event-1");
        var id = tickets().getFirst().get("id");
        Tokens.as(Roles.TECHNICIAN)
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"assigneeId\": " + assignee + "}")
                .put(TICKETS + "/" + id + "/assignee")
                .then()
                .statusCode(200);
        tellPosture("event-2", Map.of("DISK_ENCRYPTION", "PASS"));

        fail("event-3");

        assertThat(tickets()).hasSize(1);
        assertThat(tickets().getFirst())
                .containsEntry("status", status)
                .doesNotContainKey("resolutionCode");
        assertThat(comments(tickets().getFirst()).getLast()).startsWith("Rouvert : contrôle");
    }

    @Test
    void reopensATicketThatSomebodyResolvedWhileTheControlStillFails() {
        fail("event-1");
        move(
                String.valueOf(tickets().getFirst().get("id")),
                "*",
                "{\"status\": \"RESOLVED\", \"resolutionCode\": \"NO_FAULT\"}");

        tellPosture("event-2", Map.of("DISK_ENCRYPTION", "FAIL"));

        assertThat(tickets()).hasSize(1);
        assertThat(tickets().getFirst()).containsEntry("status", "NEW");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CLOSED", "CANCELLED"})
    void opensAnotherTicketOnceTheFirstHasEnded(String end) {
        fail("event-1");
        var first = String.valueOf(tickets().getFirst().get("id"));
        if (end.equals("CLOSED")) tellPosture("event-2", Map.of("DISK_ENCRYPTION", "PASS"));
        move(first, "*", "{\"status\": \"%s\"}".formatted(end)).then().statusCode(200);

        fail("event-3");

        assertThat(tickets())
                .extracting(ticket -> ticket.get("status"))
                .containsExactly("NEW", end);
    }

    @Test
    void believesThePostureWhenTheChangesAreSilent() {
        tellPosture(
                "event-1",
                Map.of("DISK_ENCRYPTION", "FAIL", "ANTIVIRUS", "FAIL", "SUPPORTED_OS", "PASS"));

        assertThat(tickets())
                .extracting(ticket -> ticket.get("title"))
                .containsExactlyInAnyOrder(
                        "Chiffrement du disque non conforme : COMPTA-PC",
                        "Antivirus absent, arrêté ou périmé : COMPTA-PC");
        assertThat(comments(tickets().getFirst()).getFirst())
                .contains("en échec sur COMPTA-PC, constaté le 23 novembre 2026 à 17:02.");
    }

    @Test
    void changesNothingWhenTheResultIsUnknown() {
        tellPosture("event-1", Map.of("ANTIVIRUS", "UNKNOWN"));
        assertThat(tickets()).isEmpty();

        fail("event-2");
        tellPosture("event-3", Map.of("DISK_ENCRYPTION", "UNKNOWN"));

        assertThat(tickets().getFirst()).containsEntry("status", "NEW");
        assertThat(comments(tickets().getFirst())).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "CRITICAL, ANTIVIRUS, P1, Antivirus absent",
        "HIGH, DISK_ENCRYPTION, P2, Chiffrement du disque non conforme",
        "MEDIUM, RECENT_CONTACT, P4, Machine sans contact récent",
        "LOW, SUPPORTED_OS, P4, Système d'exploitation obsolète",
        "LOW, RECENT_CONTACT, P5, Machine sans contact récent",
        "MEDIUM, CABLE_COLOUR, P3, Contrôle CABLE_COLOUR en échec"
    })
    void takesImpactFromTheMachineAndUrgencyFromTheControl(
            String criticality, String control, String priority, String title) {
        tell(
                "event-1",
                "2026-11-23T16:02:11Z",
                posture(Map.of(control, "FAIL")).put("criticality", criticality));

        assertThat(tickets().getFirst()).containsEntry("priority", priority);
        assertThat(tickets().getFirst().get("title")).asString().startsWith(title);
    }

    @Test
    void ignoresAPostureOlderThanTheOneItHasSeen() {
        tell("event-2", "2026-11-24T08:00:05Z", posture(Map.of("DISK_ENCRYPTION", "PASS")));
        tell("event-1", "2026-11-23T16:02:11Z", posture(Map.of("DISK_ENCRYPTION", "FAIL")));

        assertThat(tickets()).isEmpty();
    }

    @Test
    void doesNotNeedToKnowTheMachine() {
        var unknown = "0199f3a0-7c1e-7b11-9d55-6f2f7f4f9aff";

        tell(
                "event-1",
                "2026-11-23T16:02:11Z",
                posture(Map.of("DISK_ENCRYPTION", "FAIL")).put("assetId", unknown));

        assertThat(tickets().getFirst())
                .containsEntry("title", "Chiffrement du disque non conforme : machine " + unknown)
                .containsEntry("organizationId", ORGANIZATION_A.toString());
    }

    @Test
    void cutsATitleThatWouldBeTooLong() {
        inventory.asset(ToldByInventory.SERVER_OF_A, ORGANIZATION_A, "X".repeat(120));
        inventory.asset(ToldByInventory.LAPTOP_OF_A, ORGANIZATION_A, "X".repeat(120));

        fail("event-1");

        assertThat(tickets().getFirst().get("title")).asString().hasSize(120).endsWith("X…");
    }

    private void fail(String eventId) {
        tell(eventId, "2026-11-23T16:02:11Z", Events.example("inventory/" + POSTURE, 1));
    }

    private void tellPosture(String eventId, Map<String, String> results) {
        tell(eventId, "2026-11-23T16:02:11Z", posture(results));
    }

    private static ObjectNode posture(Map<String, String> results) {
        var data = Events.example("inventory/" + POSTURE, 3);
        var posture = data.putObject("posture");
        results.forEach(posture::put);
        return data;
    }

    private void tell(String eventId, String time, ObjectNode data) {
        Events.assertValid("fr.microgate.parc.inventory.asset-posture-changed.v1", data.toString());
        inventory.tell(
                Events.record(
                        "inventory/" + POSTURE,
                        data,
                        eventId,
                        attributes -> attributes.put("time", time)));
    }

    private static List<Map<String, Object>> tickets() {
        return Tokens.as(Roles.TECHNICIAN).get(TICKETS).path("items");
    }

    private static List<String> comments(Map<String, Object> ticket) {
        return Tokens.as(Roles.TECHNICIAN)
                .get(TICKETS + "/" + ticket.get("id") + "/comments")
                .path("items.text");
    }
}
