package fr.microgate.parc.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/// Each test starts from empty tables. Tables that migrations fill (`…_reference`, `…_setting`) and
/// Flyway's own stay.
public class EmptyTables implements QuarkusTestBeforeEachCallback {

    private static final String DEADLOCK = "40P01";
    private static final int TRIES = 5;

    private static final String TABLES =
            """
            SELECT format('%I.%I', schemaname, relname) FROM pg_stat_user_tables
            WHERE relname NOT LIKE '%reference' AND relname NOT LIKE '%setting' AND relname <> 'flyway_schema_history'\
            """;

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        var url = ConfigProvider.getConfig().getValue("parc.test.superuser-url", String.class);
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            var filled = new ArrayList<String>();
            var tables = new ArrayList<String>();
            try (var result = statement.executeQuery(TABLES)) {
                while (result.next()) tables.add(result.getString(1));
            }
            for (var table : tables) {
                try (var row = statement.executeQuery("SELECT 1 FROM " + table + " LIMIT 1")) {
                    if (row.next()) filled.add(table);
                }
            }
            if (filled.isEmpty()) return;
            // The superuser passes over the triggers that protect append-only tables; the service
            // cannot.
            statement.execute("SET session_replication_role = replica");
            truncate(statement, filled);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot empty the tables", e);
        }
    }

    /// A worker of the service may be at these tables at this very moment, in another order.
    private static void truncate(Statement statement, List<String> tables) throws SQLException {
        for (var tries = 1; ; tries++) {
            try {
                statement.execute("TRUNCATE " + String.join(", ", tables) + " CASCADE");
                return;
            } catch (SQLException e) {
                if (tries == TRIES || !DEADLOCK.equals(e.getSQLState())) throw e;
            }
        }
    }
}
