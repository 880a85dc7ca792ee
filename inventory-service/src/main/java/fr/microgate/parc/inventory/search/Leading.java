package fr.microgate.parc.inventory.search;

import fr.microgate.parc.inventory.search.AssetSearch.Position;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/// The entries of the word that leads, from a position on.
///
/// @param scope the organisation that is searched; all of them when empty
record Leading(AskedWord word, Optional<UUID> scope, Position from) {

    /// A machine that somebody of this name has stands first, as if it had the word itself.
    private static final String LEAD =
            """
            SELECT token, asset_number FROM (
                (SELECT token, asset_number FROM asset_token
                 WHERE token >= ? AND token < ? %s AND (token, asset_number) > (?, ?) AND asset_number <> ALL (?)
                 ORDER BY token, asset_number LIMIT %d)
                UNION ALL
                (SELECT ?::text COLLATE "C", given FROM unnest(?::bigint[]) AS given
                 WHERE (?::text COLLATE "C", given) > (?, ?) ORDER BY given)
            ) AS entry ORDER BY token, asset_number\
            """;

    String sql() {
        return LEAD.formatted(own(scope), AssetSearch.LOOKED_AT);
    }

    /// @return number of the next question mark
    int bind(PreparedStatement select) throws SQLException {
        var machines = select.getConnection().createArrayOf("bigint", word.ofPeople());
        var next = Words.range(select, 1, word.beginning());
        if (scope.isPresent()) select.setObject(next++, scope.get());
        select.setString(next++, from.token());
        select.setLong(next++, from.assetNumber());
        select.setArray(next++, machines);
        select.setString(next++, word.beginning());
        select.setArray(next++, machines);
        select.setString(next++, word.beginning());
        select.setString(next++, from.token());
        select.setLong(next++, from.assetNumber());
        return next;
    }

    static String own(Optional<UUID> scope) {
        return scope.isPresent() ? "AND organization_id = ?" : "";
    }
}
