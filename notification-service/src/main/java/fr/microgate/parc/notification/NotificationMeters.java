package fr.microgate.parc.notification;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/// What waits for Keycloak, what waits for the mail server, and the mails given up: alert on what
/// waits long and on any dead one.
@ApplicationScoped
@Startup
class NotificationMeters {

    private static final String COUNTS =
            """
            SELECT (SELECT count(*) FROM announcement),
                   (SELECT count(*) FROM delivery WHERE status = 'WAITING'),
                   (SELECT count(*) FROM delivery WHERE status = 'DEAD')\
            """;

    private final DataSource dataSource;
    private final AtomicLong announcements = new AtomicLong();
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong dead = new AtomicLong();

    NotificationMeters(DataSource dataSource, MeterRegistry metrics) {
        this.dataSource = dataSource;
        metrics.gauge("parc.announcements.waiting", announcements);
        metrics.gauge("parc.deliveries.waiting", waiting);
        metrics.gauge("parc.deliveries.dead", dead);
    }

    @Scheduled(every = "10s")
    @Transactional
    void measure() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var counts = statement.executeQuery(COUNTS)) {
            counts.next();
            announcements.set(counts.getLong(1));
            waiting.set(counts.getLong(2));
            dead.set(counts.getLong(3));
        }
    }
}
