package fr.microgate.parc.compliance.breach;

import static fr.microgate.parc.compliance.breach.BreachFixtures.DETECTED;
import static fr.microgate.parc.compliance.breach.BreachFixtures.aTheft;
import static fr.microgate.parc.compliance.breach.BreachFixtures.aTheftAtTheOtherClient;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_B;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.testing.OutboxRows;
import fr.microgate.parc.testing.TestClock;
import fr.microgate.parc.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BreachResourceTest {

    private static final String BREACHES = "/api/compliance/v1/breaches";

    @Inject Suspicions suspicions;
    @Inject Breaches breaches;
    @Inject OutboxRows outbox;
    @Inject TestClock clock;
    @Inject DataSource dataSource;

    private String path = "";

    @BeforeEach
    void aTheftAtEachClient() {
        clock.set(DETECTED);
        suspicions.raise(aTheft());
        suspicions.raise(aTheftAtTheOtherClient());
        path = BREACHES + "/" + fileOf(ORGANIZATION_A);
        clock.set(DETECTED.plus(Duration.ofHours(3)));
    }

    @Test
    void showsASuspicion() {
        var answer = Tokens.as("technician").get(path);

        assertThatJson(answer.asString())
                .isEqualTo(
                        """
                        {"id": "${json-unit.any-string}", "organizationId": "01900000-0000-7000-8000-00000000000a",
                         "assetId": "0199f3a0-7c1e-7b11-9d55-6f2f7f4f9a01", "kind": "STOLEN", "encryption": "NONE",
                         "state": "SUSPECTED", "detectedAt": "2026-11-20T14:00:00Z", "openedAt": "${json-unit.any-string}",
                         "decisions": []}\
                        """);
        assertThat(answer.header("ETag")).startsWith("\"0;");
        assertThat(outbox.audited()).last().isEqualTo("read breach");
    }

    @Test
    void awarenessStartsTheTwoClocks() {
        var confirmed =
                aware(
                        "*",
                        """
                        {"awareAt": "2026-11-20T15:45:00Z"}\
                        """);

        assertThat(confirmed.statusCode()).isEqualTo(200);
        assertThatJson(confirmed.asString())
                .isEqualTo(
                        """
                        {"id": "${json-unit.any-string}", "organizationId": "01900000-0000-7000-8000-00000000000a",
                         "assetId": "0199f3a0-7c1e-7b11-9d55-6f2f7f4f9a01", "kind": "STOLEN", "encryption": "NONE",
                         "state": "CONFIRMED", "detectedAt": "2026-11-20T14:00:00Z", "openedAt": "${json-unit.any-string}",
                         "awareAt": "2026-11-20T15:45:00Z",
                         "clocks": {
                           "regime": "RGPD-2018",
                           "strict": {"at": "2026-11-23T15:45:00Z", "paris": "2026-11-23T16:45:00+01:00", "hoursLeft": 70, "late": false},
                           "legal": {"at": "2026-11-23T16:00:00Z", "paris": "2026-11-23T17:00:00+01:00", "hoursLeft": 70, "late": false}},
                         "decisions": [
                           {"decidedAt": "${json-unit.any-string}", "decidedBy": "%s", "outcome": "CONFIRMED",
                            "awareAt": "2026-11-20T15:45:00Z"}]}\
                        """
                                .formatted(Tokens.subject("dpo")));
        assertThat(Tokens.as("dpo").get(path).header("ETag")).isEqualTo(confirmed.header("ETag"));
        assertThat(outbox.audited()).contains("confirm breach");
    }

    @Test
    void saysSoWhenTheHoursAreOver() {
        aware(
                "*",
                """
                {"awareAt": "2026-11-20T15:45:00Z"}\
                """);
        clock.set(DETECTED.plus(Duration.ofHours(73)).plus(Duration.ofMinutes(50)));

        assertThatJson(Tokens.as("auditor").get(path).asString())
                .node("clocks")
                .isEqualTo(
                        """
                        {"regime": "RGPD-2018",
                         "strict": {"at": "2026-11-23T15:45:00Z", "paris": "2026-11-23T16:45:00+01:00", "hoursLeft": 0, "late": true},
                         "legal": {"at": "2026-11-23T16:00:00Z", "paris": "2026-11-23T17:00:00+01:00", "hoursLeft": 0, "late": false}}\
                        """);
    }

    @Test
    void refusesAwarenessInTheFuture() {
        problem(
                aware(
                        "*",
                        """
                        {"awareAt": "2026-11-20T17:30:00Z"}\
                        """),
                422,
                "awareness-in-the-future");
        assertThatJson(Tokens.as("dpo").get(path).asString()).node("state").isEqualTo("SUSPECTED");
    }

    @Test
    void refusesAwarenessOlderThanTheLaw() {
        problem(
                aware(
                        "*",
                        """
                        {"awareAt": "2016-11-20T17:30:00Z", "reason": "Année fausse"}\
                        """),
                422,
                "awareness-before-the-law");
    }

    @Test
    void asksForAReason() {
        problem(
                aware(
                        "*",
                        """
                        {"awareAt": "2026-11-20T13:00:00Z"}\
                        """),
                422,
                "reason-required");

        assertThat(
                        aware(
                                        "*",
                                        """
                                        {"awareAt": "2026-11-20T13:00:00Z", "reason": "Appel du client à 14 h"}\
                                        """)
                                .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aCorrectionIsOneMoreDecision() {
        aware(
                "*",
                """
                {"awareAt": "2026-11-20T15:45:00Z"}\
                """);
        problem(
                aware(
                        "*",
                        """
                        {"awareAt": "2026-11-20T16:45:00Z"}\
                        """),
                422,
                "reason-required");

        var corrected =
                aware(
                        "*",
                        """
                        {"awareAt": "2026-11-20T16:45:00Z", "reason": "Heure de Paris saisie comme UTC"}\
                        """);

        assertThatJson(corrected.asString())
                .node("clocks.strict.at")
                .isEqualTo("2026-11-23T16:45:00Z");
        assertThat(corrected.jsonPath().getList("decisions.awareAt"))
                .containsExactly("2026-11-20T15:45:00Z", "2026-11-20T16:45:00Z");
        assertThat(outbox.audited()).contains("correct-awareness breach");
    }

    @Test
    void aDismissedSuspicionIsKept() {
        var dismissed =
                dismiss(
                        "*",
                        """
                        {"reason": "Poste de démonstration"}\
                        """);

        assertThat(dismissed.statusCode()).isEqualTo(200);
        assertThatJson(dismissed.asString()).node("state").isEqualTo("NO_PERSONAL_DATA");
        assertThatJson(Tokens.as("dpo").get(path).asString())
                .node("decisions")
                .isEqualTo(
                        """
                        [{"decidedAt": "${json-unit.any-string}", "decidedBy": "%s", "outcome": "NO_PERSONAL_DATA",
                          "reason": "Poste de démonstration"}]\
                        """
                                .formatted(Tokens.subject("dpo")));
        assertThat(outbox.audited()).contains("dismiss breach");
        problem(
                dismiss(
                        "*",
                        """
                        {"reason": "Encore"}\
                        """),
                409,
                "breach-already-decided");
    }

    @Test
    void reasonsStayInTheFile() throws SQLException {
        dismiss(
                "*",
                """
                {"reason": "Poste de Jeanne Martin"}\
                """);

        assertThat(outbox.events()).extracting(OutboxRows.Row::event).containsOnly("breach-opened");
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var found =
                        statement.executeQuery(
                                "SELECT count(*) FROM outbox WHERE data LIKE '%Martin%'")) {
            found.next();
            assertThat(found.getInt(1)).isZero();
        }
    }

    @Test
    void twoPeopleCannotDecideOverEachOther() {
        var seen = Tokens.as("dpo").get(path).header("ETag");
        aware(
                seen,
                """
                {"awareAt": "2026-11-20T15:45:00Z"}\
                """);

        var late =
                dismiss(
                        seen,
                        """
                        {"reason": "Poste de démonstration"}\
                        """);

        problem(late, 412, "changed-meanwhile");
        assertThatJson(late.asString()).node("current.state").isEqualTo("CONFIRMED");
        problem(
                Tokens.as("dpo")
                        .contentType("application/json")
                        .body(
                                """
                                {"reason": "Sans ETag"}\
                                """)
                        .put(path + "/dismissal"),
                428,
                "revision-required");
    }

    @Test
    void refusesABodyThatIsNotOne() {
        problem(aware("*", "{}"), 400, "invalid-request");
        problem(
                aware(
                        "*",
                        """
                        {"awareAt": "hier"}\
                        """),
                400,
                "malformed-body");
        problem(
                dismiss(
                        "*",
                        """
                        {"reason": " "}\
                        """),
                400,
                "invalid-request");
        problem(
                dismiss(
                        "*",
                        """
                        {"reason": "%s"}\
                        """
                                .formatted("x".repeat(2_001))),
                400,
                "invalid-request");
    }

    @Test
    void doesNotKnowEveryFile() {
        problem(Tokens.as("dpo").get(BREACHES + "/" + UUID.randomUUID()), 404, "breach-not-found");
    }

    @Test
    void listsTheNewestFirstWithoutDecisions() {
        aware(
                "*",
                """
                {"awareAt": "2026-11-20T15:45:00Z"}\
                """);

        assertThatJson(
                        Tokens.as("dpo")
                                .get(BREACHES + "?state=CONFIRMED&organizationId=" + ORGANIZATION_A)
                                .asString())
                .isEqualTo(
                        """
                        {"items": [
                          {"id": "${json-unit.any-string}", "organizationId": "01900000-0000-7000-8000-00000000000a",
                           "assetId": "0199f3a0-7c1e-7b11-9d55-6f2f7f4f9a01", "kind": "STOLEN", "encryption": "NONE",
                           "state": "CONFIRMED", "detectedAt": "2026-11-20T14:00:00Z", "openedAt": "${json-unit.any-string}",
                           "awareAt": "2026-11-20T15:45:00Z", "clocks": "${json-unit.ignore}"}]}\
                        """);
        assertThat(organizations(Tokens.as("dpo").get(BREACHES)))
                .containsExactly(ORGANIZATION_B.toString(), ORGANIZATION_A.toString());
        assertThat(organizations(Tokens.as("dpo").get(BREACHES + "?state=SUSPECTED")))
                .containsExactly(ORGANIZATION_B.toString());
    }

    @Test
    void pages() {
        var first = Tokens.as("dpo").get(BREACHES + "?limit=1");
        var token = first.jsonPath().getString("nextPageToken");

        assertThat(organizations(first)).containsExactly(ORGANIZATION_B.toString());
        assertThat(organizations(Tokens.as("dpo").get(BREACHES + "?limit=1&pageToken=" + token)))
                .containsExactly(ORGANIZATION_A.toString());
        problem(Tokens.as("dpo").get(BREACHES + "?pageToken=nonsense"), 400, "invalid-page-token");
    }

    @Test
    void aClientReadsTheFilesOfHisOrganisationOnly() {
        var client = Tokens.asClientOf(ORGANIZATION_B);

        assertThat(organizations(client.get(BREACHES))).containsExactly(ORGANIZATION_B.toString());
        assertThat(client.get(BREACHES + "/" + fileOf(ORGANIZATION_B)).statusCode()).isEqualTo(200);
        problem(client.get(path), 404, "breach-not-found");
        problem(
                client.get(BREACHES + "?organizationId=" + ORGANIZATION_A),
                404,
                "organization-not-found");
        problem(
                client.contentType("application/json")
                        .header("If-Match", "*")
                        .body(
                                """
                                {"reason": "Rien à voir"}\
                                """)
                        .put(BREACHES + "/" + fileOf(ORGANIZATION_B) + "/dismissal"),
                403,
                "forbidden");
    }

    private UUID fileOf(UUID organization) {
        return breaches.find("organizationId", organization).singleResult().id;
    }

    private Response aware(String ifMatch, String body) {
        return put("/awareness", ifMatch, body);
    }

    private Response dismiss(String ifMatch, String body) {
        return put("/dismissal", ifMatch, body);
    }

    private Response put(String what, String ifMatch, String body) {
        return Tokens.as("dpo")
                .contentType("application/json")
                .header("If-Match", ifMatch)
                .body(body)
                .put(path + what);
    }

    private static List<String> organizations(Response list) {
        return list.jsonPath().getList("items.organizationId");
    }

    private static void problem(Response answer, int status, String slug) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("type")).endsWith("/problems/" + slug);
    }
}
