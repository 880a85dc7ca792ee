package fr.microgate.parc.inventory.posture;

import static fr.microgate.parc.inventory.asset.Criticality.CRITICAL;
import static fr.microgate.parc.inventory.asset.Criticality.LOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.microgate.parc.inventory.asset.AssetKind;
import fr.microgate.parc.inventory.asset.Criticality;
import fr.microgate.parc.platform.http.ProblemException;
import fr.microgate.parc.testing.Tokens;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RuleTest {

    private static final UUID A = Tokens.ORGANIZATION_A;

    @Test
    void theMostSpecificRuleWinsWhateverTheirOrder() {
        var builtIn = rule(null, null, 1, true);
        var everywhere = rule(null, null, 2, false);
        var critical = rule(null, CRITICAL, 3, false);
        var ofA = rule(A, null, 4, false);
        var criticalOfA = rule(A, CRITICAL, 5, false);
        var all = new ArrayList<>(List.of(builtIn, everywhere, critical, ofA, criticalOfA));

        assertThat(weights(all)).containsExactly(5, 4);
        Collections.reverse(all);
        assertThat(weights(all)).containsExactly(5, 4);
        assertThat(weights(List.of(builtIn, everywhere, critical))).containsExactly(3, 2);
        assertThat(weights(List.of(critical, ofA, builtIn))).containsExactly(4, 4);
        assertThat(weights(List.of(builtIn))).containsExactly(1, 1);
    }

    @Test
    void aRuleMayOnlySayWhatItsControlReads() {
        var days = new Parameters(7, null, null);

        days.mustBeOf(Control.RECENT_REBOOT);
        assertThatThrownBy(() -> days.mustBeOf(Control.ANTIVIRUS))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("maxDays");
    }

    @Test
    void theScoreIsTheWeightOfWhatIsProved() {
        var rules =
                Map.of(
                        Control.ANTIVIRUS, weighted(Control.ANTIVIRUS, 3),
                        Control.FIREWALL, weighted(Control.FIREWALL, 2),
                        Control.NAMING, weighted(Control.NAMING, 1));

        assertThat(
                        Score.of(
                                Map.of(
                                        Control.ANTIVIRUS, state(Result.PASS),
                                        Control.FIREWALL, state(Result.UNKNOWN),
                                        Control.NAMING, state(Result.EXCEPTED)),
                                rules))
                .isEqualTo(60);
        assertThat(Score.of(Map.of(), rules)).isNull();
    }

    private static ControlState state(Result result) {
        return new ControlState(
                result, java.time.Instant.EPOCH, null, result, null, List.of(), null);
    }

    private static List<Integer> weights(List<Rule> rules) {
        return List.of(CRITICAL, LOW).stream()
                .map(criticality ->
                        Objects.requireNonNull(
                                        Rule.effective(rules, criticality).get(Control.ANTIVIRUS))
                                .weight())
                .toList();
    }

    private static Rule weighted(Control control, int weight) {
        return new Rule(
                control,
                null,
                null,
                true,
                0,
                weight,
                Parameters.NONE,
                EnumSet.allOf(AssetKind.class),
                true);
    }

    private static Rule rule(
            @Nullable UUID organization,
            @Nullable Criticality criticality,
            int weight,
            boolean builtIn) {
        return new Rule(
                Control.ANTIVIRUS,
                organization,
                criticality,
                true,
                0,
                weight,
                Parameters.NONE,
                EnumSet.allOf(AssetKind.class),
                builtIn);
    }
}
