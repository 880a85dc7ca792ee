package fr.microgate.parc.platform.ops;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import javax.sql.DataSource;

/// Removes what has done its service. Topics keep seven days, so an inbox row of fourteen cannot be
/// needed again.
@ApplicationScoped
class Housekeeping {

    private final DataSource dataSource;

    Housekeeping(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Scheduled(every = "1h", delayed = "10m")
    @Transactional
    void clean() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("DELETE FROM inbox WHERE received_at < now() - interval '14 days'");
            statement.execute(
                    "DELETE FROM idempotency_key WHERE created_at < now() - interval '1 day'");
            statement.execute(
                    "DELETE FROM dead_letter WHERE failed_at < now() - interval '30 days'");
        }
    }
}
