package fr.microgate.parc.local.bench;

import fr.microgate.parc.local.LocalStack;
import fr.microgate.parc.local.client.Agent;
import fr.microgate.parc.local.client.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/// A fleet of any size in the database of the inventory service, written by PostgreSQL itself: a
/// million machines in minutes. What they are like is in `fleet.sql`.
final class FilledFleet {

    /// From so many new machines on it is faster to write the indexes afterwards.
    private static final int MANY = 200_000;

    private static final int AT_ONCE = 2;
    private static final String SETTINGS =
            """
            SET search_path = inventory, public;
            SET session_replication_role = replica;
            SET synchronous_commit = off;
            SET work_mem = '64MB';
            SET maintenance_work_mem = '512MB'\
            """;
    private static final String INDEXES =
            """
            SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid)
            FROM pg_index JOIN pg_class ON pg_class.oid = indrelid
            WHERE relnamespace = 'inventory'::regnamespace AND NOT indisunique AND relname = ANY (?)\
            """;
    private static final String COLUMNS =
            """
            SELECT column_name FROM information_schema.columns
            WHERE table_schema = 'inventory' AND table_name = ? AND is_generated = 'NEVER'\
            """;

    private final LocalStack stack;
    private final List<Block> blocks = blocks();
    private int size;

    FilledFleet(LocalStack stack) {
        this.stack = stack;
    }

    /// @param delivered columns that the query leaves out are those of the delivered machine
    private record Block(String table, boolean delivered, String query) {}

    private record Index(String name, String definition) {}

    /// Delivers one machine as an agent would: what the service keeps of it is the model of the
    /// others. Of these everything was told and looked at, as in a fleet that has grown slowly: the
    /// service shall not be at work on a million of them while its lists are measured.
    void prepare(String organization) throws Exception {
        Agent.of(Api.of(stack.settings()), organization)
                .deliver(Fleet.document(1, 0, 0))
                .expect(200);
        while (count("asset") == 0 || waiting() > 0 || count("posture_review") > 0)
            Thread.sleep(200);
        try (var connection = connect();
                var statement = connection.createStatement()) {
            // Without a checkpoint every few seconds.
            statement.execute("ALTER SYSTEM SET max_wal_size = '2GB'");
            statement.execute("SELECT pg_reload_conf()");
            statement.execute(resource("fleet-functions.sql"));
        }
    }

    void growTo(int machines) throws Exception {
        var from = size + 1;
        var aside = machines - size < MANY ? List.<Index>of() : indexes();
        each(aside, index -> "DROP INDEX " + index.name());
        each(blocks, block -> insert(block, from, machines));
        each(aside, Index::definition);
        each(blocks, block -> "VACUUM ANALYZE " + block.table());
        each(List.of("CHECKPOINT"), sql -> sql);
        size = machines;
    }

    /// The one value of a query, for a URL.
    String value(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private interface Sql<T> {
        String of(T item) throws SQLException;
    }

    /// The two cores of a small machine at once.
    private <T> void each(List<T> items, Sql<T> sql) throws Exception {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var all = new ArrayList<Callable<Void>>();
            for (var item : items)
                all.add(() -> {
                    try (var connection = connect();
                            var statement = connection.createStatement()) {
                        statement.execute(sql.of(item));
                        return null;
                    }
                });
            for (var one : threads.invokeAll(all)) one.get();
        }
    }

    private String insert(Block block, int from, int to) throws SQLException {
        var query =
                block.query()
                        .replace("${from}", String.valueOf(from))
                        .replace("${to}", String.valueOf(to));
        var made = columnsOf(query);
        var columns = block.delivered() ? columns(block.table()) : made;
        var values =
                columns.stream()
                        .map(column -> (made.contains(column) ? "made." : "delivered.") + column)
                        .collect(Collectors.joining(", "));
        return "INSERT INTO %s (%s) OVERRIDING SYSTEM VALUE SELECT %s FROM (%s) AS made%s"
                .formatted(
                        block.table(),
                        String.join(", ", columns),
                        values,
                        query,
                        block.delivered()
                                ? ", (SELECT * FROM bench.%s LIMIT 1) AS delivered"
                                        .formatted(block.table())
                                : "");
    }

    private List<String> columnsOf(String query) throws SQLException {
        try (var connection = connect();
                var statement = connection.prepareStatement(query)) {
            var columns = new ArrayList<String>();
            var metadata = statement.getMetaData();
            for (var i = 1; i <= metadata.getColumnCount(); i++)
                columns.add(metadata.getColumnName(i));
            return columns;
        }
    }

    private List<String> columns(String table) throws SQLException {
        try (var connection = connect();
                var select = connection.prepareStatement(COLUMNS)) {
            select.setString(1, table);
            try (var rows = select.executeQuery()) {
                var columns = new ArrayList<String>();
                while (rows.next()) columns.add(rows.getString(1));
                return columns;
            }
        }
    }

    private List<Index> indexes() throws SQLException {
        try (var connection = connect();
                var select = connection.prepareStatement(INDEXES)) {
            var tables = blocks.stream().map(Block::table).toArray();
            select.setArray(1, connection.createArrayOf("text", tables));
            try (var rows = select.executeQuery()) {
                var indexes = new ArrayList<Index>();
                while (rows.next()) indexes.add(new Index(rows.getString(1), rows.getString(2)));
                return indexes;
            }
        }
    }

    private long count(String table) throws SQLException {
        return Long.parseLong(value("SELECT count(*) FROM " + table));
    }

    private long waiting() throws SQLException {
        return Long.parseLong(
                value("SELECT count(*) FROM raw_inventory WHERE status = 'RECEIVED'"));
    }

    private Connection connect() throws SQLException {
        var connection = stack.postgresql().connect("parc", "postgres");
        try (var statement = connection.createStatement()) {
            statement.execute(SETTINGS);
        }
        return connection;
    }

    private static List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        for (var text : resource("fleet.sql").split("(?m)^-- into ")) {
            var end = text.indexOf('\n');
            var head = text.substring(0, end).split(" ", 2);
            if (text.startsWith("--")) continue;
            blocks.add(new Block(head[0], head.length > 1, text.substring(end).strip()));
        }
        return blocks;
    }

    static String resource(String name) {
        try (var in = FilledFleet.class.getResourceAsStream("/bench/" + name)) {
            if (in == null) throw new IllegalStateException("no resource bench/" + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
