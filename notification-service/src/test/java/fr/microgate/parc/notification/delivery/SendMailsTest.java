package fr.microgate.parc.notification.delivery;

import static fr.microgate.parc.notification.FakeKeycloak.account;
import static fr.microgate.parc.notification.ticket.TicketEvents.urgentTicket;
import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.notification.FakeKeycloak;
import fr.microgate.parc.notification.MailServer;
import fr.microgate.parc.notification.Told;
import fr.microgate.parc.notification.ticket.TicketEvents;
import fr.microgate.parc.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SendMailsTest {

    private static final String LINK =
            "http://localhost:8080/tickets/0199f3a1-1111-7222-8333-444455556666";

    @Inject TicketEvents events;
    @Inject FakeKeycloak keycloak;
    @Inject MailServer mails;
    @Inject TestClock clock;
    @Inject Told told;

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
    void writesToEachInHisLanguage() throws MessagingException, IOException {
        keycloak.holds(account("ada", "fr", "technician"), account("bob", "en", "dpo"));

        events.hear("ticket-opened", urgentTicket());

        var french = mails.mailTo("ada@parc.local");
        assertThat(french.getSubject()).isEqualTo("[T-2026-000002] P1 : Machine volée : COMPTA-PC");
        assertThat(part(french, 0))
                .isEqualToIgnoringNewLines(
                        """
                        [T-2026-000002] P1 : Machine volée : COMPTA-PC

                        Un ticket de priorité P1 vient d'être ouvert.

                        Ouvrir dans Parc
                        %s

                        --\s
                        Parc vous envoie ce message parce que le sujet vous est confié, ou en raison de votre rôle.
                        """
                                .formatted(LINK));
        assertThat(part(french, 1))
                .contains("<html lang=\"fr\">")
                .contains(
                        "<h1 style=\"font-size: 1.1rem\">[T-2026-000002] P1 : Machine volée : COMPTA-PC</h1>")
                .contains("<a href=\"" + LINK + "\">Ouvrir dans Parc</a>");
        var english = mails.mailTo("bob@parc.local");
        assertThat(english.getSubject()).isEqualTo("[T-2026-000002] P1: Machine volée : COMPTA-PC");
        assertThat(part(english, 0))
                .contains("A ticket of priority P1 has just been opened.", "Open in Parc");
        assertThat(part(english, 1)).contains("<html lang=\"en\">");
        awaitDeliveries("SENT", 2);
    }

    @Test
    void aMailNamesItsDeliveryAndAsksForNoReply() throws MessagingException {
        keycloak.holds(account("ada", "fr", "dpo"));

        events.hear("ticket-opened", urgentTicket());

        var mail = mails.mailTo("ada@parc.local");
        awaitDeliveries("SENT", 1);
        var id = mail.getMessageID().replaceAll("^<(.*)@notification\\.parc>$", "$1");
        assertThat(told.count("delivery WHERE id = '%s'".formatted(id))).isEqualTo(1);
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getFrom()[0]).hasToString("Parc <parc@parc.local>");
    }

    @Test
    void aHostileTitleAddsNoHeaderAndNoMarkup() throws MessagingException, IOException {
        keycloak.holds(account("ada", "fr", "dpo"));
        var title = "<img src=x onerror=alert(1)>\r\nBcc: thief@example.com\r\n\r\n<script>";

        events.hear("ticket-opened", urgentTicket().put("title", title));

        var mail = mails.mailTo("ada@parc.local");
        assertThat(mail.getSubject())
                .isEqualTo(
                        "[T-2026-000002] P1 : <img src=x onerror=alert(1)> Bcc: thief@example.com <script>");
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mails.mailsTo("thief@example.com")).isEmpty();
        assertThat(part(mail, 1))
                .contains(
                        "&lt;img src=x onerror=alert(1)&gt; Bcc: thief@example.com &lt;script&gt;")
                .doesNotContain("<img", "<script");
        awaitDeliveries("SENT", 1);
    }

    @Test
    void whatTheMailServerMissedIsSentWhenItIsBack() {
        keycloak.holds(account("ada", "fr", "dpo"));
        mails.stop();

        events.hear("ticket-opened", urgentTicket());
        awaitDeliveries("WAITING' AND tries = '1", 1);
        assertThat(told.count("delivery WHERE last_error LIKE '%Connection refused%'"))
                .isEqualTo(1);
        mails.start();
        clock.forward(Duration.ofSeconds(20));

        mails.mailTo("ada@parc.local");
        awaitDeliveries("SENT", 1);
        assertThat(
                        told.count(
                                "delivery WHERE jsonb_array_length(attempts) = 2 AND last_error IS NULL"))
                .isEqualTo(1);
    }

    @Test
    void aMailServerThatHangsHoldsNothingUpForEver() throws IOException {
        keycloak.holds(account("ada", "fr", "dpo"));
        mails.stop();

        try (var silent = mails.hang()) {
            events.hear("ticket-opened", urgentTicket());
            awaitDeliveries("WAITING' AND tries = '1", 1);
            assertThat(silent.isClosed()).isFalse();
        }
        mails.start();
        clock.forward(Duration.ofSeconds(20));

        mails.mailTo("ada@parc.local");
        awaitDeliveries("SENT", 1);
    }

    private void awaitDeliveries(String status, long number) {
        Awaitility.await(number + " deliveries " + status)
                .atMost(Duration.ofSeconds(10))
                .until(() -> told.count("delivery WHERE status = '" + status + "'") == number);
    }

    private static String part(MimeMessage mail, int index) throws MessagingException, IOException {
        return ((MimeMultipart) mail.getContent()).getBodyPart(index).getContent().toString();
    }
}
