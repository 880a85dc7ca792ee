package fr.microgate.parc.compliance.breach;

import static fr.microgate.parc.compliance.ComplianceProblem.AWARENESS_BEFORE_THE_LAW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.microgate.parc.compliance.breach.BreachFixtures.Law;
import fr.microgate.parc.platform.http.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class BreachRulesTest {

    private final BreachRules rules =
            new Rules(
                    List.of(
                            new Law("OMNIBUS", LocalDate.parse("2028-01-01"), 96),
                            new Law("RGPD-2018", LocalDate.parse("2018-05-25"), 72)));

    @Test
    void aNewRegimeHoldsFromItsFirstDayInParis() {
        assertThat(versionAt("2027-12-31T22:59:59Z")).isEqualTo("RGPD-2018");
        assertThat(versionAt("2027-12-31T23:00:00Z")).isEqualTo("OMNIBUS");
    }

    @Test
    void thereWasNoDutyBeforeTheFirstRegime() {
        assertThat(versionAt("2018-05-24T22:00:00Z")).isEqualTo("RGPD-2018");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> versionAt("2018-05-24T21:59:59Z"))
                .extracting(ProblemException::type)
                .isEqualTo(AWARENESS_BEFORE_THE_LAW);
    }

    private String versionAt(String instant) {
        return rules.inForceAt(Instant.parse(instant)).version();
    }

    private record Rules(List<Regime> regimes) implements BreachRules {

        @Override
        public ZoneId zone() {
            return ZoneId.of("Europe/Paris");
        }
    }
}
