package fr.microgate.parc.inventory.asset;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/// Ids of machines, newest first. Machines of one value are read in the order of an index. Where a
/// filter means several values, such as a beginning of a name, and they are few or the newest
/// machines do not fill the page, each value is a list of its own and the lists are put together:
/// to go through all machines until some match would take a second when those that match are old
/// ones.
@ApplicationScoped
class NewestAssets {

    private static final int MOST_VALUES = 250;

    /// Of so many, the lists are shorter than what is looked at first.
    private static final int FEW_VALUES = 8;

    private static final String LIST =
            "SELECT asset.id FROM asset WHERE asset.id < ?%s ORDER BY asset.id DESC LIMIT ?";

    /// Between the value and itself: with an equality the planner may still go through all.
    private static final String LISTS =
            """
            SELECT list.id FROM unnest(?::text[]) AS one (value) CROSS JOIN LATERAL (
                SELECT asset.id FROM asset
                WHERE asset.id < ?%1$s AND %2$s >= one.value::%3$s AND %2$s <= one.value::%3$s
                ORDER BY %2$s, asset.id DESC LIMIT ?) AS list
            ORDER BY list.id DESC LIMIT ?\
            """;

    /// From one value to the next one, without reading what lies between.
    private static final String VALUES =
            """
            WITH RECURSIVE one (value) AS (
                (SELECT %1$s FROM asset WHERE %2$s %3$s ORDER BY %1$s LIMIT 1)
                UNION ALL
                SELECT (SELECT %1$s FROM asset WHERE %2$s %3$s AND %1$s > one.value ORDER BY %1$s LIMIT 1)
                FROM one WHERE one.value IS NOT NULL)
            SELECT value::text FROM one WHERE value IS NOT NULL LIMIT %4$d\
            """;

    private final DataSource dataSource;

    NewestAssets(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// @param branches machines of either of them; their other conditions are the same
    List<UUID> of(List<Conditions> branches, UUID before, int most) {
        try (var connection = dataSource.getConnection()) {
            var first = branches.getFirst();
            var range = first.range();
            var values =
                    range == null || first.narrowed()
                            ? null
                            : values(connection, first, range, FEW_VALUES);
            if (values == null && first.firstLook()) {
                var found = FirstLook.at(connection, branches, before, most);
                if (found.isPresent()) return found.get();
            }
            if (values == null && range != null)
                values = values(connection, first, range, MOST_VALUES);
            if (range == null || values == null)
                return page(connection, LIST, branches, null, before, most);
            if (values.isEmpty()) return List.of();
            var lists = LISTS.formatted("%1$s", range.column(), range.type());
            // A value keeps to the range: the planner would take the two for rarer than they are.
            var others = branches.stream().map(Conditions::withoutRange).toList();
            return page(connection, lists, others, values, before, most);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot list machines", e);
        }
    }

    private static List<UUID> page(
            Connection connection,
            String list,
            List<Conditions> branches,
            @Nullable List<String> values,
            UUID before,
            int most)
            throws SQLException {
        var sql =
                branches.stream()
                        .map(branch -> "(" + list.formatted(branch.sql()) + ")")
                        .collect(
                                Collectors.joining(
                                        " UNION ALL ",
                                        "SELECT id FROM (",
                                        ") AS page ORDER BY id DESC LIMIT ?"));
        try (var select = connection.prepareStatement(sql)) {
            // Which index serves depends on the values: each query is planned for its own.
            select.unwrap(PGStatement.class).setPrepareThreshold(0);
            var next = 1;
            for (var branch : branches) {
                if (values != null) select.setArray(next++, texts(connection, values));
                select.setObject(next++, before);
                next = branch.bind(select, next);
                select.setInt(next++, most);
                if (values != null) select.setInt(next++, most);
            }
            select.setInt(next, most);
            return ids(select);
        }
    }

    /// Null when there are too many.
    private static @Nullable List<String> values(
            Connection connection, Conditions where, Conditions.Range range, int most)
            throws SQLException {
        var organization = where.organization();
        var own = organization == null ? "" : "AND organization_id = ?";
        var sql = VALUES.formatted(range.column(), range.sql(), own, most + 1);
        try (var select = connection.prepareStatement(sql)) {
            select.unwrap(PGStatement.class).setPrepareThreshold(0);
            var next = 1;
            for (var i = 0; i < 2; i++) {
                Conditions.bind(select, next++, range.value());
                if (organization != null) select.setObject(next++, organization);
            }
            try (var rows = select.executeQuery()) {
                var values = new ArrayList<String>();
                while (rows.next()) values.add(rows.getString(1));
                return values.size() > most ? null : values;
            }
        }
    }

    private static java.sql.Array texts(Connection connection, List<String> values)
            throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }

    static List<UUID> ids(PreparedStatement select) throws SQLException {
        try (var rows = select.executeQuery()) {
            var ids = new ArrayList<UUID>();
            while (rows.next()) ids.add(rows.getObject(1, UUID.class));
            return ids;
        }
    }
}
