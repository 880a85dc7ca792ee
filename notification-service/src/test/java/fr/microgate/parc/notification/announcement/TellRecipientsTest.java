package fr.microgate.parc.notification.announcement;

import static fr.microgate.parc.notification.FakeKeycloak.account;
import static fr.microgate.parc.notification.ticket.TicketEvents.assignment;
import static fr.microgate.parc.notification.ticket.TicketEvents.preventiveTicket;
import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.notification.FakeKeycloak;
import fr.microgate.parc.notification.FakeKeycloak.Account;
import fr.microgate.parc.notification.Told;
import fr.microgate.parc.notification.ticket.TicketEvents;
import fr.microgate.parc.testing.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TellRecipientsTest {

    @Inject TicketEvents events;
    @Inject FakeKeycloak keycloak;
    @Inject Announcements announcements;
    @Inject TestClock clock;
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
                .containsExactly("ada [T-2026-000001] Préventif : Chiffrement du disque non conforme : COMPTA-PC");
        assertThat(told.count("dead_letter")).isZero();
    }

    @Test
    void whoCannotBeReachedByMailIsSkippedOnRecord() {
        var disabled = account("disabled", "fr", "technician").disabled();
        keycloak.holds(disabled, new Account("without", null, null, true, List.of("technician")));

        events.hear("ticket-opened", preventiveTicket());
        events.hear("ticket-assigned", assignment("nobody", "system:test"));

        assertThat(told.all()).hasSize(3);
        assertThat(told.count("delivery WHERE status = 'SKIPPED' AND address IS NULL")).isEqualTo(3);
        for (var skipped : List.of(disabled.id() + " DISABLED_ACCOUNT", "without NO_ADDRESS", "nobody UNKNOWN_ACCOUNT")) {
            assertThat(told.count("delivery WHERE recipient_id || ' ' || last_error = '%s'".formatted(skipped)))
                    .as(skipped)
                    .isEqualTo(1);
        }
    }

    @Test
    void whatAReplicaDiedWithIsTakenUpByAnotherAfterTheLease() {
        keycloak.holds();
        keycloak.goAway();
        events.hear("ticket-opened", preventiveTicket());
        var now = clock.instant().plus(Duration.ofHours(1));

        var claimed = claim(now, now.plusSeconds(30));

        assertThat(claimed).isEqualTo(1);
        assertThat(claim(now.plusSeconds(29), now.plusSeconds(60))).isZero();
        assertThat(claim(now.plusSeconds(30), now.plusSeconds(60))).isEqualTo(1);
        told.execute("DELETE FROM announcement");
    }

    private long claim(Instant now, Instant until) {
        return QuarkusTransaction.requiringNew().call(() -> announcements.claim(now, until)).stream().count();
    }
}
