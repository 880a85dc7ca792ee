package fr.microgate.parc.inventory.naming;

import fr.microgate.parc.inventory.Wording;
import fr.microgate.parc.inventory.asset.AssetKind;
import fr.microgate.parc.inventory.naming.Names.Deviating;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

record MisnamedMachine(
        UUID assetId,
        AssetKind kind,
        @Schema(description = "As the machine says it") String name,
        List<NameProblem.View> problems,
        @Schema(description = "When machines of its kind may be called by a person's name")
                @Nullable String warning) {

    static MisnamedMachine of(Deviating machine, NamingRules rules) {
        return new MisnamedMachine(
                machine.assetId(),
                machine.kind(),
                machine.name(),
                NameProblem.views(machine.problems()),
                rules.isPersonal(machine.kind()) ? Wording.asked().of(Template.PERSONAL) : null);
    }
}
