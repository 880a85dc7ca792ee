package fr.microgate.parc.inventory.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/// Machines that have a word for each word asked. The rarest word leads: its entries are read in
/// the order of the index, and the machines without the others are left out; so a page costs the
/// same whether ten machines match or a million.
@ApplicationScoped
class AssetSearch {

    /// Where a word is so common that counting on is no use.
    private static final int COMMON = 1_000;

    /// Entries of the leading word that are looked at for one page.
    private static final int MOST_LOOKED_AT = 20_000;

    private final DataSource dataSource;

    AssetSearch(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Where the next page goes on.
    record Position(String token, long assetNumber) {

        static final Position START = new Position("", 0);
    }

    record Hit(UUID assetId, Position position) {}

    List<Hit> find(List<String> words, Optional<UUID> organization, Position after, int most) {
        if (words.isEmpty()) return List.of();
        try (var connection = dataSource.getConnection()) {
            var leading = rarest(connection, words, organization);
            var others = words.stream().filter(word -> !word.equals(leading)).toList();
            try (var select = connection.prepareStatement(sql(others.size(), organization))) {
                var next = 1;
                next = range(select, next, leading);
                if (organization.isPresent()) select.setObject(next++, organization.get());
                select.setString(next++, after.token());
                select.setLong(next++, after.assetNumber());
                select.setString(next++, leading);
                for (var other : others) next = range(select, next, other);
                select.setInt(next, most);
                try (var rows = select.executeQuery()) {
                    var hits = new ArrayList<Hit>();
                    while (rows.next())
                        hits.add(
                                new Hit(
                                        rows.getObject(1, UUID.class),
                                        new Position(rows.getString(2), rows.getLong(3))));
                    return hits;
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot search", e);
        }
    }

    /// A machine with several words that match is found by the first of them only.
    private static String sql(int others, Optional<UUID> organization) {
        return """
        WITH lead AS (
            SELECT token, asset_number FROM asset_token
            WHERE token >= ? AND token < ? %s AND (token, asset_number) > (?, ?)
            ORDER BY token, asset_number LIMIT %d)
        SELECT asset.id, lead.token, lead.asset_number FROM lead JOIN asset ON asset.number = lead.asset_number
        WHERE asset.merged_into_id IS NULL
          AND NOT EXISTS (SELECT FROM asset_token AS before
                          WHERE before.asset_number = lead.asset_number AND before.token >= ? AND before.token < lead.token)
          %s
        ORDER BY lead.token, lead.asset_number LIMIT ?\
        """
                .formatted(
                        organization.isPresent() ? "AND organization_id = ?" : "",
                        MOST_LOOKED_AT,
                        """
                        AND EXISTS (SELECT FROM asset_token AS other
                                    WHERE other.asset_number = lead.asset_number AND other.token >= ? AND other.token < ?)
                        """
                                .repeat(others));
    }

    private static String rarest(
            Connection connection, List<String> words, Optional<UUID> organization)
            throws SQLException {
        if (words.size() == 1) return words.getFirst();
        var rarest = words.getFirst();
        var fewest = Integer.MAX_VALUE;
        var sql =
                "SELECT count(*) FROM (SELECT FROM asset_token WHERE token >= ? AND token < ? %s LIMIT %d) AS found"
                        .formatted(
                                organization.isPresent() ? "AND organization_id = ?" : "", COMMON);
        try (var count = connection.prepareStatement(sql)) {
            for (var word : words) {
                var next = range(count, 1, word);
                if (organization.isPresent()) count.setObject(next, organization.get());
                try (var row = count.executeQuery()) {
                    row.next();
                    if (row.getInt(1) < fewest) {
                        fewest = row.getInt(1);
                        rarest = word;
                    }
                }
            }
        }
        return rarest;
    }

    /// From the prefix to the first text that does not begin with it, in the order of bytes.
    private static int range(PreparedStatement statement, int at, String prefix)
            throws SQLException {
        statement.setString(at, prefix);
        statement.setString(at + 1, prefix + "\uDBFF\uDFFF");
        return at + 2;
    }
}
