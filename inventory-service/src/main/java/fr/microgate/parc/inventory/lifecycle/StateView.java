package fr.microgate.parc.inventory.lifecycle;

import fr.microgate.parc.inventory.asset.AssetState;
import fr.microgate.parc.inventory.lifecycle.Transitions.Transition;
import java.util.List;
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
    record Way(AssetState to, @Schema(examples = "[\"technician\"]") List<String> roles) {

        static Way of(Transition transition) {
            return new Way(transition.to(), transition.roles());
        }
    }
}
