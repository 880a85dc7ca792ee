package fr.microgate.parc.inventory.document;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What could not be read of a document, each kind of it once.
final class Warnings {

    private static final int MOST = 100;

    private final Set<String> all = new LinkedHashSet<>();

    void add(String warning) {
        if (all.size() < MOST) all.add(warning);
    }

    List<String> all() {
        return List.copyOf(all);
    }
}
