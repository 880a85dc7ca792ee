package fr.microgate.parc.local.bench;

import fr.microgate.parc.local.LocalStack;
import fr.microgate.parc.local.part.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// `./parc bench inventory [machines]`: how many inventories of a thousand packages the service
/// takes, new, changed and unchanged; `lists [sizes]`: how long a page takes. Each on a stack of
/// its own, with fsync on.
public final class InventoryBench {

    private static final String CLIENT = "01900000-0000-7000-8000-00000000000a";
    private static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000);
    private static final int WARM_UP = 200;

    private InventoryBench() {}

    public static void main(String[] arguments) throws Exception {
        System.exit(run(arguments) ? 0 : 1);
    }

    private static boolean run(String[] arguments) throws Exception {
        var what = arguments.length == 0 ? "" : arguments[0];
        var numbers =
                Arrays.stream(arguments)
                        .skip(what.matches("[a-z]+") ? 1 : 0)
                        .map(Integer::valueOf)
                        .toList();
        var settings =
                Settings.ofThisBuild(
                                Map.of(
                                        "folder", "deploy/local/target/bench",
                                        "service.options", "-XX:+UseSerialGC",
                                        "only", "inventory"))
                        .onFreePorts();
        System.out.println("Starting PostgreSQL, Kafka, Keycloak and inventory...");
        try (var stack = new LocalStack(settings)) {
            stack.startEmpty();
            if (what.equals("lists"))
                return ListsBench.run(stack, numbers.isEmpty() ? SIZES : numbers);
            ingest(stack, numbers.isEmpty() ? 2_000 : numbers.getFirst());
            return true;
        } finally {
            // A million machines are gigabytes.
            if (what.equals("lists")) settings.folder().wipe();
        }
    }

    private static void ingest(LocalStack stack, int machines) throws Exception {
        System.out.println("Warming up...");
        new Ingest(stack, "01900000-0000-7000-8000-00000000000b", WARM_UP).round(0, 0);
        System.out.printf("%n%d machines of %d packages%n", machines, Fleet.PACKAGES);
        var fleet = new Ingest(stack, CLIENT, machines);
        System.out.println("  first inventory    " + fleet.round(0, 0));
        System.out.println("  1 % changed        " + fleet.round(1, 1));
        System.out.println("  unchanged          " + fleet.round(2, 1));
        System.out.printf("  memory of the service (resident) %d MiB%n", residentMiB(stack));
    }

    private static long residentMiB(LocalStack stack) throws Exception {
        var pid = stack.settings().folder().pid("inventory").process().orElseThrow().pid();
        for (var line : Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")))
            if (line.startsWith("VmRSS:")) return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
        throw new IllegalStateException("no resident memory of " + pid);
    }
}
