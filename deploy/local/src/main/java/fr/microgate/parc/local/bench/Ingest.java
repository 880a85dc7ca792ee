package fr.microgate.parc.local.bench;

import fr.microgate.parc.local.LocalStack;
import fr.microgate.parc.local.client.Agent;
import fr.microgate.parc.local.client.Api;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Rounds of inventories of a fleet, delivered over HTTP with a credential and waited for until
/// every one of them was processed and its machine can be queried.
final class Ingest {

    private static final int AT_ONCE = 6;
    private static final Duration LIMIT = Duration.ofMinutes(20);
    private static final String OUTCOMES =
            """
            SELECT count(*) FILTER (WHERE status = 'PROCESSED'), count(*) FILTER (WHERE status = 'RECEIVED'), count(*),
                   extract(epoch FROM max(processed_at))
            FROM raw_inventory WHERE received_at >= ?\
            """;
    private static final String WAITS =
            """
            SELECT extract(epoch FROM processed_at - received_at) * 1000 FROM raw_inventory
            WHERE received_at >= ? AND status = 'PROCESSED'\
            """;
    private static final String WRITTEN =
            "SELECT sum(n_tup_ins + n_tup_upd + n_tup_del)::bigint FROM pg_stat_user_tables WHERE schemaname = 'inventory'";

    private final LocalStack stack;
    private final Agent agent;
    private final int machines;

    Ingest(LocalStack stack, String organization, int machines) {
        this.stack = stack;
        this.agent = Agent.of(Api.of(stack.settings()), organization);
        this.machines = machines;
    }

    /// @param perSecond inventories a second of the whole round
    /// @param lost that were neither processed nor kept aside
    /// @param cpuMillis of the service for one inventory, which a busy machine does not change
    record Round(
            double perSecond,
            int lost,
            long rowsWritten,
            double cpuMillis,
            Latencies untilQueryable) {

        @Override
        public String toString() {
            return "%6.0f/s   lost %d   %,9d rows   CPU %5.1f ms each   %s"
                    .formatted(perSecond, lost, rowsWritten, cpuMillis, untilQueryable);
        }
    }

    /// @param updates how often one package in a hundred was updated since round 0
    Round round(int number, int updates) throws Exception {
        var bodies = new ArrayList<byte[]>();
        for (var i = 0; i < machines; i++) bodies.add(Fleet.document(i, number, updates));
        var rowsBefore = rowsWritten();
        var cpuBefore = cpu();
        var start = Instant.now();
        deliver(bodies);
        var last = awaitProcessed(start);
        Thread.sleep(Duration.ofSeconds(2)); // PostgreSQL's own counters lag behind
        return new Round(
                machines / (Duration.between(start, last.at()).toMillis() / 1e3),
                machines - last.processed(),
                rowsWritten() - rowsBefore,
                cpu().minus(cpuBefore).toMillis() / (double) machines,
                waits(start));
    }

    private void deliver(List<byte[]> bodies) throws InterruptedException {
        var next = new AtomicInteger();
        var failures = new ConcurrentLinkedQueue<String>();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < AT_ONCE; i++)
                senders.submit(() -> {
                    for (var at = next.getAndIncrement();
                            at < bodies.size();
                            at = next.getAndIncrement()) {
                        var answer = agent.deliver(bodies.get(at));
                        if (answer.status() != 200) failures.add(answer.toString());
                    }
                });
        }
        if (!failures.isEmpty()) throw new IllegalStateException(failures.peek());
    }

    private record Processed(int processed, Instant at) {}

    private Processed awaitProcessed(Instant start) throws Exception {
        var deadline = Instant.now().plus(LIMIT);
        while (Instant.now().isBefore(deadline)) {
            try (var connection = stack.postgresql().connect("parc", "inventory");
                    var select = connection.prepareStatement(OUTCOMES)) {
                select.setTimestamp(1, java.sql.Timestamp.from(start));
                try (var row = select.executeQuery()) {
                    row.next();
                    if (row.getInt(2) == 0 && row.getInt(3) >= machines)
                        return new Processed(
                                row.getInt(1),
                                Instant.ofEpochMilli((long) (row.getDouble(4) * 1e3)));
                }
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("not all inventories were processed within " + LIMIT);
    }

    private Latencies waits(Instant start) throws SQLException {
        try (var connection = stack.postgresql().connect("parc", "inventory");
                var select = connection.prepareStatement(WAITS)) {
            select.setTimestamp(1, java.sql.Timestamp.from(start));
            var millis = new ArrayList<Double>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) millis.add(rows.getDouble(1));
            }
            return Latencies.ofMillis(millis);
        }
    }

    private Duration cpu() {
        return stack.settings()
                .folder()
                .pid("inventory")
                .process()
                .flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow();
    }

    private long rowsWritten() throws SQLException {
        try (var connection = stack.postgresql().connect("parc", "inventory");
                var statement = connection.createStatement();
                var row = statement.executeQuery(WRITTEN)) {
            row.next();
            return row.getLong(1);
        }
    }
}
