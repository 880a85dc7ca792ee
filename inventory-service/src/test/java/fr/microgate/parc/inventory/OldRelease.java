package fr.microgate.parc.inventory;

import fr.microgate.parc.testing.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;

/// What the release of V064 wrote through its API and for its agents, migrated to the newest
/// version and put in the place of the tables of the tests, for the service to read. The rows are
/// frozen like the examples of events: `release-064.rows` has a table and a row of it in each line.
public final class OldRelease implements AutoCloseable {

    /// The day after the last thing that was written.
    public static final Instant NEXT_DAY = Instant.parse("2026-10-09T08:00:00Z");

    private static final String ROWS = "inventory-service/src/test/resources/release-064.rows";
    private static final String MIGRATIONS = "inventory-service/src/main/resources/db/migration";
    private static final String WRITABLE =
            """
            SELECT column_name FROM information_schema.columns
            WHERE table_schema = 'upgraded' AND table_name = ? AND is_generated = 'NEVER'\
            """;
    private static final String COUNTED =
            """
            SELECT table_name, column_name FROM information_schema.columns
            WHERE table_schema = 'upgraded' AND is_identity = 'YES'\
            """;

    private final Config config = ConfigProvider.getConfig();
    private final List<Row> rows = rows();

    private OldRelease() {}

    /// @param json of the whole row
    public record Row(String table, String json) {}

    public static OldRelease upgraded() throws SQLException {
        var release = new OldRelease();
        release.run(
                "DROP SCHEMA IF EXISTS upgraded CASCADE",
                "CREATE SCHEMA upgraded AUTHORIZATION inventory");
        release.migrate("064");
        release.fill();
        release.migrate("latest");
        release.run(
                "ALTER SCHEMA inventory RENAME TO aside",
                "ALTER SCHEMA upgraded RENAME TO inventory");
        return release;
    }

    @Override
    public void close() throws SQLException {
        run("ALTER SCHEMA inventory RENAME TO upgraded", "ALTER SCHEMA aside RENAME TO inventory");
        run("DROP SCHEMA upgraded CASCADE");
    }

    /// As they were before.
    public Map<String, List<Row>> tables() {
        return rows.stream()
                .collect(Collectors.groupingBy(Row::table, TreeMap::new, Collectors.toList()));
    }

    private void migrate(String target) {
        var url = config.getValue("quarkus.datasource.jdbc.url", String.class);
        Flyway.configure()
                .dataSource(
                        url + "&currentSchema=upgraded",
                        "inventory",
                        config.getValue("quarkus.datasource.password", String.class))
                .defaultSchema("upgraded")
                .createSchemas(false)
                .locations("filesystem:" + Repository.file(MIGRATIONS))
                .target(target)
                .load()
                .migrate();
    }

    private void fill() throws SQLException {
        try (var connection = superuser();
                var statement = connection.createStatement()) {
            statement.execute("SET search_path = upgraded");
            statement.execute("SET session_replication_role = replica");
            for (var table : tables().entrySet()) {
                var columns = String.join(", ", strings(connection, WRITABLE, table.getKey()));
                var insert =
                        "INSERT INTO %1$s (%2$s) OVERRIDING SYSTEM VALUE SELECT %2$s FROM jsonb_populate_record(NULL::%1$s, ?::jsonb)"
                                .formatted(table.getKey(), columns);
                try (var write = connection.prepareStatement(insert)) {
                    for (var row : table.getValue()) {
                        write.setString(1, row.json());
                        write.addBatch();
                    }
                    write.executeBatch();
                }
            }
            for (var column : strings(connection, COUNTED))
                statement.execute(
                        "SELECT setval(pg_get_serial_sequence('%1$s', '%2$s'), (SELECT max(%2$s) FROM %1$s))"
                                .formatted((Object[]) column.split(" ")));
        }
    }

    private void run(String... statements) throws SQLException {
        try (var connection = superuser();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (var sql : statements) statement.execute(sql);
            connection.commit();
        }
    }

    public Connection superuser() throws SQLException {
        return DriverManager.getConnection(
                config.getValue("parc.test.superuser-url", String.class));
    }

    /// The columns of each row, with a space between them.
    private static List<String> strings(Connection connection, String sql, String... parameters)
            throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            for (var index = 0; index < parameters.length; index++)
                select.setString(index + 1, parameters[index]);
            var found = new ArrayList<String>();
            try (var result = select.executeQuery()) {
                var columns = result.getMetaData().getColumnCount();
                while (result.next())
                    found.add(
                            columns == 1
                                    ? result.getString(1)
                                    : result.getString(1) + " " + result.getString(2));
            }
            return found;
        }
    }

    private static List<Row> rows() {
        try {
            return Files.readAllLines(Repository.file(ROWS)).stream()
                    .map(line -> line.split(" ", 2))
                    .map(line -> new Row(line[0], line[1]))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
