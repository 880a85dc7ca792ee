package fr.microgate.parc.inventory.identification;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Which machines have a value, and how many of those in use do.
final class Holders {

    private final Map<Identifier, Set<UUID>> machines = new LinkedHashMap<>();
    private final Map<Identifier, Integer> inUse = new HashMap<>();

    void add(Identifier identifier, UUID assetId, int machinesInUse) {
        machines.computeIfAbsent(identifier, _ -> new LinkedHashSet<>()).add(assetId);
        inUse.put(identifier, machinesInUse);
    }

    /// Machines that have it in one of its forms, those in use first.
    Set<UUID> of(Identifier said) {
        var all = new LinkedHashSet<UUID>();
        machines.forEach((identifier, holders) -> {
            if (said.isSameAs(identifier)) all.addAll(holders);
        });
        return all;
    }

    /// One machine may have it in two of its forms.
    int inUse(Identifier said) {
        var sum = sum(said);
        return sum > 1 && of(said).size() == 1 ? 1 : sum;
    }

    private int sum(Identifier said) {
        return inUse.entrySet().stream()
                .filter(entry -> said.isSameAs(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /// What two machines in use have identifies neither.
    boolean isShared(Identifier said) {
        return inUse(said) > 1;
    }
}
