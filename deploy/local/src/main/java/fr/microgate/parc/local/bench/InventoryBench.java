package fr.microgate.parc.local.bench;

import fr.microgate.parc.local.LocalStack;
import fr.microgate.parc.local.part.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// `./parc bench inventory [machines]`: how many inventories of a thousand packages the service
/// takes, new, changed and unchanged. Starts a stack of its own, with fsync on.
public final class InventoryBench {

    private static final String CLIENT = "01900000-0000-7000-8000-00000000000a";
    private static final int WARM_UP = 200;

    private InventoryBench() {}

    public static void main(String[] arguments) throws Exception {
        var machines = arguments.length == 0 ? 2_000 : Integer.parseInt(arguments[0]);
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
            ingest(stack, machines);
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
