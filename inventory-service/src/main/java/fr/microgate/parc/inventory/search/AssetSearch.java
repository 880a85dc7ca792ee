package fr.microgate.parc.inventory.search;

import fr.microgate.parc.inventory.asset.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/// Machines that have a word for each word asked. The rarest word leads: its entries are read in
/// the order of the index, and the machines without the others are left out. Only so many entries
/// are looked at for one page, so that it costs the same whether ten machines match or a million; a
/// page may therefore be short, or empty, and not be the last one.
@ApplicationScoped
class AssetSearch {

    /// Entries of the leading word that are looked at for one page. A word that has fewer is looked
    /// at as a whole.
    static final int LOOKED_AT = 10_000;

    /// A word of more machines than these is common.
    static final int COMMON = 1_000;

    /// Each machine is asked for itself (OFFSET) instead of reading all that have the word.
    private static final String HAS_WORD =
            """
             AND (lead.asset_number = ANY (?) OR EXISTS (
                SELECT FROM asset_token AS other
                WHERE other.asset_number = lead.asset_number AND other.token >= ? AND other.token < ? OFFSET 0))\
            """;

    /// A machine with several words that match is found by the first of them only. Machines are
    /// read one by one (OFFSET) as far as the page needs them.
    private static final String HITS =
            """
            WITH lead AS (%s LIMIT %d)
            SELECT found.id, lead.token, lead.asset_number FROM lead
            CROSS JOIN LATERAL (SELECT asset.id FROM asset WHERE asset.number = lead.asset_number%s OFFSET 0) AS found
            WHERE NOT EXISTS (SELECT FROM asset_token AS before
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

    /// How many machines have a word that begins so, as far as they are counted.
    long having(String beginning, Optional<UUID> scope) {
        try (var connection = dataSource.getConnection()) {
            return count(connection, beginning, scope, COMMON + 1);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot search", e);
        }
    }

    /// @param where conditions on the machines
    /// @param after null for the first page
    Found find(
            List<AskedWord> words,
            Conditions where,
            Optional<UUID> scope,
            @Nullable Position after,
            int most) {
        try (var connection = dataSource.getConnection()) {
            var from =
                    after == null
                            ? Leading.start(rarest(connection, words, scope).beginning())
                            : after;
            var lead =
                    words.stream()
                            .filter(word -> word.beginning().equals(from.lead()))
                            .findFirst()
                            .orElseThrow();
            var others = words.stream().filter(word -> word != lead).toList();
            var hits = hits(connection, new Leading(lead, scope, from), others, where, most + 1);
            var ids = hits.stream().limit(most).map(Hit::assetId).toList();
            if (hits.size() > most) return new Found(ids, hits.get(most - 1).position());
            return new Found(ids, lastLookedAt(connection, new Leading(lead, scope, from)));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot search", e);
        }
    }

    private static List<Hit> hits(
            Connection connection,
            Leading leading,
            List<AskedWord> others,
            Conditions where,
            int most)
            throws SQLException {
        var sql =
                HITS.formatted(
                        leading.sql(), LOOKED_AT, where.sql(), HAS_WORD.repeat(others.size()));
        try (var select = connection.prepareStatement(sql)) {
            // Which way is best depends on the words: each question is planned for its own.
            select.unwrap(PGStatement.class).setPrepareThreshold(0);
            var next = where.bind(select, leading.bind(select));
            select.setString(next++, leading.word().beginning());
            for (var other : others) {
                select.setArray(next++, connection.createArrayOf("bigint", other.ofPeople()));
                next = Words.range(select, next, other.beginning());
            }
            select.setInt(next, most);
            try (var rows = select.executeQuery()) {
                var hits = new ArrayList<Hit>();
                var lead = leading.word().beginning();
                while (rows.next())
                    hits.add(
                            new Hit(
                                    rows.getObject(1, UUID.class),
                                    new Position(lead, rows.getString(2), rows.getLong(3))));
                return hits;
            }
        }
    }

    /// The entry where the page stopped looking; null when there were fewer.
    private static @Nullable Position lastLookedAt(Connection connection, Leading leading)
            throws SQLException {
        var sql = leading.sql() + " OFFSET " + (LOOKED_AT - 1) + " LIMIT 1";
        try (var select = connection.prepareStatement(sql)) {
            leading.bind(select);
            try (var row = select.executeQuery()) {
                if (!row.next()) return null;
                return new Position(leading.word().beginning(), row.getString(1), row.getLong(2));
            }
        }
    }

    private static AskedWord rarest(
            Connection connection, List<AskedWord> words, Optional<UUID> scope)
            throws SQLException {
        var rarest = words.getFirst();
        if (words.size() == 1) return rarest;
        var fewest = Long.MAX_VALUE;
        for (var word : words) {
            var found =
                    count(connection, word.beginning(), scope, LOOKED_AT) + word.ofPeople().length;
            if (found < fewest) {
                fewest = found;
                rarest = word;
            }
        }
        return rarest;
    }

    private static long count(
            Connection connection, String beginning, Optional<UUID> scope, int most)
            throws SQLException {
        try (var count = connection.prepareStatement(COUNT.formatted(Leading.own(scope), most))) {
            var next = Words.range(count, 1, beginning);
            if (scope.isPresent()) count.setObject(next, scope.get());
            try (var row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
