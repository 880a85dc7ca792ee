package fr.microgate.parc.inventory.search;

import fr.microgate.parc.inventory.SearchText;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.PGStatement;

/// Machines by who has them. Looked up when somebody asks: no name is kept beside a machine, so
/// that nothing has to be taken away from there when a person is erased.
@ApplicationScoped
class PeoplesMachines {

    private static final int SHORTEST = 2;
    private static final int MOST_PEOPLE = 250;
    private static final int MOST_MACHINES = 500;

    /// The beginning of all that was typed, names have spaces, or of one word; as many as are
    /// needed.
    private static final String FOUND =
            """
            WITH found AS (
                (SELECT person_ref FROM person_term WHERE term >= ? AND term < ? %1$s ORDER BY term LIMIT %2$d)
                UNION ALL
                (SELECT person_ref FROM person_term WHERE term >= ? AND term < ? %1$s ORDER BY term LIMIT %2$d)
                LIMIT %2$d)
            SELECT DISTINCT asset.number FROM found
            JOIN asset_assignment AS given ON given.person_ref = found.person_ref AND given.returned_at IS NULL
            JOIN asset ON asset.id = given.asset_id
            WHERE true %3$s LIMIT %4$d\
            """;

    private final DataSource dataSource;

    PeoplesMachines(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// @param typed all that was typed
    /// @param organization whose people and machines; all of them when empty
    Long[] of(String word, String typed, Optional<UUID> organization) {
        if (word.length() < SHORTEST) return new Long[0];
        var own = organization.isPresent() ? "AND organization_id = ?" : "";
        var ownAsset = organization.isPresent() ? "AND asset.organization_id = ?" : "";
        var sql = FOUND.formatted(own, MOST_PEOPLE, ownAsset, MOST_MACHINES);
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(sql)) {
            // Many are called so or nobody: each word is planned for its own.
            select.unwrap(PGStatement.class).setPrepareThreshold(0);
            var next = 1;
            for (var beginning : List.of(SearchText.of(typed), word)) {
                next = Words.range(select, next, beginning);
                if (organization.isPresent()) select.setObject(next++, organization.get());
            }
            if (organization.isPresent()) select.setObject(next, organization.get());
            try (var rows = select.executeQuery()) {
                var numbers = new ArrayList<Long>();
                while (rows.next()) numbers.add(rows.getLong(1));
                return numbers.toArray(Long[]::new);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot look for the machines of people", e);
        }
    }
}
