package fr.microgate.parc.inventory.lifecycle;

import static fr.microgate.parc.inventory.InventoryProblem.ROLE_MISSING;
import static fr.microgate.parc.inventory.InventoryProblem.STATE_NOT_ALLOWED;

import fr.microgate.parc.inventory.asset.AssetState;
import java.util.List;
import java.util.function.Predicate;

/// Which state may follow which, and who may move an asset so.
public record Transitions(List<Transition> all) {

    public record Transition(AssetState from, AssetState to, List<String> roles) {}

    /// Refuses a way that is not there, or not for this caller.
    public void check(AssetState from, AssetState to, Predicate<String> hasRole) {
        var ways = from(from);
        var way =
                ways.stream()
                        .filter(one -> one.to() == to)
                        .findFirst()
                        .orElseThrow(() -> {
                            var allowed = ways.stream().map(Transition::to).toList();
                            return STATE_NOT_ALLOWED
                                    .problem(
                                            "The asset is %s: it cannot become %s, but one of %s.",
                                            from, to, allowed)
                                    .with("allowed", allowed);
                        });
        if (way.roles().stream().noneMatch(hasRole))
            throw ROLE_MISSING
                    .problem("From %s to %s takes one of the roles %s.", from, to, way.roles())
                    .with("roles", way.roles());
    }

    /// Whether the way is there, and for this caller.
    public boolean allow(AssetState from, AssetState to, Predicate<String> hasRole) {
        return from(from).stream()
                .anyMatch(one -> one.to() == to && one.roles().stream().anyMatch(hasRole));
    }

    List<Transition> from(AssetState state) {
        return all.stream().filter(one -> one.from() == state).toList();
    }
}
