package fr.microgate.parc.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class TextTest {

    private static final UUID ID = UUID.fromString("0199f3a1-1111-7222-8333-444455556666");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    TICKET_ASSIGNED   | -        | [T-2026-000001] Ticket attribué : Panne           | [T-2026-000001] Ticket assigned: Panne
                    TICKET_URGENT     | -        | [T-2026-000001] P1 : Panne                        | [T-2026-000001] P1: Panne
                    TICKET_PREVENTIVE | -        | [T-2026-000001] Préventif : Panne                 | [T-2026-000001] Preventive: Panne
                    TICKET_STATUS     | RESOLVED | [T-2026-000001] Résolu : Panne                    | [T-2026-000001] Resolved: Panne
                    TICKET_STATUS     | PENDING  | [T-2026-000001] En attente : Panne                | [T-2026-000001] Pending: Panne
                    TICKET_COMMENT    | PUBLIC   | [T-2026-000001] Nouveau commentaire : Panne       | [T-2026-000001] New comment: Panne
                    TICKET_COMMENT    | INTERNAL | [T-2026-000001] Nouvelle note interne : Panne     | [T-2026-000001] New internal note: Panne
                    """)
    void hasAHeadlineInBothLanguages(Kind kind, String code, String french, String english) {
        var notice = new Notice(kind, ID, "T-2026-000001", "Panne", code);

        assertThat(Text.of(notice, Language.FR).headline()).isEqualTo(french);
        assertThat(Text.of(notice, Language.EN).headline()).isEqualTo(english);
    }

    @Test
    void saysWhatTheNewStatusIs() {
        var notice = new Notice(Kind.TICKET_STATUS, ID, "T-2026-000001", "Panne", "IN_PROGRESS");

        assertThat(Text.of(notice, Language.FR).body())
                .isEqualTo("Nouvel état de ce ticket : En cours.");
        assertThat(Text.of(notice, Language.EN).body())
                .isEqualTo("New status of this ticket: In progress.");
    }

    @Test
    void aBreachHasNeitherNumberNorTitle() {
        var notice = new Notice(Kind.BREACH_OPENED, ID, null, null, null);

        assertThat(Text.of(notice, Language.FR).headline())
                .isEqualTo("Violation de données à examiner");
        assertThat(Text.of(notice, Language.FR).body()).contains("CNIL", "72 heures");
        assertThat(Text.of(notice, Language.EN).headline()).isEqualTo("Data breach to examine");
        assertThat(notice.link(URI.create("http://localhost:8080")))
                .isEqualTo("http://localhost:8080/breaches/" + ID);
    }

    @Test
    void aSensitiveTicketIsNamedByItsNumberAlone() {
        var notice = new Notice(Kind.TICKET_URGENT, ID, "T-2026-000001", null, null);

        assertThat(Text.of(notice, Language.FR).headline()).isEqualTo("[T-2026-000001] P1");
        assertThat(notice.link(URI.create("https://parc.example/")))
                .isEqualTo("https://parc.example/tickets/" + ID);
    }

    @Test
    void aHostileTitleStaysOnOneLineAndIsNoTemplate() {
        var title = "x\r\nBcc: thief@example.com\u2028{number}{#if true}y{/if}\u0000\u0085";

        var headline =
                Text.of(
                                new Notice(Kind.TICKET_URGENT, ID, "T-2026-000001", title, null),
                                Language.FR)
                        .headline();

        assertThat(headline)
                .isEqualTo(
                        "[T-2026-000001] P1 : x Bcc: thief@example.com {number}{#if true}y{/if}");
    }

    @Test
    void speaksFrenchUnlessEnglishIsPreferred() {
        assertThat(Language.of(List.of())).isEqualTo(Language.FR);
        assertThat(Language.of(List.of(Locale.GERMAN, Locale.UK, Locale.FRENCH)))
                .isEqualTo(Language.EN);
        assertThat(Language.of(List.of(Locale.CANADA_FRENCH, Locale.UK))).isEqualTo(Language.FR);
        assertThat(Language.of("en-US")).isEqualTo(Language.EN);
        assertThat(Language.of("de")).isEqualTo(Language.FR);
        assertThat(Language.of((String) null)).isEqualTo(Language.FR);
    }
}
