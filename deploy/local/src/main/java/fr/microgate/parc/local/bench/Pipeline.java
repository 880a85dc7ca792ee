package fr.microgate.parc.local.bench;

import fr.microgate.parc.local.LocalStack;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/// Events through the real pattern: committed to the outbox of inventory, published by its relay,
/// and taken in by ticket, which keeps the machine they tell of. When each was committed on the
/// other side is asked of PostgreSQL (commit timestamps), so measuring costs the measured side
/// nothing.
final class Pipeline {

    private static final String INSERT =
            """
            INSERT INTO outbox (id, topic, key, type, organization_id, actor, correlation_id, occurred_at, data)
            VALUES (?, 'inventory.assets.v1', ?, 'fr.microgate.parc.inventory.asset-registered.v1', ?::uuid,
                    'system:bench', 'bench', now(), ?)\
            """;
    private static final String ORGANIZATION = "01900000-0000-7000-8000-00000000000a";
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final LocalStack stack;

    Pipeline(LocalStack stack) {
        this.stack = stack;
    }

    static String data(UUID asset) {
        return """
        {"assetId":"%s","organizationId":"%s","kind":"LAPTOP","name":"PC-%s","serial":"5CG1234XYZ","manufacturer":"HP",\
        "model":"ProBook 450 G8","source":"AGENT","criticality":"MEDIUM","state":"DEPLOYED"}\
        """
                .formatted(asset, ORGANIZATION, asset.toString().substring(0, 8));
    }

    /// From asking for the commit of the event to the commit timestamp of its effect, which
    /// PostgreSQL takes just before it flushes it; one event in each transaction.
    Latencies latencies(Pace pace) throws Exception {
        var committed = new HashMap<UUID, Long>();
        try (var connection = stack.postgresql().connect("parc", "inventory")) {
            connection.setAutoCommit(false);
            pace.run(_ -> {
                var id = insert(connection);
                committed.put(id, microsNow());
                connection.commit();
            });
        }
        var effects = awaitEffects(List.copyOf(committed.keySet()));
        var millis = new ArrayList<Double>();
        committed.forEach(
                (id, at) -> millis.add((effects.getOrDefault(id, Long.MAX_VALUE) - at) / 1e3));
        return Latencies.ofMillis(millis);
    }

    /// Events a second, committed as fast as possible, until the last one has had its effect.
    double throughput(int events, int eachTransaction) throws Exception {
        var ids = new ArrayList<UUID>();
        var start = microsNow();
        try (var connection = stack.postgresql().connect("parc", "inventory")) {
            connection.setAutoCommit(false);
            while (ids.size() < events) {
                for (var i = 0; i < eachTransaction; i++) ids.add(insert(connection));
                connection.commit();
            }
        }
        var last =
                awaitEffects(ids).values().stream().mapToLong(Long::longValue).max().orElseThrow();
        return ids.size() / ((last - start) / 1e6);
    }

    private static UUID insert(Connection connection) throws SQLException {
        var id = UUID.randomUUID();
        var asset = UUID.randomUUID();
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, id);
            insert.setString(2, asset.toString());
            insert.setString(3, ORGANIZATION);
            insert.setString(4, data(asset));
            insert.executeUpdate();
        }
        return id;
    }

    /// When the effect of each was committed, in microseconds since 1970.
    private HashMap<UUID, Long> awaitEffects(List<UUID> ids) throws Exception {
        var deadline = System.nanoTime() + LIMIT.toNanos();
        try (var connection = stack.postgresql().connect("parc", "ticket");
                var select =
                        connection.prepareStatement(
                                """
                                SELECT event_id, (extract(epoch FROM pg_xact_commit_timestamp(xmin)) * 1000000)::bigint
                                FROM inbox WHERE event_id = ANY (?)\
                                """)) {
            select.setArray(
                    1,
                    connection.createArrayOf("text", ids.stream().map(UUID::toString).toArray()));
            while (true) {
                var effects = new HashMap<UUID, Long>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        effects.put(UUID.fromString(rows.getString(1)), rows.getLong(2));
                    }
                }
                if (effects.size() == ids.size()) return effects;
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(
                            "only %d of %d events had their effect"
                                    .formatted(effects.size(), ids.size()));
                }
                Thread.sleep(Duration.ofMillis(500));
            }
        }
    }

    private static long microsNow() {
        var now = java.time.Instant.now();
        return now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
    }
}
