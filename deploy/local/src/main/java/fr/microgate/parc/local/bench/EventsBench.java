package fr.microgate.parc.local.bench;

import fr.microgate.parc.local.LocalStack;
import fr.microgate.parc.local.part.Settings;
import java.util.Map;
import java.util.UUID;

/// `./parc bench events`: what it costs that an event is committed with its cause and has its
/// effect exactly once, beside the same records through Kafka alone. Starts a stack of its own,
/// with fsync on.
public final class EventsBench {

    private static final int RATE = 200;
    private static final int MEASURED = RATE * 20;
    private static final int WARM_UP = RATE * 15;
    private static final int BURST = 30_000;

    private EventsBench() {}

    public static void main(String[] arguments) throws Exception {
        var settings =
                Settings.ofThisBuild(
                                Map.of(
                                        "folder", "deploy/local/target/bench",
                                        "service.options", "-XX:+UseSerialGC",
                                        "only", "inventory,ticket"))
                        .onFreePorts();
        System.out.println("Starting PostgreSQL, Kafka, Keycloak, inventory and ticket...");
        try (var stack = new LocalStack(settings)) {
            stack.startEmpty();
            measure(stack);
        }
    }

    private static void measure(LocalStack stack) throws Exception {
        var pipeline = new Pipeline(stack);
        var kafka = new BareKafka(stack.settings().bootstrapServers());
        var data = Pipeline.data(UUID.randomUUID());
        System.out.println("Warming up...");
        pipeline.latencies(new Pace(RATE, WARM_UP));
        kafka.latencies(new Pace(RATE, WARM_UP), data);
        pipeline.throughput(BURST / 3, 100);

        System.out.printf("%nLatency at %d events/s%n", RATE);
        var bare = kafka.latencies(new Pace(RATE, MEASURED), data);
        System.out.println("  Kafka alone, sent to read           " + bare);
        var whole = pipeline.latencies(new Pace(RATE, MEASURED));
        System.out.println("  outbox to inbox, commit to commit   " + whole);
        System.out.printf(
                "  ratio                               p50 %7.1f x    p95 %7.1f x    p99 %7.1f x%n",
                whole.percentile(50) / bare.percentile(50),
                whole.percentile(95) / bare.percentile(95),
                whole.percentile(99) / bare.percentile(99));

        say("p50 at most 20 ms", whole.percentile(50) <= 20);
        say("p99 at most 100 ms", whole.percentile(99) <= 100);

        System.out.printf("%nSustained, %d events as fast as they go%n", BURST);
        var bareRate = kafka.throughput(BURST, data);
        System.out.printf("  Kafka alone                         %9.0f events/s%n", bareRate);
        var one = pipeline.throughput(BURST, 1);
        System.out.printf("  outbox to inbox, 1 a transaction    %9.0f events/s%n", one);
        var hundred = pipeline.throughput(BURST, 100);
        System.out.printf("  outbox to inbox, 100 a transaction  %9.0f events/s%n", hundred);
        System.out.printf("  ratio                               %9.1f x%n", bareRate / hundred);
        say("2 000 events/s at least", Math.min(one, hundred) >= 2_000);
    }

    private static void say(String aim, boolean met) {
        System.out.printf("  aim: %-30s %s%n", aim, met ? "met" : "MISSED");
    }
}
