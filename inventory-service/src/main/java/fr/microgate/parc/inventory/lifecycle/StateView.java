package fr.microgate.parc.inventory.lifecycle;

import fr.microgate.parc.inventory.asset.AssetState;
import fr.microgate.parc.inventory.lifecycle.Transitions.Transition;
import fr.microgate.parc.platform.http.Revision;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AssetStateDescription")
record StateView(
        AssetState state,
        Meta meta,
        Label label,
        @Schema(description = "States that may follow, and for whom") List<Way> transitions) {

    /// What a state means for the use of the asset.
    @Schema(name = "AssetStateMeta")
    enum Meta {
        /// May be handed over.
        DEPLOYABLE,
        /// Will be, later.
        PENDING,
        /// Is not there.
        UNAVAILABLE,
        /// Is over.
        ARCHIVED
    }

    @Schema(name = "StateLabel")
    record Label(
            @Schema(examples = "En stock") String fr, @Schema(examples = "In stock") String en) {}

    @Schema(name = "StateTransition")
    record Way(
            @NotNull AssetState to,
            @Schema(examples = "[\"technician\"]") @NotEmpty List<@NotNull @Pattern(regexp = "admin|fleet-manager|technician") String>
                            roles) {

        static Way of(Transition transition) {
            return new Way(transition.to(), transition.roles());
        }
    }

    static Revision revisionOf(StateView view) {
        return Revision.of(view, 0, Map.of("transitions", view.transitions));
    }
}
