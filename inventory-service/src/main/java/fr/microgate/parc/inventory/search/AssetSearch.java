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
import org.jspecify.annotations.Nullable;

/// Machines that have a word for each word asked. The rarest word leads: its entries are read in
/// the order of the index, and the machines without the others are left out. Only so many entries
/// are looked at for one page, so that it costs the same whether ten machines match or a million;
/// a page may therefore be short, or empty, and not be the last one.
@ApplicationScoped
class AssetSearch {

    /// Entries of the leading word that are looked at for one page. A word that has fewer is
    /// looked at as a whole.
    static final int LOOKED_AT = 10_000;

    private static final String LEAD =
            """
            SELECT token, asset_number FROM asset_token
            WHERE token >= ? AND token < ? %s AND (token, asset_number) > (?, ?)
            ORDER BY token, asset_number\
            """;
    private static final String HAS_WORD =
            """
             AND EXISTS (SELECT FROM asset_token AS other
                         WHERE other.asset_number = lead.asset_number AND other.token >= ? AND other.token < ?)\
            """;

    /// A machine with several words that match is found by the first of them only.
    private static final String HITS =
            """
            WITH lead AS (%s LIMIT %d)
            SELECT asset.id, lead.token, lead.asset_number FROM lead JOIN asset ON asset.number = lead.asset_number
            WHERE asset.merged_into_id IS NULL
              AND NOT EXISTS (SELECT FROM asset_token AS before
                              WHERE before.asset_number = lead.asset_number AND before.token >= ? AND before.token < lead.token)
              %s
            ORDER BY lead.token, lead.asset_number LIMIT ?\
            """;
    private static final String COUNT =
            "SELECT count(*) FROM (SELECT FROM asset_token WHERE token >= ? AND token < ? %s LIMIT %d) AS found";

    private final DataSource dataSource;

    AssetSearch(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Where the next page goes on.
    ///
    /// @param lead the leading word, the same for all pages
    record Position(String lead, String token, long assetNumber) {}

    /// @param next null when everything was looked at
    record Found(List<UUID> assetIds, @Nullable Position next) {}

    private record Hit(UUID assetId, Position position) {}

    /// @param after null for the first page
    Found find(
            List<String> words, Optional<UUID> organization, @Nullable Position after, int most) {
        if (words.isEmpty()) return new Found(List.of(), null);
        try (var connection = dataSource.getConnection()) {
            var from =
                    after == null
                            ? new Position(rarest(connection, words, organization), "", 0)
                            : after;
            var hits = hits(connection, words, organization, from, most + 1);
            var ids = hits.stream().limit(most).map(Hit::assetId).toList();
            if (hits.size() > most) return new Found(ids, hits.get(most - 1).position());
            return new Found(ids, lastLookedAt(connection, organization, from));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot search", e);
        }
    }

    private static List<Hit> hits(
            Connection connection,
            List<String> words,
            Optional<UUID> organization,
            Position from,
            int most)
            throws SQLException {
        var others = words.stream().filter(word -> !word.equals(from.lead())).toList();
        var sql =
                HITS.formatted(lead(organization), LOOKED_AT, HAS_WORD.repeat(others.size()));
        try (var select = connection.prepareStatement(sql)) {
            var next = bindLead(select, organization, from);
            select.setString(next++, from.lead());
            for (var other : others) next = range(select, next, other);
            select.setInt(next, most);
            try (var rows = select.executeQuery()) {
                var hits = new ArrayList<Hit>();
                while (rows.next())
                    hits.add(
                            new Hit(
                                    rows.getObject(1, UUID.class),
                                    new Position(
                                            from.lead(), rows.getString(2), rows.getLong(3))));
                return hits;
            }
        }
    }

    /// The entry where the page stopped looking; null when there were fewer.
    private static @Nullable Position lastLookedAt(
            Connection connection, Optional<UUID> organization, Position from)
            throws SQLException {
        var sql = lead(organization) + " OFFSET " + (LOOKED_AT - 1) + " LIMIT 1";
        try (var select = connection.prepareStatement(sql)) {
            bindLead(select, organization, from);
            try (var row = select.executeQuery()) {
                if (!row.next()) return null;
                return new Position(from.lead(), row.getString(1), row.getLong(2));
            }
        }
    }

    private static String rarest(
            Connection connection, List<String> words, Optional<UUID> organization)
            throws SQLException {
        if (words.size() == 1) return words.getFirst();
        var rarest = words.getFirst();
        var fewest = Integer.MAX_VALUE;
        var sql = COUNT.formatted(own(organization), LOOKED_AT);
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

    private static String lead(Optional<UUID> organization) {
        return LEAD.formatted(own(organization));
    }

    private static String own(Optional<UUID> organization) {
        return organization.isPresent() ? "AND organization_id = ?" : "";
    }

    private static int bindLead(
            PreparedStatement select, Optional<UUID> organization, Position from)
            throws SQLException {
        var next = range(select, 1, from.lead());
        if (organization.isPresent()) select.setObject(next++, organization.get());
        select.setString(next++, from.token());
        select.setLong(next++, from.assetNumber());
        return next;
    }

    /// From the prefix to the first text that does not begin with it, in the order of bytes.
    private static int range(PreparedStatement statement, int at, String prefix)
            throws SQLException {
        statement.setString(at, prefix);
        statement.setString(at + 1, prefix + "\uDBFF\uDFFF");
        return at + 2;
    }
}
