package fr.microgate.parc.platform.ops;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/// How much waits in the outbox and since when, and how many dead letters wait for somebody: alert
/// on the age and on any dead letter.
@ApplicationScoped
@Startup
class OutboxMeters {

    private static final String COUNTS =
            """
            SELECT (SELECT count(*) FROM outbox),
                   (SELECT coalesce(extract(epoch FROM now() - min(written_at)) * 1000, 0) FROM outbox)::bigint,
                   (SELECT count(*) FROM dead_letter WHERE replayed_at IS NULL)\
            """;

    private final DataSource dataSource;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong ageMillis = new AtomicLong();
    private final AtomicLong deadLetters = new AtomicLong();

    OutboxMeters(DataSource dataSource, MeterRegistry metrics) {
        this.dataSource = dataSource;
        metrics.gauge("parc.outbox.waiting", waiting);
        metrics.gauge("parc.outbox.age.seconds", ageMillis, millis -> millis.get() / 1000.0);
        metrics.gauge("parc.dead-letters.waiting", deadLetters);
    }

    @Scheduled(every = "10s")
    @Transactional
    void measure() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var counts = statement.executeQuery(COUNTS)) {
            counts.next();
            waiting.set(counts.getLong(1));
            ageMillis.set(counts.getLong(2));
            deadLetters.set(counts.getLong(3));
        }
    }
}
