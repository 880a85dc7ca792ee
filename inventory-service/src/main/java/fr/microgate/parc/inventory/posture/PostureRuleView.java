package fr.microgate.parc.inventory.posture;

import fr.microgate.parc.inventory.asset.AssetKind;
import fr.microgate.parc.inventory.asset.Criticality;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The rule that counts for the machines of one criticality")
record PostureRuleView(
        Control control,
        Criticality criticality,
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

    static PostureRuleView of(Rule rule, Criticality criticality) {
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

    private static Origin originOf(Rule rule) {
        if (rule.builtIn()) return Origin.BUILT_IN;
        if (rule.organizationId() == null)
            return rule.criticality() == null ? Origin.DEFAULT : Origin.CRITICALITY;
        return rule.criticality() == null
                ? Origin.ORGANIZATION
                : Origin.ORGANIZATION_AND_CRITICALITY;
    }
}
