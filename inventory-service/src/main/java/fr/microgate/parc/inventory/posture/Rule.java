package fr.microgate.parc.inventory.posture;

import fr.microgate.parc.inventory.asset.AssetKind;
import fr.microgate.parc.inventory.asset.Criticality;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whether and how a control counts.
///
/// @param organizationId null for all
/// @param criticality of the machines it is about; null for any
/// @param graceDays how long a failure is kept from the other services, so that a machine can be
///   mended before it becomes a ticket
/// @param weight in the score
/// @param kinds of things that it is about; on the others the control is absent
/// @param builtIn nobody said otherwise
public record Rule(
        Control control,
        @Nullable UUID organizationId,
        @Nullable Criticality criticality,
        boolean active,
        int graceDays,
        int weight,
        Parameters parameters,
        Set<AssetKind> kinds,
        boolean builtIn) {

    private static final Comparator<Rule> SPECIFIC =
            Comparator.comparing((Rule rule) -> rule.organizationId != null)
                    .thenComparing(rule -> rule.criticality != null)
                    .thenComparing(rule -> !rule.builtIn);

    /// The most specific one of each control: organisation and criticality, organisation,
    /// criticality, default, built in.
    ///
    /// @param rules of the organisation and of all
    static Map<Control, Rule> effective(Collection<Rule> rules, @Nullable Criticality criticality) {
        var effective = new EnumMap<Control, Rule>(Control.class);
        for (var rule : rules)
            if (rule.criticality == null || rule.criticality == criticality)
                effective.merge(rule.control, rule, (a, b) -> SPECIFIC.compare(a, b) >= 0 ? a : b);
        return effective;
    }

    int maxDays(int otherwise) {
        return Objects.requireNonNullElse(parameters.maxDays(), otherwise);
    }
}
