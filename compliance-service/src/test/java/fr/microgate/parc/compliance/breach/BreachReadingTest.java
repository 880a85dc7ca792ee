package fr.microgate.parc.compliance.breach;

import static fr.microgate.parc.compliance.breach.BreachApi.BREACHES;
import static fr.microgate.parc.compliance.breach.BreachApi.assertProblem;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_B;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.testing.OutboxRows;
import fr.microgate.parc.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BreachReadingTest {

    @Inject BreachApi api;
    @Inject OutboxRows outbox;

    @BeforeEach
    void aTheftAtEachClient() {
        api.aTheftAtEachClient();
    }

    @Test
    void showsASuspicionAndLeavesALine() {
        var answer = Tokens.as("technician").get(api.file());

        assertThatJson(answer.asString())
                .isEqualTo(
                        """
                        {"id": "${json-unit.any-string}",
                         "organizationId": "01900000-0000-7000-8000-00000000000a",
                         "assetId": "0199f3a0-7c1e-7b11-9d55-6f2f7f4f9a01",
                         "kind": "STOLEN", "encryption": "NONE", "state": "SUSPECTED",
                         "detectedAt": "2026-11-20T14:00:00Z", "openedAt": "${json-unit.any-string}",
                         "decisions": []}
                        """);
        assertThat(answer.header("ETag")).startsWith("\"0;");
        assertThat(outbox.audited()).last().isEqualTo("read breach");
    }

    @Test
    void doesNotKnowEveryFile() {
        assertProblem(
                Tokens.as("dpo").get(BREACHES + "/" + UUID.randomUUID()), 404, "breach-not-found");
    }

    @Test
    void listsFilesWithTheirClocksAndWithoutTheirDecisions() {
        api.aware("2026-11-20T15:45:00Z");

        var list =
                Tokens.as("dpo")
                        .get(BREACHES + "?state=CONFIRMED&organizationId=" + ORGANIZATION_A)
                        .asString();

        assertThatJson(list)
                .isEqualTo(
                        """
                        {"items": [
                          {"id": "${json-unit.any-string}",
                           "organizationId": "01900000-0000-7000-8000-00000000000a",
                           "assetId": "0199f3a0-7c1e-7b11-9d55-6f2f7f4f9a01",
                           "kind": "STOLEN", "encryption": "NONE", "state": "CONFIRMED",
                           "detectedAt": "2026-11-20T14:00:00Z", "openedAt": "${json-unit.any-string}",
                           "awareAt": "2026-11-20T15:45:00Z", "clocks": "${json-unit.ignore}"}]}
                        """);
    }

    @Test
    void listsTheNewestFirst() {
        api.aware("2026-11-20T15:45:00Z");

        assertThat(organizations(Tokens.as("dpo").get(BREACHES)))
                .containsExactly(ORGANIZATION_B.toString(), ORGANIZATION_A.toString());
        assertThat(organizations(Tokens.as("dpo").get(BREACHES + "?state=SUSPECTED")))
                .containsExactly(ORGANIZATION_B.toString());
    }

    @Test
    void pages() {
        var first = Tokens.as("dpo").get(BREACHES + "?limit=1");
        var token = first.jsonPath().getString("nextPageToken");
        var second = Tokens.as("dpo").get(BREACHES + "?limit=1&pageToken=" + token);

        assertThat(organizations(first)).containsExactly(ORGANIZATION_B.toString());
        assertThat(organizations(second)).containsExactly(ORGANIZATION_A.toString());
        assertProblem(
                Tokens.as("dpo").get(BREACHES + "?pageToken=nonsense"), 400, "invalid-page-token");
    }

    @Test
    void aClientReadsTheFilesOfHisOrganisationOnly() {
        var client = Tokens.asClientOf(ORGANIZATION_B);

        assertThat(organizations(client.get(BREACHES))).containsExactly(ORGANIZATION_B.toString());
        assertThat(client.get(api.file(ORGANIZATION_B)).statusCode()).isEqualTo(200);
        assertProblem(client.get(api.file(ORGANIZATION_A)), 404, "breach-not-found");
        assertProblem(
                client.get(BREACHES + "?organizationId=" + ORGANIZATION_A),
                404,
                "organization-not-found");
    }

    @Test
    void aClientDecidesNothing() {
        var attempt =
                Tokens.asClientOf(ORGANIZATION_A)
                        .contentType("application/json")
                        .header("If-Match", "*")
                        .body(Map.of("reason", "Rien à voir"))
                        .put(api.file() + "/dismissal");

        assertProblem(attempt, 403, "forbidden");
    }

    private static List<String> organizations(Response list) {
        return list.jsonPath().getList("items.organizationId");
    }
}
