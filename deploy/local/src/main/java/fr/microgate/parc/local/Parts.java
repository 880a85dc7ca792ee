package fr.microgate.parc.local;

import fr.microgate.parc.local.part.Part;
import fr.microgate.parc.local.part.Trouble;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Parts and what they need of each other, each listed after those it needs.
record Parts(List<Part> list) {
    private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();

    Part named(String name) {
        return list.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Trouble(noPart(name)));
    }

    private String noPart(String name) {
        var known = list.stream().map(Part::name).collect(Collectors.joining(", "));
        return "There is no part %s, only %s.".formatted(name, known);
    }

    /// Those named, separated by commas, and all they need.
    Parts only(String names) {
        var chosen = new HashSet<Part>();
        var wanted = new ArrayDeque<>(List.of(names.split(",")));
        while (!wanted.isEmpty()) {
            var part = named(wanted.pop().strip());
            if (chosen.add(part)) wanted.addAll(part.needs());
        }
        return new Parts(list.stream().filter(chosen::contains).toList());
    }

    /// Takes each part as soon as those it needs are done.
    CompletableFuture<Void> eachAfterItsNeeds(Consumer<Part> step) {
        return walk(list, (part, earlier) -> part.needs().contains(earlier.name()), step);
    }

    /// Takes each part as soon as those that need it are done.
    CompletableFuture<Void> eachBeforeItsNeeds(Consumer<Part> step) {
        return walk(
                list.reversed(), (part, earlier) -> earlier.needs().contains(part.name()), step);
    }

    private static CompletableFuture<Void> walk(
            List<Part> order, BiPredicate<Part, Part> comesAfter, Consumer<Part> step) {
        var steps = new LinkedHashMap<Part, CompletableFuture<Void>>();
        for (var part : order) {
            var before =
                    steps.entrySet().stream()
                            .filter(earlier -> comesAfter.test(part, earlier.getKey()))
                            .map(Map.Entry::getValue)
                            .toArray(CompletableFuture[]::new);
            steps.put(
                    part,
                    CompletableFuture.allOf(before).thenRunAsync(() -> step.accept(part), THREADS));
        }
        return CompletableFuture.allOf(steps.values().toArray(CompletableFuture[]::new));
    }
}
