package fr.microgate.parc.local.bench;

import fr.microgate.parc.local.LocalStack;
import fr.microgate.parc.local.client.Api;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `./parc bench inventory lists [sizes]`: how long a page of each list takes at each size of the
/// fleet, for one caller after the other, warm.
final class ListsBench {

    private static final String CLIENT_A = "01900000-0000-7000-8000-00000000000a";
    private static final int TIMES = 40;
    private static final double AIM_MILLIS = 50;
    private static final double AIM_RATIO = 1.5;

    /// Below it a ratio says more of the machine than of the list.
    private static final double SHORT_MILLIS = 5;

    private static final Map<String, String> VALUES =
            Map.ofEntries(
                    Map.entry("client-a", "SELECT '" + CLIENT_A + "'"),
                    Map.entry("client-b", "SELECT '01900000-0000-7000-8000-00000000000b'"),
                    Map.entry("common-model", "SELECT bench.id(0, 21, 0)"),
                    Map.entry("rare-model", "SELECT bench.id(0, 21, 490)"),
                    Map.entry("site-of-a", "SELECT bench.id(0, 20, 985)"),
                    Map.entry("site-of-b", "SELECT bench.id(0, 20, 990)"),
                    Map.entry("asset", "SELECT bench.id(1000, 1, 1000)"),
                    Map.entry("serial", "SELECT bench.serial(2)"),
                    Map.entry("name", "SELECT bench.name(2)"),
                    Map.entry("person", "SELECT bench.id(500, 4, 500)"),
                    Map.entry("agent-key", "SELECT md5('agent 1000')::uuid"),
                    Map.entry("credential", "SELECT credential_id FROM bench.agent LIMIT 1"),
                    Map.entry(
                            "oldest-warranties", "SELECT min(warranty_ends_on) + 2 FROM asset_due"),
                    Map.entry("old-warranties", "SELECT min(warranty_ends_on) + 30 FROM asset_due"),
                    Map.entry("common-title", "SELECT 10001"),
                    Map.entry("rare-title", "SELECT 15000"));

    private final Api api;
    private final FilledFleet fleet;
    private final Map<MeasuredPage, List<Took>> results = new LinkedHashMap<>();

    private ListsBench(LocalStack stack) {
        this.api = Api.of(stack.settings());
        this.fleet = new FilledFleet(stack);
    }

    private record Took(int machines, Latencies latencies, int items) {}

    /// @return whether every page keeps the aims
    static boolean run(LocalStack stack, List<Integer> sizes) throws Exception {
        var bench = new ListsBench(stack);
        bench.fleet.prepare(CLIENT_A);
        for (var size : sizes) bench.measure(stack, size);
        return bench.report();
    }

    private void measure(LocalStack stack, int machines) throws Exception {
        var began = System.nanoTime();
        fleet.growTo(machines);
        System.out.printf(
                "%n%,d machines, written in %d s, %,d MiB on disk%n",
                machines,
                Duration.ofNanos(System.nanoTime() - began).toSeconds(),
                megabytes(stack));
        var pages = MeasuredPage.all(this::filled, api);
        for (var page : pages) page.call(api); // warm
        var millis = new LinkedHashMap<MeasuredPage, List<Double>>();
        var items = new LinkedHashMap<MeasuredPage, Integer>();
        for (var i = 0; i < TIMES; i++)
            for (var page : pages) {
                var start = System.nanoTime();
                var answer = page.call(api);
                millis.computeIfAbsent(page, _ -> new ArrayList<>())
                        .add((System.nanoTime() - start) / 1e6);
                items.put(page, answer.json().path("items").size());
            }
        millis.forEach((page, all) ->
                results.computeIfAbsent(page.withoutToken(), _ -> new ArrayList<>())
                        .add(
                                new Took(
                                        machines,
                                        Latencies.ofMillis(all),
                                        items.getOrDefault(page, 0))));
        System.out.printf("  %d pages, p95 over all %s%n", pages.size(), over(millis));
    }

    private static String over(Map<MeasuredPage, List<Double>> millis) {
        var all = Latencies.ofMillis(millis.values().stream().flatMap(List::stream).toList());
        return "%.1f ms, p50 %.1f ms".formatted(all.percentile(95), all.percentile(50));
    }

    private boolean report() {
        var failing = new ArrayList<String>();
        System.out.printf(
                "%nEach page: size of the fleet: p50 / p95 in ms (items), ratio of the p95 to the smallest fleet%n");
        results.forEach((page, all) -> {
            var line = new StringBuilder("  %-86s".formatted(page));
            for (var took : all)
                line.append(
                        "  %,9d: %5.1f /%6.1f (%2d) %4.1fx%s"
                                .formatted(
                                        took.machines(),
                                        took.latencies().percentile(50),
                                        took.latencies().percentile(95),
                                        took.items(),
                                        ratio(took, like(took, all), 95, 0),
                                        keeps(took, like(took, all)) ? " " : "!"));
            System.out.println(line);
            if (!all.stream().allMatch(took -> keeps(took, like(took, all))))
                failing.add(line.toString());
        });
        System.out.printf(
                "%n%d of %d pages are over %.0f ms (p95) or %.1fx (p50 and p95, from %.0f ms on)%n",
                failing.size(), results.size(), AIM_MILLIS, AIM_RATIO, SHORT_MILLIS);
        failing.forEach(System.out::println);
        return failing.isEmpty();
    }

    /// The same page of the smallest fleet in which it has as many items.
    private static Took like(Took took, List<Took> all) {
        return all.stream().filter(one -> one.items() == took.items()).findFirst().orElse(took);
    }

    /// A page that grows with the fleet grows at its median too: a p95 of some milliseconds alone
    /// is what else the machine did.
    private static boolean keeps(Took took, Took smallest) {
        var grows =
                ratio(took, smallest, 95, SHORT_MILLIS) > AIM_RATIO
                        && ratio(took, smallest, 50, SHORT_MILLIS) > AIM_RATIO;
        return took.latencies().percentile(95) <= AIM_MILLIS && !grows;
    }

    private static double ratio(Took took, Took smallest, int percent, double least) {
        return took.latencies().percentile(percent)
                / Math.max(smallest.latencies().percentile(percent), least);
    }

    private String filled(String path) throws Exception {
        var filled = path;
        for (var value : VALUES.entrySet()) {
            var name = "{" + value.getKey() + "}";
            if (filled.contains(name)) filled = filled.replace(name, fleet.value(value.getValue()));
        }
        return filled;
    }

    private static long megabytes(LocalStack stack) throws Exception {
        try (var files = Files.walk(stack.settings().folder().data("postgresql"))) {
            return files.mapToLong(file -> file.toFile().length()).sum() >> 20;
        }
    }
}
