package fr.microgate.parc.compliance.breach;

import static fr.microgate.parc.compliance.ComplianceProblem.AWARENESS_IN_THE_FUTURE;
import static fr.microgate.parc.compliance.ComplianceProblem.BREACH_ALREADY_DECIDED;
import static fr.microgate.parc.compliance.ComplianceProblem.REASON_REQUIRED;
import static fr.microgate.parc.compliance.breach.BreachFixtures.DETECTED;
import static fr.microgate.parc.compliance.breach.BreachFixtures.LAW;
import static fr.microgate.parc.compliance.breach.BreachFixtures.aSuspectedBreach;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.microgate.parc.compliance.ComplianceProblem;
import fr.microgate.parc.platform.http.ProblemException;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BreachTest {

    private static final Instant NOW = DETECTED.plus(Duration.ofDays(3));
    private static final Duration DAY = Duration.ofDays(1);

    private final Breach breach = aSuspectedBreach();

    @Test
    void isSuspectedUntilSomebodyDecides() {
        assertThat(breach.state).isEqualTo(BreachState.SUSPECTED);
        assertThat(breach.awareAt).isNull();
        assertThat(breach.decisions).isEmpty();
    }

    @Test
    void awarenessConfirmsItAndStartsTheClocks() {
        aware(DETECTED.plusSeconds(60), null);

        assertThat(breach.state).isEqualTo(BreachState.CONFIRMED);
        assertThat(breach.regime).isEqualTo("RGPD-2018");
        assertThat(breach.strictDeadlineAt).isEqualTo("2026-11-23T14:01:00Z");
        assertThat(breach.legalDeadlineAt).isEqualTo("2026-11-23T15:00:00Z");
        assertThat(breach.decisions)
                .containsExactly(
                        new Decision(
                                NOW, "dpo", BreachState.CONFIRMED, DETECTED.plusSeconds(60), null));
    }

    @Test
    void needsNoReasonWithinADayOfTheFirstSign() {
        aware(DETECTED.plus(DAY), null);

        assertThat(breach.isConfirmed()).isTrue();
    }

    @Test
    void asksWhyAwarenessCameMoreThanADayAfterTheFirstSign() {
        refuses(REASON_REQUIRED, () -> aware(DETECTED.plus(DAY).plusMillis(1), null));
        refuses(REASON_REQUIRED, () -> aware(DETECTED.plus(DAY).plusMillis(1), "  "));

        aware(DETECTED.plus(DAY).plusMillis(1), " Le client était injoignable. ");

        assertThat(breach.decisions.getLast().reason()).isEqualTo("Le client était injoignable.");
    }

    @Test
    void asksWhyAwarenessIsOlderThanTheFirstSign() {
        refuses(REASON_REQUIRED, () -> aware(DETECTED.minusMillis(1), null));

        aware(
                DETECTED.minusMillis(1),
                "Le client avait téléphoné avant que l'état du poste soit saisi.");

        assertThat(breach.isConfirmed()).isTrue();
    }

    @Test
    void refusesAwarenessInTheFuture() {
        refuses(AWARENESS_IN_THE_FUTURE, () -> aware(NOW.plusMillis(1), "Bientôt"));

        aware(NOW, "Aujourd'hui");

        assertThat(breach.isConfirmed()).isTrue();
    }

    @Test
    void aCorrectionNeedsAReasonAndMovesTheClocks() {
        aware(DETECTED.plusSeconds(60), null);

        refuses(REASON_REQUIRED, () -> aware(DETECTED.plusSeconds(3_600), null));
        aware(DETECTED.plusSeconds(3_600), "Faute de frappe");

        assertThat(breach.strictDeadlineAt).isEqualTo("2026-11-23T15:00:00Z");
        assertThat(breach.legalDeadlineAt).isEqualTo("2026-11-23T16:00:00Z");
        assertThat(breach.decisions)
                .extracting(Decision::awareAt)
                .containsExactly(DETECTED.plusSeconds(60), DETECTED.plusSeconds(3_600));
    }

    @Test
    void theSameAwarenessAgainNeedsNoReason() {
        aware(DETECTED.plusSeconds(60), null);
        aware(DETECTED.plusSeconds(60), null);

        assertThat(breach.awareAt).isEqualTo(DETECTED.plusSeconds(60));
    }

    @Test
    void aDismissedSuspicionIsKeptWithItsReason() {
        breach.dismiss("Poste de démonstration", "dpo", NOW);

        assertThat(breach.state).isEqualTo(BreachState.NO_PERSONAL_DATA);
        assertThat(breach.decisions)
                .containsExactly(
                        new Decision(
                                NOW,
                                "dpo",
                                BreachState.NO_PERSONAL_DATA,
                                null,
                                "Poste de démonstration"));
    }

    @Test
    void onlyASuspicionIsDismissed() {
        breach.dismiss("Poste de démonstration", "dpo", NOW);
        refuses(BREACH_ALREADY_DECIDED, () -> breach.dismiss("Encore", "dpo", NOW));

        var confirmed = aSuspectedBreach();
        confirmed.confirm(new BecomeAware(DETECTED, null), LAW, "dpo", NOW);
        refuses(BREACH_ALREADY_DECIDED, () -> confirmed.dismiss("Finalement non", "dpo", NOW));
    }

    @Test
    void awarenessReopensADismissedFileWithAReason() {
        breach.dismiss("Poste de démonstration", "dpo", NOW);

        refuses(REASON_REQUIRED, () -> aware(DETECTED, null));
        aware(DETECTED, "Il contenait des paies.");

        assertThat(breach.isConfirmed()).isTrue();
        assertThat(breach.decisions).hasSize(2);
    }

    private void aware(Instant at, @Nullable String reason) {
        breach.confirm(new BecomeAware(at, reason), LAW, "dpo", NOW);
    }

    private static void refuses(ComplianceProblem problem, ThrowingCallable attempt) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(attempt)
                .extracting(ProblemException::type)
                .isEqualTo(problem);
    }
}
