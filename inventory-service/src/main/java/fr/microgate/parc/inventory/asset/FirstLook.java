package fr.microgate.parc.inventory.asset;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postgresql.PGStatement;

/// The newest machines of an organisation, state and kind, as few as are soon read: most filters
/// that mean several values, as half of all machines or all of a maker, find a page among them.
final class FirstLook {

    private static final int LOOKED_AT = 1_000;

    private static final String NEWEST =
            "(SELECT asset.* FROM asset WHERE asset.id < ?%s ORDER BY asset.id DESC LIMIT "
                    + LOOKED_AT
                    + ")";
    private static final String FOUND =
            """
            SELECT asset.id FROM (SELECT asset.* FROM (%s) AS asset ORDER BY asset.id DESC LIMIT %d) AS asset
            WHERE true%s ORDER BY asset.id DESC LIMIT ?\
            """;
    private static final String MORE =
            "SELECT asset.id FROM (%s) AS asset ORDER BY asset.id DESC OFFSET %d LIMIT 1";

    private FirstLook() {}

    /// @param branches machines of either of them; what is not listed of them is the same
    /// @return empty when there are others to look at
    static Optional<List<UUID>> at(
            Connection connection, List<Conditions> branches, UUID before, int most)
            throws SQLException {
        var lists = branches.stream().map(Conditions::list).toList();
        var newest =
                lists.stream()
                        .map(list -> NEWEST.formatted(list.sql()))
                        .collect(Collectors.joining(" UNION ALL "));
        var others = branches.getFirst().unlisted();
        var sql = FOUND.formatted(newest, LOOKED_AT, others.sql());
        try (var select = connection.prepareStatement(sql)) {
            var next = bind(select, lists, before);
            select.setInt(others.bind(select, next), most);
            var found = NewestAssets.ids(select);
            if (found.size() == most) return Optional.of(found);
            return isMore(connection, newest, lists, before)
                    ? Optional.empty()
                    : Optional.of(found);
        }
    }

    private static boolean isMore(
            Connection connection, String newest, List<Conditions> lists, UUID before)
            throws SQLException {
        var sql = MORE.formatted(newest, LOOKED_AT - 1);
        try (var select = connection.prepareStatement(sql)) {
            bind(select, lists, before);
            return !NewestAssets.ids(select).isEmpty();
        }
    }

    /// Planned for these values: a state or a kind may be all or nothing.
    private static int bind(PreparedStatement select, List<Conditions> lists, UUID before)
            throws SQLException {
        select.unwrap(PGStatement.class).setPrepareThreshold(0);
        var next = 1;
        for (var list : lists) {
            select.setObject(next++, before);
            next = list.bind(select, next);
        }
        return next;
    }
}
