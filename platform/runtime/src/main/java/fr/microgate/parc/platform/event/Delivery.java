package fr.microgate.parc.platform.event;

import fr.microgate.parc.platform.work.Worker;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/// Gives polled records to a handler so that each has its effect exactly once. A batch is one
/// transaction; when it fails its events are tried one by one, so that a bad one stops nobody else.
/// A broken contract is put aside at once, another failure after five tries; while the database is
/// away nothing is put aside, delivery waits.
@ApplicationScoped
public class Delivery {

    private static final int TRIES = 5;

    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final DataSource dataSource;
    private final MeterRegistry metrics;
    private volatile boolean stopping;

    Delivery(Inbox inbox, DeadLetters deadLetters, DataSource dataSource, MeterRegistry metrics) {
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.dataSource = dataSource;
        this.metrics = metrics;
    }

    void stop(@Observes ShutdownEvent stopped) {
        stopping = true;
    }

    /// Returns when every record has had its effect or is a dead letter; only then may the offsets
    /// be committed.
    public void deliver(EventHandler handler, ConsumerRecords<String, byte[]> records) {
        for (var partition : records.partitions()) {
            deliver(handler, records.records(partition));
        }
    }

    /// Records of one partition, in order.
    public void deliver(EventHandler handler, Iterable<ConsumerRecord<String, byte[]>> records) {
        var events =
                StreamSupport.stream(records.spliterator(), false).map(ReceivedEvent::of).toList();
        try {
            inTransaction(
                    handler, () -> inbox.newAmong(events).forEach(event -> handle(handler, event)));
        } catch (RuntimeException e) {
            Log.debugf(e, "%s takes a batch of %d one by one", handler.name(), events.size());
            events.forEach(event -> deliverAlone(handler, event));
        }
        events.forEach(event -> count("parc.events.consumed", handler, event));
    }

    private void deliverAlone(EventHandler handler, ReceivedEvent event) {
        var failures = 0;
        while (true) {
            try {
                inTransaction(
                        handler,
                        () ->
                                inbox.newAmong(List.of(event))
                                        .forEach(fresh -> handle(handler, fresh)));
                return;
            } catch (RuntimeException e) {
                if (stopping) throw e;
                if (databaseAnswers()) failures++;
                var hopeless = e instanceof ContractViolation || failures >= TRIES;
                if (hopeless && putAside(handler, event, e, failures)) return;
                pause(Worker.pauseAfter(Math.max(1, failures)));
            }
        }
    }

    private boolean putAside(
            EventHandler handler, ReceivedEvent event, RuntimeException reason, int tries) {
        try {
            inTransaction(handler, () -> deadLetters.add(handler.name(), event, reason, tries));
            count("parc.events.dead-lettered", handler, event);
            Log.errorf(
                    "%s put event %s of %s aside: %s",
                    handler.name(), event.id(), event.topic(), reason.getMessage());
            return true;
        } catch (RuntimeException e) {
            Log.warnf("cannot put event %s aside yet: %s", event.id(), e.getMessage());
            return false;
        }
    }

    static void handle(EventHandler handler, ReceivedEvent event) {
        try (var _ = event.trace().makeCurrent()) {
            event.asCause(handler.name()).run(() -> handler.handle(event));
        }
    }

    private boolean databaseAnswers() {
        try (var connection = dataSource.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException _) {
            return false;
        }
    }

    private static void inTransaction(EventHandler handler, Runnable work) {
        QuarkusTransaction.requiringNew().timeout(handler.mostSeconds()).run(work);
    }

    private void count(String name, EventHandler handler, ReceivedEvent event) {
        var type = event.attributes().getOrDefault("type", "none");
        metrics.counter(
                        name,
                        "consumer",
                        handler.name(),
                        "type",
                        type.startsWith("fr.microgate.parc.") ? type : "other")
                .increment();
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the next try");
        }
    }
}
