package fr.microgate.parc.compliance.breach;

import static fr.microgate.parc.compliance.breach.BreachApi.assertProblem;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.testing.OutboxRows;
import fr.microgate.parc.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BreachDismissalTest {

    @Inject BreachApi api;
    @Inject OutboxRows outbox;
    @Inject DataSource dataSource;

    @BeforeEach
    void aTheft() {
        api.aTheftAtEachClient();
    }

    @Test
    void keepsTheFileWithItsReason() {
        var dismissed = api.dismiss("Poste de démonstration");

        assertThat(dismissed.statusCode()).isEqualTo(200);
        assertThatJson(dismissed.asString()).node("state").isEqualTo("NO_PERSONAL_DATA");
        assertThatJson(api.read().asString())
                .node("decisions")
                .isEqualTo(
                        """
                        [{"decidedAt": "${json-unit.any-string}", "decidedBy": "%s",
                          "outcome": "NO_PERSONAL_DATA", "reason": "Poste de démonstration"}]
                        """
                                .formatted(Tokens.subject("dpo")));
        assertThat(outbox.audited()).contains("dismiss breach");
    }

    @Test
    void isForSuspicionsOnly() {
        api.dismiss("Poste de démonstration");

        assertProblem(api.dismiss("Encore"), 409, "breach-already-decided");
    }

    @Test
    void needsAReason() {
        assertProblem(api.dismiss(" "), 400, "invalid-request");
        assertProblem(api.dismiss("x".repeat(2_001)), 400, "invalid-request");
    }

    @Test
    void itsReasonStaysInTheFile() throws SQLException {
        api.dismiss("Poste de Jeanne Martin");

        assertThat(outbox.events()).extracting(OutboxRows.Row::event).containsOnly("breach-opened");
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var told =
                        statement.executeQuery(
                                "SELECT count(*) FROM outbox WHERE data LIKE '%Martin%'")) {
            told.next();
            assertThat(told.getInt(1)).isZero();
        }
    }

    @Test
    void cannotGoOverTheDecisionOfSomebodyElse() {
        var seen = api.read().header("ETag");
        api.aware("2026-11-20T15:45:00Z");

        var late = api.decide("/dismissal", seen, Map.of("reason", "Poste de démonstration"));

        assertProblem(late, 412, "changed-meanwhile");
        assertThatJson(late.asString()).node("current.state").isEqualTo("CONFIRMED");
    }

    @Test
    void needsToKnowWhatItDecidesOn() {
        var blind =
                Tokens.as("dpo")
                        .contentType("application/json")
                        .body(Map.of("reason", "Poste de démonstration"))
                        .put(api.file() + "/dismissal");

        assertProblem(blind, 428, "revision-required");
    }
}
