package fr.microgate.parc.inventory.posture;

import fr.microgate.parc.inventory.asset.AssetKind;
import fr.microgate.parc.inventory.asset.AssetState;
import fr.microgate.parc.inventory.asset.Criticality;
import fr.microgate.parc.inventory.naming.NamingRules;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an organisation asks of its machines.
public final class Policy {

    private final Map<Criticality, Map<Control, Rule>> effective = new EnumMap<>(Criticality.class);
    private final NamingRules naming;
    private final Set<AssetState> inUse;

    /// @param inUse states of machines that are checked
    Policy(List<Rule> rules, NamingRules naming, Set<AssetState> inUse) {
        for (var criticality : Criticality.values())
            effective.put(criticality, Rule.effective(rules, criticality));
        this.naming = naming;
        this.inUse = inUse;
    }

    /// The rule of each control, switched off or not.
    Map<Control, Rule> rules(Criticality criticality) {
        return effective.getOrDefault(criticality, Map.of());
    }

    @Nullable Rule rule(Control control, Criticality criticality) {
        return rules(criticality).get(control);
    }

    /// The rules that count for such a machine; none where nobody uses it or could speak for it.
    /// What once spoke is checked until it is given up: people seldom write that it left the stock.
    ///
    /// @param heard whether something ever spoke for it
    public Map<Control, Rule> active(
            Criticality criticality, AssetKind kind, AssetState state, boolean heard) {
        var active = new EnumMap<Control, Rule>(Control.class);
        var used = inUse.contains(state) || heard && !state.isGivenUp();
        if (!used || !heard && !kind.holdsAgent()) return active;
        rules(criticality)
                .forEach((control, rule) -> {
                    if (rule.active() && rule.kinds().contains(kind)) active.put(control, rule);
                });
        return active;
    }

    public NamingRules naming() {
        return naming;
    }
}
