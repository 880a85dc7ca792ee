package fr.microgate.parc.inventory.relation;

import fr.microgate.parc.inventory.identification.DiscoveredRelations;
import fr.microgate.parc.platform.event.Ids;
import fr.microgate.parc.platform.http.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

@ApplicationScoped
public class Relations implements PanacheRepositoryBase<AssetRelation, UUID>, DiscoveredRelations {

    private static final String PAGE =
            """
            select new fr.microgate.parc.inventory.relation.RelationView(
                relation.id, relation.kind, relation.fromId, relation.toId, relation.source, relation.relatedAt, other.name, other.kind)
            from AssetRelation relation
            join Asset other on other.id = case when relation.fromId = :asset then relation.toId else relation.fromId end
            where (relation.fromId = :asset or relation.toId = :asset) and relation.id < :before order by relation.id desc\
            """;

    /// What was found on another one has moved; what is not there any more goes where all is said.
    private static final String DISCOVERED =
            """
            WITH said AS (SELECT * FROM unnest(?::uuid[], ?::uuid[]) AS one (relation_id, from_id)),
                 gone AS (DELETE FROM asset_relation AS known
                     WHERE known.kind = ? AND known.source = 'DISCOVERED'
                       AND (known.from_id IN (SELECT from_id FROM said) AND known.to_id <> ?
                         OR ? AND known.to_id = ? AND known.from_id NOT IN (SELECT from_id FROM said)))
            INSERT INTO asset_relation (id, organization_id, from_id, to_id, kind, source, related_at)
            SELECT said.relation_id, one.organization_id, one.id, other.id, ?, 'DISCOVERED', ?
            FROM said JOIN asset AS one ON one.id = said.from_id
            JOIN asset AS other ON other.organization_id = one.organization_id
            WHERE other.id = ? AND one.id <> other.id AND NOT EXISTS (SELECT FROM asset_relation AS known
                WHERE known.from_id = one.id AND known.to_id = other.id AND known.kind = ?)
            ORDER BY one.id ON CONFLICT DO NOTHING\
            """;

    private final DataSource dataSource;
    private final Clock clock;

    Relations(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    @Override
    public void runsOn(UUID vm, UUID host) {
        discovered(List.of(vm), Kind.RUNS_ON, host, false);
    }

    @Override
    public void runOn(Collection<UUID> vms, UUID host) {
        discovered(vms, Kind.RUNS_ON, host, true);
    }

    @Override
    public void connectedTo(Collection<UUID> monitors, UUID computer) {
        discovered(monitors, Kind.CONNECTED_TO, computer, true);
    }

    /// In the transaction of the caller. Assets of two organisations have nothing to do with each
    /// other.
    ///
    /// @param all whether there are no others
    private void discovered(Collection<UUID> from, Kind kind, UUID to, boolean all) {
        try (var connection = dataSource.getConnection();
                var write = connection.prepareStatement(DISCOVERED)) {
            var ids = from.stream().map(_ -> Ids.next()).toArray();
            write.setArray(1, connection.createArrayOf("uuid", ids));
            write.setArray(2, connection.createArrayOf("uuid", from.toArray()));
            write.setString(3, kind.name());
            write.setObject(4, to);
            write.setBoolean(5, all);
            write.setObject(6, to);
            write.setString(7, kind.name());
            write.setTimestamp(8, Timestamp.from(clock.instant()));
            write.setObject(9, to);
            write.setString(10, kind.name());
            write.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot relate machines with " + to, e);
        }
    }

    boolean isThere(UUID one, UUID other, Kind kind) {
        return count(
                        "kind = ?3 and ((fromId = ?1 and toId = ?2) or (fromId = ?2 and toId = ?1))",
                        one,
                        other,
                        kind)
                > 0;
    }

    Optional<AssetRelation> of(UUID assetId, UUID id) {
        return find("id = ?1 and (fromId = ?2 or toId = ?2)", id, assetId).firstResultOptional();
    }

    List<RelationView> page(UUID assetId, PageRequest page) {
        return getEntityManager()
                .createQuery(PAGE, RelationView.class)
                .setParameter("asset", assetId)
                .setParameter("before", page.before())
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }
}
