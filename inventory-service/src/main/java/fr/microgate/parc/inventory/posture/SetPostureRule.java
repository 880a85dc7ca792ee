package fr.microgate.parc.inventory.posture;

import fr.microgate.parc.inventory.asset.Criticality;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
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
        @Nullable @Valid Parameters parameters) {

    Rule rule(Control control, @Nullable UUID organizationId, @Nullable Criticality criticality) {
        var said = Objects.requireNonNullElse(parameters, Parameters.NONE);
        said.mustBeOf(control);
        return new Rule(
                control,
                organizationId,
                criticality,
                active,
                Objects.requireNonNullElse(graceDays, 0),
                Objects.requireNonNullElse(weight, 1),
                said,
                false);
    }
}
