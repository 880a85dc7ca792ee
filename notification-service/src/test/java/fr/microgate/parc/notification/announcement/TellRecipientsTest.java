package fr.microgate.parc.notification.announcement;

import static fr.microgate.parc.notification.FakeKeycloak.account;
import static fr.microgate.parc.notification.ticket.TicketEvents.assignment;
import static fr.microgate.parc.notification.ticket.TicketEvents.preventiveTicket;
import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.notification.FakeKeycloak;
import fr.microgate.parc.notification.FakeKeycloak.Account;
import fr.microgate.parc.notification.Told;
import fr.microgate.parc.notification.ticket.TicketEvents;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TellRecipientsTest {

    @Inject TicketEvents events;
    @Inject FakeKeycloak keycloak;
    @Inject Announcements announcements;
    @Inject Told told;

    @Test
    void whileKeycloakIsAwayTheFactIsKeptAndToldLater() {
        var ada = new Account("ada", null, null, true, List.of("technician"));
        keycloak.holds(ada);
        keycloak.goAway();

        events.hear("ticket-opened", preventiveTicket());
        Awaitility.await("two tries").until(() -> keycloak.refused() >= 2);
        assertThat(told.count("announcement")).isEqualTo(1);
        assertThat(told.count("notification")).isZero();
        keycloak.comeBack();

        assertThat(told.all())
                .containsExactly(
                        "ada [T-2026-000001] Préventif : Chiffrement du disque non conforme : COMPTA-PC");
        assertThat(told.count("dead_letter")).isZero();
    }

    @Test
    void whoCannotBeReachedByMailIsSkippedOnRecord() {
        var disabled = account("disabled", "fr", "technician").disabled();
        keycloak.holds(disabled, new Account("without", null, null, true, List.of("technician")));

        events.hear("ticket-opened", preventiveTicket());
        events.hear("ticket-assigned", assignment("nobody", "system:test"));

        assertThat(told.all()).hasSize(3);
        assertThat(told.count("delivery WHERE status = 'SKIPPED' AND address IS NULL"))
                .isEqualTo(3);
        for (var skipped :
                List.of(
                        disabled.id() + " DISABLED_ACCOUNT",
                        "without NO_ADDRESS",
                        "nobody UNKNOWN_ACCOUNT")) {
            assertThat(
                            told.count(
                                    "delivery WHERE recipient_id || ' ' || last_error = '%s'"
                                            .formatted(skipped)))
                    .as(skipped)
                    .isEqualTo(1);
        }
    }

    @Test
    void whatAReplicaDiedWithIsTakenUpByAnotherAfterTheLease() {
        told.execute(
                """
                INSERT INTO announcement (id, event_id, kind, subject_id, to_user, actor, occurred_at, tries, next_try_at)
                VALUES (uuidv7(), 'event', 'BREACH_OPENED', uuidv7(), 'ada', 'bob', now(), 0, '2100-01-01T00:00:00Z')\
                """);
        var due = Instant.parse("2100-01-01T00:00:00Z");

        assertThat(claim(due, due.plusSeconds(30))).isEqualTo(1);
        assertThat(claim(due.plusSeconds(29), due.plusSeconds(60))).isZero();
        assertThat(claim(due.plusSeconds(30), due.plusSeconds(60))).isEqualTo(1);
    }

    private long claim(Instant now, Instant until) {
        return QuarkusTransaction.requiringNew()
                .call(() -> announcements.claim(now, until))
                .stream()
                .count();
    }
}
