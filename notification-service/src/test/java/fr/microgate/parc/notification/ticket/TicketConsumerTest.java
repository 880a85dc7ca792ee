package fr.microgate.parc.notification.ticket;

import static fr.microgate.parc.notification.ticket.TicketEvents.assignment;
import static fr.microgate.parc.notification.ticket.TicketEvents.preventiveTicket;
import static fr.microgate.parc.notification.ticket.TicketEvents.urgentTicket;
import static fr.microgate.parc.testing.Tokens.subject;
import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.notification.FakeKeycloak;
import fr.microgate.parc.notification.FakeKeycloak.Account;
import fr.microgate.parc.notification.Told;
import fr.microgate.parc.testing.Events;
import fr.microgate.parc.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TicketConsumerTest {

    private static final String ADA = subject("ada");
    private static final String BOB = subject("bob");
    private static final String DPO = subject("dpo");

    @Inject TicketEvents events;
    @Inject FakeKeycloak keycloak;
    @Inject Told told;

    @BeforeEach
    void accounts() {
        keycloak.holds(silent(ADA, "technician"), silent(BOB, "technician"), silent(DPO, "dpo"));
    }

    @Test
    void everybodyConcernedIsToldOfAP1() {
        events.hear("ticket-opened", urgentTicket());

        assertThat(told.all())
                .containsExactlyInAnyOrder(
                        ADA + " [T-2026-000002] P1 : Machine volée : COMPTA-PC",
                        BOB + " [T-2026-000002] P1 : Machine volée : COMPTA-PC",
                        DPO + " [T-2026-000002] P1 : Machine volée : COMPTA-PC");
    }

    @Test
    void techniciansAreToldOfAPreventiveTicket() {
        events.hear("ticket-opened", preventiveTicket());

        var headline =
                " [T-2026-000001] Préventif : Chiffrement du disque non conforme : COMPTA-PC";
        assertThat(told.all()).containsExactlyInAnyOrder(ADA + headline, BOB + headline);
    }

    @Test
    void nobodyIsToldOfAnOrdinaryTicket() {
        events.hear("ticket-opened", preventiveTicket().put("channel", "PHONE"));

        assertThat(told.all()).isEmpty();
    }

    @Test
    void whoOpensAP1IsNotToldOfIt() {
        events.hear("ticket-opened", urgentTicket(), attributes -> attributes.put("actor", ADA));

        assertThat(told.all()).hasSize(2).noneMatch(line -> line.startsWith(ADA));
    }

    @Test
    void theAssigneeIsToldOfWhatHappensToHisTicket() {
        events.hear(
                "ticket-opened", preventiveTicket().put("channel", "PHONE").put("title", "Panne"));
        events.hear("ticket-assigned", assignment(ADA, BOB));
        events.hear("ticket-commented", Events.example("ticket/ticket-commented", 1));
        events.hear("ticket-status-changed", Events.example("ticket/ticket-status-changed", 1));

        assertThat(told.all())
                .containsExactlyInAnyOrder(
                        ADA + " [T-2026-000001] Ticket attribué : Panne",
                        ADA + " [T-2026-000001] Nouveau commentaire : Panne",
                        ADA + " [T-2026-000001] Résolu : Panne");
    }

    @Test
    void theNewAssigneeIsToldFromThenOn() {
        events.hear("ticket-assigned", assignment(ADA, ADA));
        events.hear("ticket-assigned", assignment(BOB, ADA));
        events.hear(
                "ticket-commented",
                Events.example("ticket/ticket-commented", 1).put("visibility", "INTERNAL"));

        assertThat(told.all())
                .containsExactlyInAnyOrder(
                        BOB + " [T-2026-000001] Ticket attribué",
                        BOB + " [T-2026-000001] Nouvelle note interne");
    }

    @Test
    void nobodyIsToldOnceNobodyIsInCharge() {
        events.hear("ticket-assigned", assignment(ADA, ADA));
        var unassigned = assignment(ADA, BOB);
        unassigned.remove("assigneeId");
        events.hear("ticket-assigned", unassigned);
        events.hear("ticket-commented", Events.example("ticket/ticket-commented", 1));

        assertThat(told.all()).isEmpty();
    }

    @Test
    void nobodyIsToldOfWhatHeDidHimself() {
        events.hear("ticket-assigned", assignment(ADA, ADA));
        events.hear(
                "ticket-commented", Events.example("ticket/ticket-commented", 1).put("by", ADA));
        events.hear(
                "ticket-status-changed",
                Events.example("ticket/ticket-status-changed", 1).put("by", ADA));

        assertThat(told.all()).isEmpty();
    }

    @Test
    void beingAssignedIsToldOnceAndNotAsAStatusToo() {
        events.hear("ticket-assigned", assignment(ADA, BOB));
        events.hear(
                "ticket-status-changed",
                Events.example("ticket/ticket-status-changed", 1)
                        .put("to", "ASSIGNED")
                        .put("by", BOB));

        assertThat(told.all()).containsExactly(ADA + " [T-2026-000001] Ticket attribué");
    }

    @Test
    void theTitleOfASensitiveTicketIsNeitherToldNorKept() {
        events.hear("ticket-opened", urgentTicket().put("sensitive", true));

        assertThat(told.all()).hasSize(3).allMatch(line -> line.endsWith(" [T-2026-000002] P1"));
        assertThat(told.count("known_ticket WHERE title IS NOT NULL")).isZero();
    }

    @Test
    void theSameEventTwiceIsToldOnce() {
        var record = Events.record("ticket/ticket-assigned", assignment(ADA, BOB));

        events.hear(record);
        events.hear(record);

        assertThat(told.all()).hasSize(1);
    }

    @Test
    void readsEveryFrozenExample() {
        for (var event :
                List.of(
                        "ticket-opened",
                        "ticket-assigned",
                        "ticket-commented",
                        "ticket-status-changed")) {
            Events.examples("ticket/" + event).forEach(example -> events.hear(event, example));
        }

        assertThat(told.all()).isNotEmpty();
        assertThat(told.count("dead_letter")).isZero();
        assertThat(told.count("known_ticket")).isEqualTo(1);
    }

    @Test
    void ignoresTypesThatItDoesNotKnow() {
        events.hear("ticket-sung-about", urgentTicket());

        assertThat(told.all()).isEmpty();
        assertThat(told.count("dead_letter")).isZero();
    }

    @Test
    void aBrokenEventIsPutAsideAndHasItsEffectOnceMended() {
        var headers =
                Map.of(
                        "id", "broken-1",
                        "type", TicketOpened.TYPE,
                        "time", "2026-11-23T16:02:11Z");
        events.hear(
                Events.poison(
                        "ticket.tickets.v1",
                        "{\"ticketId\":".getBytes(StandardCharsets.UTF_8),
                        headers));
        var untitled = urgentTicket();
        untitled.remove("title");
        events.hear("ticket-opened", untitled);

        var letters = Tokens.as("admin").get("/api/notifications/v1/dead-letters").jsonPath();
        assertThat(letters.getList("items.reason", String.class))
                .anyMatch(reason -> reason.contains("title"))
                .anyMatch(reason -> reason.contains("TicketOpened"));

        told.execute(
                "UPDATE dead_letter SET data = convert_to('%s', 'UTF8') WHERE event_id = 'broken-1'"
                        .formatted(urgentTicket()));
        var id =
                Tokens.as("admin")
                        .get("/api/notifications/v1/dead-letters")
                        .jsonPath()
                        .getString("items.find { it.eventId == 'broken-1' }.id");
        Tokens.as("admin")
                .post("/api/notifications/v1/dead-letters/" + id + "/replay")
                .then()
                .statusCode(200);

        assertThat(told.all()).hasSize(3);
    }

    /// Without an address: these tests are about who is told, not about mails.
    private static Account silent(String id, String role) {
        return new Account(id, null, null, true, List.of(role));
    }
}
