package fr.microgate.parc.local.bench;

import fr.microgate.parc.local.LocalStack;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.LongStream;

/// PostgreSQL alone, on the same server with the same settings: a machine and 1 500 rows of it in
/// one transaction over one connection, again and again. What no service on it is much faster than,
/// unless it writes less or knows more.
final class BarePostgres {

    private static final int ROWS = 1_500;
    private static final long NANOS = 10_000_000_000L;
    private static final String TABLES =
            """
            CREATE SCHEMA bare;
            CREATE TABLE bare.machine (number bigint PRIMARY KEY, id uuid NOT NULL UNIQUE, described jsonb NOT NULL);
            CREATE TABLE bare.installed (number bigint, package bigint, day date, seen_at timestamptz, PRIMARY KEY (number, package));
            CREATE INDEX installed_package ON bare.installed (package, number)\
            """;

    private BarePostgres() {}

    static double perSecond(LocalStack stack) throws SQLException {
        try (var connection = stack.postgresql().connect("parc", "postgres")) {
            try (var statement = connection.createStatement()) {
                statement.execute(TABLES);
            }
            connection.setAutoCommit(false);
            var written = 0;
            var start = System.nanoTime();
            while (System.nanoTime() - start < NANOS) write(connection, written++);
            var perSecond = written / ((System.nanoTime() - start) / 1e9);
            try (var statement = connection.createStatement()) {
                statement.execute("DROP SCHEMA bare CASCADE");
            }
            connection.commit();
            return perSecond;
        }
    }

    private static void write(Connection connection, int number) throws SQLException {
        try (var machine =
                        connection.prepareStatement(
                                "INSERT INTO bare.machine VALUES (?, ?, '{\"name\": \"BANC\"}')");
                var installed =
                        connection.prepareStatement(
                                "INSERT INTO bare.installed SELECT ?, one, current_date, now() FROM unnest(?::bigint[]) AS one")) {
            machine.setLong(1, number);
            machine.setObject(2, UUID.randomUUID());
            machine.executeUpdate();
            var packages = LongStream.range(0, ROWS).map(i -> (number * 31L + i * 3) % 160_000);
            installed.setLong(1, number);
            installed.setArray(2, connection.createArrayOf("bigint", packages.boxed().toArray()));
            installed.executeUpdate();
        }
        connection.commit();
    }
}
