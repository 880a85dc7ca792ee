package fr.microgate.parc.inventory.naming;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import fr.microgate.parc.inventory.asset.AssetKind;
import fr.microgate.parc.platform.event.EventJson;
import fr.microgate.parc.platform.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/// The names that the machines of an organisation have.
@ApplicationScoped
public class Names {

    private static final TypeReference<List<NameProblem>> PROBLEMS = new TypeReference<>() {};
    private static final String TAKEN =
            """
            SELECT lower(name) FROM asset
            WHERE organization_id = ? AND merged_into_id IS NULL AND state <> 'DISPOSED' AND lower(name) = ANY (?)
            UNION SELECT lower(discovered ->> 'name') FROM asset
            WHERE organization_id = ? AND merged_into_id IS NULL AND state <> 'DISPOSED'
              AND lower(discovered ->> 'name') = ANY (?)\
            """;

    /// The verdict of the last look at each machine.
    private static final String DEVIATING =
            """
            SELECT id, kind, discovered ->> 'name', misnamed -> 'problems' FROM asset
            WHERE organization_id = ? AND id > ? AND misnamed IS NOT NULL AND merged_into_id IS NULL AND is_in_use(state)
              AND discovered ->> 'name' IS NOT NULL ORDER BY id LIMIT ?\
            """;

    private static final String LOOK_AGAIN =
            """
            UPDATE asset SET posture_due_at = ?
            WHERE id IN (SELECT id FROM asset WHERE id = ANY (?) ORDER BY id FOR UPDATE SKIP LOCKED)\
            """;
    private static final String OTHERS =
            """
            SELECT said.id, other.id FROM unnest(?::uuid[], ?::text[]) AS said (id, name)
            JOIN asset AS machine ON machine.id = said.id
            CROSS JOIN LATERAL (
              SELECT id FROM asset WHERE organization_id = machine.organization_id AND lower(name) = lower(said.name)
                AND id <> machine.id AND merged_into_id IS NULL AND state <> 'DISPOSED'
              UNION ALL SELECT id FROM asset WHERE organization_id = machine.organization_id AND lower(discovered ->> 'name') = lower(said.name)
                AND id <> machine.id AND merged_into_id IS NULL AND state <> 'DISPOSED') AS other\
            """;

    private final DataSource dataSource;

    Names(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    record Deviating(UUID assetId, AssetKind kind, String name, List<NameProblem> problems) {}

    /// Other machines of the organisation that are called so, or say so.
    ///
    /// @param names by machine
    public Map<UUID, Set<UUID>> others(Map<UUID, String> names) {
        if (names.isEmpty()) return Map.of();
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(OTHERS)) {
            select.setArray(1, connection.createArrayOf("uuid", names.keySet().toArray()));
            select.setArray(2, connection.createArrayOf("text", names.values().toArray()));
            try (var rows = select.executeQuery()) {
                var others = new HashMap<UUID, Set<UUID>>();
                while (rows.next())
                    others.computeIfAbsent(rows.getObject(1, UUID.class), _ -> new HashSet<>())
                            .add(rows.getObject(2, UUID.class));
                return others;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot look for names", e);
        }
    }

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

    /// Has these looked at again soon: their name is shared now. One that somebody works on is
    /// looked at anyway.
    public void lookAgain(Set<UUID> assetIds, Instant at) {
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement(LOOK_AGAIN)) {
            update.setTimestamp(1, Timestamp.from(at));
            update.setArray(2, connection.createArrayOf("uuid", assetIds.toArray()));
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot have machines looked at again", e);
        }
    }

    List<Deviating> deviating(UUID organizationId, PageRequest page) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(DEVIATING)) {
            select.setObject(1, organizationId);
            select.setObject(2, page.afterId());
            select.setInt(3, page.limit() + 1);
            try (var rows = select.executeQuery()) {
                var machines = new ArrayList<Deviating>();
                while (rows.next()) machines.add(deviating(rows));
                return machines;
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("cannot read the names of " + organizationId, e);
        }
    }

    private static Deviating deviating(ResultSet row) throws SQLException, JsonProcessingException {
        return new Deviating(
                row.getObject(1, UUID.class),
                AssetKind.valueOf(row.getString(2)),
                row.getString(3),
                EventJson.MAPPER.readValue(row.getString(4), PROBLEMS));
    }
}
