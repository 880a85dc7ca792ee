package fr.microgate.parc.local.bench;

import fr.microgate.parc.local.LocalStack;
import fr.microgate.parc.local.client.Agent;
import fr.microgate.parc.local.client.Api;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Rounds of inventories of a fleet, delivered over HTTP with a credential and waited for until
/// every one of them was processed and its machine can be queried.
final class Ingest {

    private static final int AT_ONCE = 6;
    private static final Duration LIMIT = Duration.ofMinutes(20);

    /// Documents that are ready before the clock starts: making them costs the measured side
    /// nothing, and they take some tens of megabytes.
    private static final int MADE = 2_000;

    private static final String WAITING =
            "SELECT count(*) FROM raw_inventory WHERE organization_id = ?::uuid AND status = 'RECEIVED'";

    /// When the row that says PROCESSED was committed, and with it the machine.
    private static final String COMMITTED =
            """
            SELECT device_id, extract(epoch FROM pg_xact_commit_timestamp(xmin)) * 1000 FROM raw_inventory
            WHERE organization_id = ?::uuid AND received_at >= ? AND status = 'PROCESSED'\
            """;

    private static final String QUERYABLE =
            """
            SELECT count(*) FROM asset WHERE organization_id = ?::uuid AND last_inventory_at >= ? AND software_count = ?
              AND (SELECT count(*) FROM asset_software WHERE asset_number = asset.number) = software_count\
            """;

    private final LocalStack stack;
    private final String organization;
    private final Agent agent;
    private final Api api;
    private final int machines;

    Ingest(LocalStack stack, String organization, int machines) {
        this.stack = stack;
        this.organization = organization;
        this.api = Api.of(stack.settings());
        this.agent = Agent.of(api, organization);
        this.machines = machines;
    }

    /// @param perSecond inventories a second, from the first that was sent to the last that was
    ///   committed
    /// @param lost whose machine is not there with all its software
    /// @param cpuMillis of the service for one inventory, which a busy machine does not change
    record Round(
            int inventories,
            double perSecond,
            int lost,
            WrittenRows written,
            double cpuMillis,
            Latencies untilQueryable) {

        @Override
        public String toString() {
            return "%6.0f/s   lost %d   CPU %5.1f ms each   %s%n      rows written for each: %s"
                    .formatted(
                            perSecond, lost, cpuMillis, untilQueryable, written.each(inventories));
        }
    }

    /// @param number of the first round; what flaps differs in each
    /// @param updates how often one package in a hundred was updated since round 0
    /// @param times how often each machine delivers
    Round rounds(int number, int updates, int times) throws Exception {
        var before = WrittenRows.soFar(stack);
        var cpuBefore = cpu();
        var millis = new ArrayList<Double>();
        var seconds = 0.0;
        var lost = 0;
        for (var i = 0; i < times; i++) {
            var start = Instant.now();
            for (var from = 0; from < machines; from += MADE) {
                var took = batch(from, Math.min(machines, from + MADE), number + i, updates);
                millis.addAll(took);
                seconds += lastSeconds;
            }
            lost += machines - queryable(start);
        }
        var cpu = cpu().minus(cpuBefore).toMillis();
        var all = machines * times;
        return new Round(
                all,
                all / seconds,
                lost,
                WrittenRows.settled(stack).since(before),
                cpu / (double) all,
                Latencies.ofMillis(millis));
    }

    private double lastSeconds;

    /// @return how long each took from being sent to being committed
    private List<Double> batch(int from, int to, int number, int updates) throws Exception {
        var bodies = new ArrayList<byte[]>();
        for (var i = from; i < to; i++) bodies.add(Fleet.document(i, number, updates));
        var start = Instant.now();
        var sent = deliver(from, bodies);
        awaitProcessed();
        var committed = committed(start);
        var first = sent.values().stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        var last = first;
        var millis = new ArrayList<Double>();
        for (var one : sent.entrySet()) {
            var at = committed.get(one.getKey());
            if (at == null) continue; // lost: counted where machines are
            millis.add(at - one.getValue());
            last = Math.max(last, at);
        }
        lastSeconds = (last - first) / 1e3;
        return millis;
    }

    /// @return when each was sent, by device
    private Map<String, Double> deliver(int from, List<byte[]> bodies) throws Exception {
        var next = new AtomicInteger();
        var sent = new ConcurrentHashMap<String, Double>();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<java.util.concurrent.Future<?>>();
            for (var i = 0; i < AT_ONCE; i++)
                all.add(
                        senders.submit(() -> {
                            for (var at = next.getAndIncrement();
                                    at < bodies.size();
                                    at = next.getAndIncrement()) {
                                sent.put(Fleet.deviceId(from + at), millisNow());
                                agent.deliver(bodies.get(at)).expect(200);
                            }
                        }));
            for (var one : all) one.get();
        }
        return sent;
    }

    private void awaitProcessed() throws Exception {
        var deadline = Instant.now().plus(LIMIT);
        try (var connection = stack.postgresql().connect("parc", "inventory");
                var select = connection.prepareStatement(WAITING)) {
            select.setString(1, organization);
            while (Instant.now().isBefore(deadline)) {
                try (var row = select.executeQuery()) {
                    row.next();
                    if (row.getInt(1) == 0) return;
                }
                Thread.sleep(100);
            }
        }
        throw new IllegalStateException("not all inventories were processed within " + LIMIT);
    }

    private Map<String, Double> committed(Instant start) throws SQLException {
        try (var connection = stack.postgresql().connect("parc", "inventory");
                var select = connection.prepareStatement(COMMITTED)) {
            select.setString(1, organization);
            select.setTimestamp(2, Timestamp.from(start));
            var committed = new HashMap<String, Double>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) committed.put(rows.getString(1), rows.getDouble(2));
            }
            return committed;
        }
    }

    /// In the database all of them, over HTTP one in a hundred.
    private int queryable(Instant start) throws SQLException {
        for (var machine = 0; machine < machines; machine += 100) {
            var found =
                    api.as("manager").get("inventory", "/assets?serial=" + Fleet.serial(machine));
            if (found.expect(200).json().at("/items/0/softwareCount").asInt() != Fleet.PACKAGES)
                throw new IllegalStateException(
                        Fleet.serial(machine) + " is not there: " + found.body());
        }
        try (var connection = stack.postgresql().connect("parc", "inventory");
                var select = connection.prepareStatement(QUERYABLE)) {
            select.setString(1, organization);
            select.setTimestamp(2, Timestamp.from(start));
            select.setInt(3, Fleet.PACKAGES);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private Duration cpu() {
        return ServiceProcess.of(stack).cpu();
    }

    private static double millisNow() {
        var now = Instant.now();
        return now.getEpochSecond() * 1e3 + now.getNano() / 1e6;
    }
}
