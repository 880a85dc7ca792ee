package fr.microgate.parc.inventory.privacy;

import fr.microgate.parc.inventory.privacy.ErasureExecuted.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// What came of an order so far.
final class ErasureResult {

    private final SortedMap<String, Integer> counts = new TreeMap<>();
    private final Set<Retained> retained = new LinkedHashSet<>();
    private final Set<ToReview> toReview = new LinkedHashSet<>();
    private final List<String> unknownScope;

    /// @param unknownScope categories that nobody here knows
    ErasureResult(List<String> unknownScope) {
        this.unknownScope = unknownScope;
    }

    void erased(Map<String, Integer> rows) {
        rows.forEach((table, count) -> counts.merge(table, count, Integer::sum));
    }

    void retained(Collection<Retained> holds) {
        retained.addAll(holds);
    }

    void toReview(Collection<ToReview> places) {
        toReview.addAll(places);
    }

    Set<ToReview> toReview() {
        return toReview;
    }

    boolean hasRetained() {
        return !retained.isEmpty();
    }

    ErasureExecuted receipt(UUID erasureId, Outcome outcome, Instant at) {
        return ErasureExecuted.of(
                erasureId,
                outcome,
                counts,
                new ArrayList<>(retained),
                toReview.isEmpty() ? null : toReview.size(),
                unknownScope.isEmpty() ? null : unknownScope,
                at);
    }
}
