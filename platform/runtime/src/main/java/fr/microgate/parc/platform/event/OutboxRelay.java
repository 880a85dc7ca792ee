package fr.microgate.parc.platform.event;

import fr.microgate.parc.platform.work.Wakeups;
import fr.microgate.parc.platform.work.Worker;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Publishes what was committed, in the order of writing, at least once: a row is deleted only
/// after Kafka has acknowledged it. One relay of a service is active at a time, whoever holds the
/// advisory lock.
@ApplicationScoped
@Startup
class OutboxRelay {

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int BATCH = 500;

    private final DataSource dataSource;
    private final KafkaSender kafka;
    private final Wakeups wakeups;
    private final MeterRegistry metrics;
    private final Worker worker = new Worker("outbox-relay", POLL, this::publishBatch);
    private final boolean enabled;
    private final String source;

    OutboxRelay(
            DataSource dataSource,
            KafkaSender kafka,
            Wakeups wakeups,
            MeterRegistry metrics,
            @ConfigProperty(name = "parc.outbox.relay", defaultValue = "true") boolean enabled,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.dataSource = dataSource;
        this.kafka = kafka;
        this.wakeups = wakeups;
        this.metrics = metrics;
        this.enabled = enabled;
        this.source = "/" + service;
    }

    @PostConstruct
    void start() {
        if (!enabled) return;
        wakeups.on("outbox", _ -> worker.wake());
        worker.start();
    }

    void stop(@Observes ShutdownEvent stopped) {
        if (enabled) worker.close();
    }

    private boolean publishBatch() {
        return QuarkusTransaction.requiringNew()
                .call(() -> {
                    try (var connection = dataSource.getConnection()) {
                        if (!isLeader(connection)) return false;
                        var rows = oldest(connection);
                        if (rows.isEmpty()) return false;
                        metrics.timer("parc.outbox.batch")
                                .recordCallable(() -> {
                                    awaitAcknowledgements(rows);
                                    return delete(connection, rows);
                                });
                        rows.forEach(row ->
                                metrics.counter("parc.events.published", "type", row.type())
                                        .increment());
                        return rows.size() == BATCH;
                    }
                });
    }

    private static boolean isLeader(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var result =
                        statement.executeQuery(
                                "SELECT pg_try_advisory_xact_lock(hashtext(current_schema() || '.outbox'))")) {
            return result.next() && result.getBoolean(1);
        }
    }

    private List<OutboxRow> oldest(Connection connection) throws SQLException {
        try (var select =
                        connection.prepareStatement(
                                "SELECT * FROM outbox ORDER BY seq LIMIT " + BATCH);
                var result = select.executeQuery()) {
            var rows = new ArrayList<OutboxRow>();
            while (result.next()) rows.add(OutboxRow.of(result, source));
            return rows;
        }
    }

    /// One refused record fails the batch: it is sent again as a whole, and the inboxes drop the
    /// second copies. What follows a refused record is not sent, so that the order of a key holds.
    private void awaitAcknowledgements(List<OutboxRow> rows)
            throws InterruptedException, ExecutionException {
        try {
            sendAll(rows);
        } catch (ExecutionException | RuntimeException e) {
            kafka.startOver();
            throw e;
        }
    }

    private void sendAll(List<OutboxRow> rows) throws InterruptedException, ExecutionException {
        var sent = new ArrayList<Future<RecordMetadata>>();
        for (var row : rows) {
            var acknowledgement = kafka.send(row.toRecord());
            if (acknowledgement.isDone()) acknowledgement.get();
            sent.add(acknowledgement);
        }
        for (var acknowledgement : sent) acknowledgement.get();
    }

    private static int delete(Connection connection, List<OutboxRow> rows) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM outbox WHERE seq = ANY (?)")) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", rows.stream().map(OutboxRow::seq).toArray()));
            return delete.executeUpdate();
        }
    }
}
