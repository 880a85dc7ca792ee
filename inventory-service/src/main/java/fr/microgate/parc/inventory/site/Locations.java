package fr.microgate.parc.inventory.site;

import static fr.microgate.parc.inventory.InventoryProblem.LOCATION_NOT_FOUND;

import fr.microgate.parc.platform.http.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class Locations implements PanacheRepositoryBase<Location, UUID> {

    /// A place that lay in itself would make the walk endless: it stops one step beyond the limit.
    private static final String ANCESTORS =
            """
            WITH RECURSIVE up (id, parent_id, depth) AS (
                SELECT id, parent_id, 1 FROM location WHERE id = :id
                UNION ALL
                SELECT l.id, l.parent_id, up.depth + 1 FROM up JOIN location l ON l.id = up.parent_id WHERE up.depth <= :most
            ) SELECT id FROM up\
            """;

    private static final String HEIGHT =
            """
            WITH RECURSIVE down (id, height) AS (
                SELECT id, 1 FROM location WHERE id = :id
                UNION ALL
                SELECT l.id, down.height + 1 FROM down JOIN location l ON l.parent_id = down.id WHERE down.height <= :most
            ) SELECT max(height) FROM down\
            """;

    private static final String WITHIN =
            """
            WITH RECURSIVE down (id, depth) AS (
                SELECT id, 1 FROM location WHERE id = :id
                UNION ALL
                SELECT l.id, down.depth + 1 FROM down JOIN location l ON l.parent_id = down.id WHERE down.depth < :most
            ) SELECT id FROM down\
            """;

    static final int DEEPEST = 6;

    /// The places of these sites by what people call them.
    public LocationPaths paths(Collection<UUID> siteIds) {
        return new LocationPaths(siteIds.isEmpty() ? List.of() : list("siteId in ?1", siteIds));
    }

    Location known(Site site, UUID id) {
        return findByIdOptional(id)
                .filter(location -> location.siteId.equals(site.id))
                .orElseThrow(
                        () -> LOCATION_NOT_FOUND.problem("There is nothing with the id %s.", id));
    }

    List<Location> page(UUID siteId, PageRequest page) {
        return find("siteId = ?1 and id > ?2 order by id", siteId, page.afterId())
                .page(0, page.limit() + 1)
                .list();
    }

    /// It and everything that lies in it, archived or not.
    public List<UUID> within(UUID id) {
        return ids(WITHIN, id);
    }

    /// It and everything that it lies in.
    List<UUID> withAncestors(UUID id) {
        return ids(ANCESTORS, id);
    }

    private List<UUID> ids(String sql, UUID id) {
        return getEntityManager()
                .createNativeQuery(sql, UUID.class)
                .setParameter("id", id)
                .setParameter("most", DEEPEST)
                .getResultList()
                .stream()
                .map(UUID.class::cast)
                .toList();
    }

    /// How many levels it and what lies in it make; 1 when nothing does.
    int height(UUID id) {
        var height =
                (Number)
                        getEntityManager()
                                .createNativeQuery(HEIGHT)
                                .setParameter("id", id)
                                .setParameter("most", DEEPEST)
                                .getSingleResult();
        return height == null ? 1 : height.intValue();
    }

    boolean isNameTaken(Location location) {
        return count(
                        "siteId = ?1 and id <> ?2 and details.name = ?3 and not details.archived"
                                + " and details.parentId is not distinct from ?4",
                        location.siteId,
                        location.id,
                        location.details.name(),
                        location.details.parentId())
                > 0;
    }

    boolean holdsOthers(UUID id) {
        return count("details.parentId = ?1 and not details.archived", id) > 0;
    }
}
