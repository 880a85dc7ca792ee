package fr.microgate.parc.local.bench;

import fr.microgate.parc.local.LocalStack;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Rows that were inserted, updated or deleted, by table, as PostgreSQL counts them.
record WrittenRows(Map<String, Long> byTable) {

    private static final String COUNTED =
            "SELECT relname, n_tup_ins + n_tup_upd + n_tup_del FROM pg_stat_user_tables WHERE schemaname = 'inventory'";

    static WrittenRows soFar(LocalStack stack) throws SQLException {
        try (var connection = stack.postgresql().connect("parc", "inventory");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(COUNTED)) {
            var byTable = new TreeMap<String, Long>();
            while (rows.next()) byTable.put(rows.getString(1), rows.getLong(2));
            return new WrittenRows(byTable);
        }
    }

    /// Once the counters, which lag behind by seconds, stand still.
    static WrittenRows settled(LocalStack stack) throws Exception {
        var last = soFar(stack);
        for (var i = 0; i < 5; i++) {
            Thread.sleep(3_000);
            var now = soFar(stack);
            if (now.equals(last)) break;
            last = now;
        }
        return last;
    }

    WrittenRows since(WrittenRows before) {
        var since = new TreeMap<String, Long>();
        byTable.forEach((table, rows) -> {
            var more = rows - before.byTable.getOrDefault(table, 0L);
            if (more > 0) since.put(table, more);
        });
        return new WrittenRows(since);
    }

    String each(int inventories) {
        var sum = byTable.values().stream().mapToLong(Long::longValue).sum();
        return "%.1f (%s)"
                .formatted(
                        sum / (double) inventories,
                        byTable.entrySet().stream()
                                .sorted(
                                        Map.Entry.<String, Long>comparingByValue(
                                                Comparator.reverseOrder()))
                                .filter(entry -> entry.getValue() * 20 >= inventories)
                                .map(entry ->
                                        "%s %.1f"
                                                .formatted(
                                                        entry.getKey(),
                                                        entry.getValue() / (double) inventories))
                                .collect(Collectors.joining(", ")));
    }
}
