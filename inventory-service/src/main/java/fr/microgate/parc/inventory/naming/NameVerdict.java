package fr.microgate.parc.inventory.naming;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record NameVerdict(
        @Schema(description = "Whether the organisation has a rule for this kind") boolean ruled,
        @Schema(description = "Whether a machine may be called so") boolean good,
        List<NameProblem.View> problems) {}
