package fr.microgate.parc.inventory.posture;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How much of what is asked of a machine is proved, by weight. What is not known is not proved;
/// what is excepted is not asked for the time being.
final class Score {

    private Score() {}

    /// Rounded down, so that a hundred means all; null when nothing is asked.
    static @Nullable Integer of(Map<Control, ControlState> states, Map<Control, Rule> rules) {
        var all = 0;
        var passed = 0;
        for (var state : states.entrySet()) {
            var rule = rules.get(state.getKey());
            if (rule == null || state.getValue().result() == Result.EXCEPTED) continue;
            all += rule.weight();
            if (state.getValue().result() == Result.PASS) passed += rule.weight();
        }
        return all == 0 ? null : Integer.valueOf(passed * 100 / all);
    }
}
