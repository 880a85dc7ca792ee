package fr.microgate.parc.inventory.relation;

import fr.microgate.parc.platform.event.Ids;
import fr.microgate.parc.platform.http.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class Relations implements PanacheRepositoryBase<AssetRelation, UUID> {

    private static final String PAGE =
            """
            select new fr.microgate.parc.inventory.relation.RelationView(
                relation.id, relation.kind, relation.fromId, relation.toId, relation.source, relation.relatedAt, other.name, other.kind)
            from AssetRelation relation
            join Asset other on other.id = case when relation.fromId = :asset then relation.toId else relation.fromId end
            where (relation.fromId = :asset or relation.toId = :asset) and relation.id < :before order by relation.id desc\
            """;

    private static final String MOVED =
            "DELETE FROM asset_relation WHERE from_id = :from AND kind = 'RUNS_ON' AND source = 'DISCOVERED' AND to_id <> :to";

    private static final String DISCOVERED =
            """
            INSERT INTO asset_relation (id, organization_id, from_id, to_id, kind, source, related_at)
            SELECT :id, one.organization_id, one.id, other.id, :kind, 'DISCOVERED', :at
            FROM asset AS one JOIN asset AS other ON other.organization_id = one.organization_id
            WHERE one.id = :from AND other.id = :to AND one.id <> other.id ON CONFLICT DO NOTHING\
            """;

    private final Clock clock;

    Relations(Clock clock) {
        this.clock = clock;
    }

    /// What an agent says, in the transaction of the caller; said again, it changes nothing. A
    /// virtual machine that was found on another host has moved. Assets of two organisations have
    /// nothing to do with each other.
    public void discovered(UUID from, UUID to, Kind kind) {
        var entities = getEntityManager();
        if (kind == Kind.RUNS_ON)
            entities.createNativeQuery(MOVED)
                    .setParameter("from", from)
                    .setParameter("to", to)
                    .executeUpdate();
        entities.createNativeQuery(DISCOVERED)
                .setParameter("id", Ids.next())
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("kind", kind.name())
                .setParameter("at", clock.instant())
                .executeUpdate();
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
