package fr.microgate.parc.local.bench;

import fr.microgate.parc.local.LocalStack;
import fr.microgate.parc.local.part.Settings;
import fr.microgate.parc.local.part.Trouble;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// `./parc bench inventory [machines]`: how many inventories of a thousand packages the service
/// takes; `soak [minutes]`: whether it keeps its memory meanwhile; `lists [sizes]`: how long a page
/// of a list takes. Each on a stack of its own, with fsync on; the exit code is 1 when an aim that
/// does not depend on the machine is missed.
public final class InventoryBench {

    private static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000);
    private static final int MACHINES = 2_000;
    private static final int MINUTES = 10;

    private InventoryBench() {}

    public static void main(String[] arguments) throws Exception {
        System.exit(run(arguments) ? 0 : 1);
    }

    private static boolean run(String[] arguments) throws Exception {
        var named = arguments.length > 0 && arguments[0].matches("[a-z]+");
        var what = named ? arguments[0] : "ingest";
        var numbers = Arrays.stream(arguments).skip(named ? 1 : 0).map(Integer::valueOf).toList();
        var settings =
                Settings.ofThisBuild(
                                Map.of(
                                        "folder", "deploy/local/target/bench",
                                        // As in the images of the services, in 512 MiB.
                                        "service.memory", "192m",
                                        "service.options",
                                                "-XX:+UseSerialGC -XX:ReservedCodeCacheSize=64m -XX:TrimNativeHeapInterval=10000"
                                                        + " -XX:+UseTransparentHugePages -XX:+UseCompactObjectHeaders",
                                        "only", "inventory"))
                        .onFreePorts();
        System.out.println("Starting PostgreSQL, Kafka, Keycloak and inventory...");
        try (var stack = new LocalStack(settings)) {
            stack.startEmpty();
            return switch (what) {
                case "ingest" ->
                        IngestBench.run(stack, numbers.isEmpty() ? MACHINES : numbers.getFirst());
                case "soak" ->
                        SoakBench.run(stack, numbers.isEmpty() ? MINUTES : numbers.getFirst());
                case "lists" -> ListsBench.run(stack, numbers.isEmpty() ? SIZES : numbers);
                default ->
                        throw new Trouble(
                                "There is no bench inventory "
                                        + what
                                        + ", only ingest, soak and lists.");
            };
        } finally {
            // A million machines are gigabytes.
            if (what.equals("lists")) settings.folder().wipe();
        }
    }
}
