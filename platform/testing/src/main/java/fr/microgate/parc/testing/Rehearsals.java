package fr.microgate.parc.testing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.platform.event.Rehearsal;
import io.quarkus.arc.Arc;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/// The rehearsal at the start of a service understands its events and leaves nothing behind.
public final class Rehearsals {

    private static final String TABLES =
            "SELECT format('%I.%I', schemaname, relname) FROM pg_stat_user_tables";

    private Rehearsals() {}

    /// @param events those of which an example has an effect in this service,
    ///   `ticket.ticket-opened`
    public static void check(String... events) throws IOException, SQLException {
        var before = rows();

        try (var rehearsal = Arc.container().instance(Rehearsal.class)) {
            assertThat(rehearsal.get().rehearse())
                    .containsExactlyInAnyOrder(
                            Stream.of(events)
                                    .map("fr.microgate.parc.%s.v1"::formatted)
                                    .toArray(String[]::new));
        }

        assertThat(rows()).isEqualTo(before);
    }

    private static Map<String, Long> rows() throws SQLException {
        var url = ConfigProvider.getConfig().getValue("parc.test.superuser-url", String.class);
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            var counts = new TreeMap<String, Long>();
            try (var tables = statement.executeQuery(TABLES)) {
                while (tables.next()) counts.put(tables.getString(1), 0L);
            }
            for (var table : counts.keySet()) {
                try (var count = statement.executeQuery("SELECT count(*) FROM " + table)) {
                    count.next();
                    counts.put(table, count.getLong(1));
                }
            }
            return counts;
        }
    }
}
