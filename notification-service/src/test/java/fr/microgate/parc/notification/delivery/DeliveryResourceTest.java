package fr.microgate.parc.notification.delivery;

import static fr.microgate.parc.notification.FakeKeycloak.account;
import static fr.microgate.parc.notification.ticket.TicketEvents.urgentTicket;
import static fr.microgate.parc.testing.Tokens.subject;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.notification.FakeKeycloak;
import fr.microgate.parc.notification.FakeKeycloak.Account;
import fr.microgate.parc.notification.MailServer;
import fr.microgate.parc.notification.ticket.TicketEvents;
import fr.microgate.parc.testing.OutboxRows;
import fr.microgate.parc.testing.TestClock;
import fr.microgate.parc.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeliveryResourceTest {

    private static final String DELIVERIES = "/api/notifications/v1/deliveries";

    @Inject TicketEvents events;
    @Inject FakeKeycloak keycloak;
    @Inject MailServer mails;
    @Inject TestClock clock;
    @Inject OutboxRows outbox;

    @BeforeEach
    void startMailServer() {
        mails.start();
    }

    @AfterEach
    void resetClock() {
        mails.stop();
        clock.reset();
    }

    @Test
    void showsWhatWasSentWithoutAddressAndText() {
        keycloak.holds(account("ada", "fr", "technician"));
        events.hear("ticket-opened", urgentTicket());
        awaitStatus("SENT");

        assertThatJson(list(""))
                .isEqualTo(
                        """
                        {
                          "items": [{
                            "id": "${json-unit.any-string}",
                            "notificationId": "${json-unit.any-string}",
                            "recipientId": "%s",
                            "channel": "EMAIL",
                            "kind": "TICKET_URGENT",
                            "subject": {"kind": "TICKET", "id": "0199f3a1-1111-7222-8333-444455556666", "number": "T-2026-000002"},
                            "status": "SENT",
                            "createdAt": "${json-unit.any-string}",
                            "sentAt": "${json-unit.any-string}",
                            "attempts": [{"at": "${json-unit.any-string}"}]
                          }]
                        }\
                        """
                                .formatted(subject("ada")));
    }

    @Test
    void filtersByStatusAndRecipientAndPages() {
        keycloak.holds(
                account("ada", "fr", "technician"),
                new Account("bob", null, null, true, List.of("technician")));
        events.hear("ticket-opened", urgentTicket());
        events.hear("ticket-opened", urgentTicket());
        Awaitility.await("both sent").until(() -> recipients("?status=SENT").size() == 2);

        assertThat(recipients("?status=SKIPPED")).containsExactly("bob", "bob");
        assertThat(recipients("?recipientId=bob")).hasSize(2);
        assertThat(recipients("?recipientId=bob&status=SENT")).isEmpty();
        assertThat(recipients("?status=DEAD")).isEmpty();
        var first = Tokens.as("auditor").get(DELIVERIES + "?limit=3").jsonPath();
        assertThat(first.getList("items")).hasSize(3);
        var second =
                Tokens.as("auditor")
                        .get(DELIVERIES + "?limit=3&pageToken=" + first.getString("nextPageToken"));
        assertThat(second.jsonPath().getList("items")).hasSize(1);
        assertThat(second.jsonPath().getString("nextPageToken")).isNull();
    }

    @Test
    void afterTenTriesItIsDeadUntilAnAdministratorPutsItBack() {
        keycloak.holds(account("ada", "fr", "technician"));
        mails.stop();
        events.hear("ticket-opened", urgentTicket());
        for (var tries = 1; tries <= 10; tries++) {
            awaitAttempts(tries);
            clock.forward(Duration.ofHours(2));
        }
        awaitStatus("DEAD");
        var dead = Tokens.as("auditor").get(DELIVERIES + "?status=DEAD").jsonPath();
        assertThat(dead.getString("items[0].lastError"))
                .contains("Connection refused")
                .doesNotContain("ada@");
        assertThat(dead.getString("items[0].nextTryAt")).isNull();
        mails.start();

        var id = dead.getString("items[0].id");
        Tokens.as("admin").post(DELIVERIES + "/" + id + "/retry").then().statusCode(200);

        mails.mailTo("ada@parc.local");
        awaitStatus("SENT");
        awaitAttempts(11);
        assertThat(outbox.audited()).containsExactly("put-back delivery");
    }

    @Test
    void refusesToPutBackWhatIsNotDeadOrNotThere() {
        keycloak.holds(new Account("bob", null, null, true, List.of("technician")));
        events.hear("ticket-opened", urgentTicket());
        awaitStatus("SKIPPED");
        var id = Tokens.as("admin").get(DELIVERIES).jsonPath().getString("items[0].id");

        var notDead = Tokens.as("admin").post(DELIVERIES + "/" + id + "/retry");
        var unknown = Tokens.as("admin").post(DELIVERIES + "/" + new UUID(0, 1) + "/retry");

        assertThatJson(notDead.asString())
                .isEqualTo(
                        """
                        {
                          "type": "https://parc.microgate.fr/problems/delivery-not-dead",
                          "title": "This delivery is not dead",
                          "status": 409,
                          "detail": "Delivery %s is SKIPPED: there is nothing to put back."
                        }\
                        """
                                .formatted(id));
        assertThatJson(unknown.asString())
                .isEqualTo(
                        """
                        {
                          "type": "https://parc.microgate.fr/problems/delivery-not-found",
                          "title": "Unknown delivery",
                          "status": 404,
                          "detail": "There is no delivery 00000000-0000-0000-0000-000000000001."
                        }\
                        """);
        assertThat(outbox.audited()).isEmpty();
    }

    @Test
    void refusesAStatusThatDoesNotExist() {
        Tokens.as("admin").get(DELIVERIES + "?status=LOST").then().statusCode(400);
    }

    private static String list(String query) {
        return Tokens.as("auditor").get(DELIVERIES + query).asString();
    }

    private static List<String> recipients(String query) {
        return Tokens.as("auditor").get(DELIVERIES + query).jsonPath().getList("items.recipientId");
    }

    private static void awaitStatus(String status) {
        Awaitility.await("delivery " + status)
                .until(() -> recipients("?status=" + status).size() == 1);
    }

    private static void awaitAttempts(int number) {
        Awaitility.await(number + " attempts")
                .until(
                        () ->
                                Tokens.as("auditor")
                                        .get(DELIVERIES)
                                        .jsonPath()
                                        .getList("items[0].attempts"),
                        attempts -> attempts != null && attempts.size() == number);
    }
}
