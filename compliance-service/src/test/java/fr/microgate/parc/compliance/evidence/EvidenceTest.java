package fr.microgate.parc.compliance.evidence;

import static fr.microgate.parc.compliance.evidence.ControlResult.FAIL;
import static fr.microgate.parc.compliance.evidence.ControlResult.PASS;
import static fr.microgate.parc.compliance.evidence.ControlResult.UNKNOWN;
import static fr.microgate.parc.compliance.evidence.EvidenceFixtures.DISK;
import static fr.microgate.parc.compliance.evidence.EvidenceFixtures.MONDAY;
import static fr.microgate.parc.compliance.evidence.EvidenceFixtures.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.testing.Tokens;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvidenceTest {

    private static final Instant EARLIER = Instant.parse("2026-10-01T06:00:00Z");

    private final Evidence evidence =
            Evidence.observe(DISK, FAIL, seen(MONDAY, "monday", Map.of(DISK, EARLIER)));

    @Test
    void keepsWhatWasSeenWhenAndByWhichEvent() {
        assertThat(evidence.result).isEqualTo(FAIL);
        assertThat(evidence.observedAt).isEqualTo(MONDAY);
        assertThat(evidence.since).isEqualTo(EARLIER);
        assertThat(evidence.sourceEventId).isEqualTo("monday");
    }

    @Test
    void aNewerEventOverwrites() {
        evidence.observeAgain(PASS, seen(TUESDAY, "tuesday", Map.of(DISK, TUESDAY)));

        assertThat(evidence.result).isEqualTo(PASS);
        assertThat(evidence.observedAt).isEqualTo(TUESDAY);
        assertThat(evidence.since).isEqualTo(TUESDAY);
        assertThat(evidence.sourceEventId).isEqualTo("tuesday");
    }

    @Test
    void anOlderEventChangesNothing() {
        evidence.observeAgain(PASS, seen(MONDAY.minusMillis(1), "late", Map.of()));

        assertThat(evidence.result).isEqualTo(FAIL);
        assertThat(evidence.sourceEventId).isEqualTo("monday");
    }

    @Test
    void theSameResultAgainIsFresherButLastsSinceTheBeginning() {
        evidence.observeAgain(FAIL, seen(TUESDAY, "tuesday", Map.of()));

        assertThat(evidence.observedAt).isEqualTo(TUESDAY);
        assertThat(evidence.since).isEqualTo(EARLIER);
    }

    @Test
    void aChangeThatWasNotToldLastsSinceItWasSeen() {
        evidence.observeAgain(PASS, seen(TUESDAY, "tuesday", Map.of()));

        assertThat(evidence.since).isEqualTo(TUESDAY);
    }

    @Test
    void isBelievedUpToTheLimitAndUnknownAfterwards() {
        assertThat(evidence.result(MONDAY)).isEqualTo(FAIL);
        assertThat(evidence.result(MONDAY.plusMillis(1))).isEqualTo(UNKNOWN);
        assertThat(evidence.isStale(MONDAY.plusMillis(1))).isTrue();
    }

    @Test
    void aPercentageIsRoundedDown() {
        assertThat(ControlEvidence.percent(31, 32)).isEqualTo(96.8);
        assertThat(ControlEvidence.percent(9_999, 10_000)).isEqualTo(99.9);
        assertThat(ControlEvidence.percent(3, 3)).isEqualTo(100.0);
        assertThat(ControlEvidence.percent(0, 3)).isEqualTo(0.0);
        assertThat(ControlEvidence.percent(0, 0)).isNull();
    }

    private static Posture seen(Instant at, String event, Map<String, Instant> since) {
        return new Posture(
                EvidenceFixtures.asset(1), Tokens.ORGANIZATION_A, at, Map.of(), since, event);
    }
}
