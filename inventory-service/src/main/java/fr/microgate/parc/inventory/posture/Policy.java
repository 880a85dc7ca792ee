package fr.microgate.parc.inventory.posture;

import fr.microgate.parc.inventory.asset.Criticality;
import fr.microgate.parc.inventory.naming.NamingRules;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What an organisation asks of its machines.
public final class Policy {

    private final Map<Criticality, Map<Control, Rule>> effective = new EnumMap<>(Criticality.class);
    private final NamingRules naming;

    Policy(List<Rule> rules, NamingRules naming) {
        for (var criticality : Criticality.values())
            effective.put(criticality, Rule.effective(rules, criticality));
        this.naming = naming;
    }

    /// The rule of each control, switched off or not.
    Map<Control, Rule> rules(Criticality criticality) {
        return effective.getOrDefault(criticality, Map.of());
    }

    @Nullable Rule rule(Control control, Criticality criticality) {
        return rules(criticality).get(control);
    }

    /// The rules that count for such a machine.
    public Map<Control, Rule> active(Criticality criticality) {
        var active = new EnumMap<Control, Rule>(Control.class);
        rules(criticality)
                .forEach((control, rule) -> {
                    if (rule.active()) active.put(control, rule);
                });
        return active;
    }

    /// Controls that are asked of the machines with one of these criticalities.
    public Set<Control> asked(Collection<Criticality> criticalities) {
        var asked = new TreeSet<Control>();
        criticalities.forEach(criticality -> asked.addAll(active(criticality).keySet()));
        return asked;
    }

    NamingRules naming() {
        return naming;
    }
}
