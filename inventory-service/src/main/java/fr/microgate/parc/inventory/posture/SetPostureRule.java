package fr.microgate.parc.inventory.posture;

import static fr.microgate.parc.inventory.InventoryProblem.PARAMETER_NOT_ALLOWED;

import fr.microgate.parc.inventory.asset.AssetKind;
import fr.microgate.parc.inventory.asset.Criticality;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

record SetPostureRule(
        @NotNull Boolean active,
        @Schema(
                        description =
                                "Days during which a failure is shown but neither published as a failure nor turned into a ticket; 0 by default",
                        examples = "3")
                @Nullable @Min(0) @Max(90) Integer graceDays,
        @Schema(description = "In the score; 1 by default", examples = "3")
                @Nullable @Min(1) @Max(10) Integer weight,
        @Schema(
                        description =
                                "Things that it is about; all that the control can say something of by default",
                        examples = "[\"LAPTOP\"]")
                @Nullable Set<@NotNull AssetKind> kinds,
        @Nullable @Valid Parameters parameters) {

    /// @param builtIn rule of the control
    Rule rule(Rule builtIn, @Nullable UUID organizationId, @Nullable Criticality criticality) {
        var control = builtIn.control();
        var said = Objects.requireNonNullElse(parameters, Parameters.NONE);
        said.mustBeOf(control);
        var about = Objects.requireNonNullElse(kinds, builtIn.kinds());
        if (!builtIn.kinds().containsAll(about))
            throw PARAMETER_NOT_ALLOWED.problem(
                    "%s says nothing of some of these kinds; it is about %s.",
                    control, builtIn.kinds());
        return new Rule(
                control,
                organizationId,
                criticality,
                active,
                Objects.requireNonNullElse(graceDays, 0),
                Objects.requireNonNullElse(weight, 1),
                said,
                about,
                false);
    }
}
