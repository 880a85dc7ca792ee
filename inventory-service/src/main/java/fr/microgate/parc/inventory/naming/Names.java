package fr.microgate.parc.inventory.naming;

import fr.microgate.parc.inventory.asset.AssetKind;
import fr.microgate.parc.platform.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/// The names that the machines of an organisation have.
@ApplicationScoped
class Names {

    private static final String TAKEN =
            """
            SELECT lower(name) FROM asset
            WHERE organization_id = ? AND merged_into_id IS NULL AND state <> 'DISPOSED' AND lower(name) = ANY (?)
            UNION SELECT lower(discovered ->> 'name') FROM asset
            WHERE organization_id = ? AND merged_into_id IS NULL AND state <> 'DISPOSED'
              AND lower(discovered ->> 'name') = ANY (?)\
            """;

    /// The database folds names as Words does, so that a page needs no more rows than it shows.
    private static final String DEVIATING =
            """
            WITH rule AS (SELECT * FROM unnest(?::text[], ?::text[]) AS said (kind, pattern)),
            machine AS (
              SELECT id, kind, discovered ->> 'name' AS name,
                     upper(regexp_replace(normalize(discovered ->> 'name', NFD), '[\\u0300-\\u036F]', '', 'g')) AS folded,
                     EXISTS (SELECT 1 FROM asset AS other WHERE other.organization_id = asset.organization_id
                       AND lower(other.discovered ->> 'name') = lower(asset.discovered ->> 'name')
                       AND other.id <> asset.id AND other.merged_into_id IS NULL AND other.state <> 'DISPOSED') AS taken
              FROM asset WHERE organization_id = ? AND id > ? AND merged_into_id IS NULL
                AND state NOT IN ('RETIRED', 'DISPOSED') AND discovered ->> 'name' IS NOT NULL)
            SELECT machine.id, machine.kind, machine.name, machine.taken FROM machine JOIN rule USING (kind)
            WHERE taken OR length(name) > ? OR folded !~ ? OR folded !~ rule.pattern ORDER BY machine.id LIMIT ?\
            """;

    private final DataSource dataSource;

    Names(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// @param taken whether another machine of the organisation has it too
    record Deviating(UUID assetId, AssetKind kind, String name, boolean taken) {}

    /// Those of the names that a machine has already, in lower case.
    Set<String> taken(UUID organizationId, Collection<String> names) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(TAKEN)) {
            var lower = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toArray();
            select.setObject(1, organizationId);
            select.setArray(2, connection.createArrayOf("text", lower));
            select.setObject(3, organizationId);
            select.setArray(4, connection.createArrayOf("text", lower));
            try (var rows = select.executeQuery()) {
                var taken = new HashSet<String>();
                while (rows.next()) taken.add(rows.getString(1));
                return taken;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the names of " + organizationId, e);
        }
    }

    List<Deviating> deviating(UUID organizationId, NamingRules rules, PageRequest page) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(DEVIATING)) {
            var kinds = rules.patterns().keySet().stream().map(AssetKind::name).toArray();
            var patterns = rules.patterns().values().stream().map(Pattern::pattern).toArray();
            select.setArray(1, connection.createArrayOf("text", kinds));
            select.setArray(2, connection.createArrayOf("text", patterns));
            select.setObject(3, organizationId);
            select.setObject(4, page.afterId());
            select.setInt(5, Template.LONGEST);
            select.setString(6, NamingRules.HOST_NAME);
            select.setInt(7, page.limit() + 1);
            try (var rows = select.executeQuery()) {
                var machines = new ArrayList<Deviating>();
                while (rows.next()) machines.add(deviating(rows));
                return machines;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the names of " + organizationId, e);
        }
    }

    private static Deviating deviating(ResultSet row) throws SQLException {
        return new Deviating(
                row.getObject(1, UUID.class),
                AssetKind.valueOf(row.getString(2)),
                row.getString(3),
                row.getBoolean(4));
    }
}
