package fr.microgate.parc.compliance.breach;

import static fr.microgate.parc.compliance.breach.BreachApi.assertProblem;
import static fr.microgate.parc.compliance.breach.BreachFixtures.DETECTED;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.testing.OutboxRows;
import fr.microgate.parc.testing.TestClock;
import fr.microgate.parc.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BreachAwarenessTest {

    private static final String FRIDAY = "2026-11-20T15:45:00Z";

    @Inject BreachApi api;
    @Inject OutboxRows outbox;
    @Inject TestClock clock;

    @BeforeEach
    void aTheft() {
        api.aTheftAtEachClient();
    }

    @Test
    void startsTheTwoClocks() {
        var confirmed = api.aware(FRIDAY);

        assertThat(confirmed.statusCode()).isEqualTo(200);
        assertThatJson(confirmed.asString())
                .isEqualTo(
                        """
                        {"id": "${json-unit.any-string}",
                         "organizationId": "01900000-0000-7000-8000-00000000000a",
                         "assetId": "0199f3a0-7c1e-7b11-9d55-6f2f7f4f9a01",
                         "kind": "STOLEN", "encryption": "NONE", "state": "CONFIRMED",
                         "detectedAt": "2026-11-20T14:00:00Z", "openedAt": "${json-unit.any-string}",
                         "awareAt": "2026-11-20T15:45:00Z",
                         "clocks": {
                           "regime": "RGPD-2018",
                           "strict": {"at": "2026-11-23T15:45:00Z", "paris": "2026-11-23T16:45:00+01:00",
                                      "hoursLeft": 70, "late": false},
                           "legal": {"at": "2026-11-23T16:00:00Z", "paris": "2026-11-23T17:00:00+01:00",
                                     "hoursLeft": 70, "late": false}},
                         "decisions": [
                           {"decidedAt": "${json-unit.any-string}", "decidedBy": "%s",
                            "outcome": "CONFIRMED", "awareAt": "2026-11-20T15:45:00Z"}]}
                        """
                                .formatted(Tokens.subject("dpo")));
        assertThat(api.read().header("ETag")).isEqualTo(confirmed.header("ETag"));
        assertThat(outbox.audited()).contains("confirm breach");
    }

    @Test
    void saysSoWhenTheHoursAreOver() {
        api.aware(FRIDAY);
        clock.set(DETECTED.plus(Duration.ofHours(73)).plus(Duration.ofMinutes(50)));

        assertThatJson(api.read().asString())
                .node("clocks")
                .isEqualTo(
                        """
                        {"regime": "RGPD-2018",
                         "strict": {"at": "2026-11-23T15:45:00Z", "paris": "2026-11-23T16:45:00+01:00",
                                    "hoursLeft": 0, "late": true},
                         "legal": {"at": "2026-11-23T16:00:00Z", "paris": "2026-11-23T17:00:00+01:00",
                                   "hoursLeft": 0, "late": false}}
                        """);
    }

    @Test
    void keepsItsRevisionWhateverTheFractionOfASecond() {
        var confirmed = api.aware("2026-11-20T15:45:00.123456789Z");

        assertThat(api.read().header("ETag")).isEqualTo(confirmed.header("ETag"));
    }

    @Test
    void cannotBeInTheFuture() {
        assertProblem(api.aware("2026-11-20T17:30:00Z"), 422, "awareness-in-the-future");
        assertThatJson(api.read().asString()).node("state").isEqualTo("SUSPECTED");
    }

    @Test
    void cannotBeOlderThanTheLaw() {
        assertProblem(
                api.aware("2016-11-20T15:45:00Z", "Année fausse"), 422, "awareness-before-the-law");
    }

    @Test
    void beforeTheFirstSignNeedsAReason() {
        assertProblem(api.aware("2026-11-20T13:00:00Z"), 422, "reason-required");

        var explained = api.aware("2026-11-20T13:00:00Z", "Appel du client à 14 h");

        assertThat(explained.statusCode()).isEqualTo(200);
    }

    @Test
    void aCorrectionNeedsAReasonAndIsOneMoreDecision() {
        api.aware(FRIDAY);
        assertProblem(api.aware("2026-11-20T16:45:00Z"), 422, "reason-required");

        var corrected = api.aware("2026-11-20T16:45:00Z", "Heure de Paris saisie comme UTC");

        assertThatJson(corrected.asString())
                .node("clocks.strict.at")
                .isEqualTo("2026-11-23T16:45:00Z");
        assertThat(corrected.jsonPath().getList("decisions.awareAt"))
                .containsExactly(FRIDAY, "2026-11-20T16:45:00Z");
        assertThat(outbox.audited()).contains("correct-awareness breach");
    }

    @Test
    void refusesABodyThatIsNotOne() {
        assertProblem(api.decide("/awareness", "*", Map.of()), 400, "invalid-request");
        assertProblem(api.aware("hier"), 400, "malformed-body");
        assertProblem(api.aware("1790000000"), 400, "malformed-body");
        assertProblem(api.aware(FRIDAY, "x".repeat(2_001)), 400, "invalid-request");
    }
}
