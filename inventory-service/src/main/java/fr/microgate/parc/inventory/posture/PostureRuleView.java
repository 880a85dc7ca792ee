package fr.microgate.parc.inventory.posture;

import fr.microgate.parc.inventory.asset.AssetKind;
import fr.microgate.parc.inventory.asset.Criticality;
import fr.microgate.parc.platform.http.Revision;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "The rule that counts for the machines of one criticality")
record PostureRuleView(
        Control control,
        @Schema(description = "Absent for any") @Nullable Criticality criticality,
        boolean active,
        int graceDays,
        int weight,
        @Schema(description = "Things that it is about; on the others the control is absent")
                Set<AssetKind> kinds,
        Parameters parameters,
        @Schema(description = "Which rule it is: the most specific one wins") Origin origin) {

    enum Origin {
        ORGANIZATION_AND_CRITICALITY,
        ORGANIZATION,
        CRITICALITY,
        DEFAULT,
        BUILT_IN
    }

    static PostureRuleView of(Rule rule, @Nullable Criticality criticality) {
        return new PostureRuleView(
                rule.control(),
                criticality,
                rule.active(),
                rule.graceDays(),
                rule.weight(),
                rule.kinds(),
                rule.parameters(),
                originOf(rule));
    }

    /// It is said as a whole, so it is one field.
    static Revision revisionOf(Rule rule) {
        var view = of(rule, rule.criticality());
        return Revision.of(view, 0, Map.of("rule", view));
    }

    private static Origin originOf(Rule rule) {
        if (rule.builtIn()) return Origin.BUILT_IN;
        if (rule.organizationId() == null)
            return rule.criticality() == null ? Origin.DEFAULT : Origin.CRITICALITY;
        return rule.criticality() == null
                ? Origin.ORGANIZATION
                : Origin.ORGANIZATION_AND_CRITICALITY;
    }
}
