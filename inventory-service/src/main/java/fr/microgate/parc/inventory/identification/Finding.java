package fr.microgate.parc.inventory.identification;

import fr.microgate.parc.inventory.asset.Asset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Which machine a document is of, and why.
///
/// @param asset empty when it is one that nobody knows yet
/// @param score how sure it is, out of 100
/// @param cloned the agent's id was copied with a disk image: it speaks for no machine
/// @param alike machines that have a value which several have, or that are as likely as another
public record Finding(
        Optional<Asset> asset,
        Rule rule,
        int score,
        List<Fact> facts,
        boolean cloned,
        Set<UUID> alike) {

    private static final int CERTAIN = 100;

    /// The same machine as the last time, of which the document says the same: why was kept then.
    static Finding again(Asset asset) {
        return new Finding(Optional.of(asset), Rule.AGENT, CERTAIN, List.of(), false, Set.of());
    }

    public boolean isAgain() {
        return rule == Rule.AGENT && facts.isEmpty();
    }
}
