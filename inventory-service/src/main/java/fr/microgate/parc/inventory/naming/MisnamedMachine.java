package fr.microgate.parc.inventory.naming;

import fr.microgate.parc.inventory.asset.AssetKind;
import fr.microgate.parc.inventory.naming.Names.Deviating;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record MisnamedMachine(
        UUID assetId,
        AssetKind kind,
        @Schema(description = "As the machine says it") String name,
        List<NameProblem.View> problems) {

    static MisnamedMachine of(Deviating machine, NamingRules rules) {
        var problems = new ArrayList<>(rules.check(machine.kind(), machine.name()));
        if (machine.taken()) problems.add(NameProblem.taken());
        return new MisnamedMachine(machine.assetId(), machine.kind(), machine.name(), NameProblem.views(problems));
    }
}
