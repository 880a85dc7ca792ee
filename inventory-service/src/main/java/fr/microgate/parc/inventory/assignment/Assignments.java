package fr.microgate.parc.inventory.assignment;

import static fr.microgate.parc.inventory.InventoryProblem.ASSIGNMENT_NOT_FOUND;

import fr.microgate.parc.platform.http.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class Assignments implements PanacheRepositoryBase<Assignment, UUID> {

    boolean isOut(UUID assetId) {
        return count("assetId = ?1 and returnedAt is null", assetId) > 0;
    }

    List<Assignment> out(Collection<UUID> assetIds) {
        if (assetIds.isEmpty()) return List.of();
        return list("assetId in ?1 and returnedAt is null", assetIds);
    }

    Assignment existing(UUID assetId, UUID id) {
        return find("id = ?1 and assetId = ?2", id, assetId)
                .firstResultOptional()
                .orElseThrow(
                        () -> ASSIGNMENT_NOT_FOUND.problem("There is nothing with the id %s.", id));
    }

    /// @param only who had it elsewhere before is not this organisation's
    List<Assignment> ofAsset(UUID assetId, Optional<UUID> only, PageRequest page) {
        return find(
                        "assetId = ?1 and id < ?2 and (cast(?3 as uuid) is null or organizationId = ?3) order by id desc",
                        assetId,
                        page.before(),
                        only.orElse(null))
                .page(0, page.limit() + 1)
                .list();
    }

    List<Assignment> page(
            PageRequest page, Optional<UUID> only, AssignmentQuery query, Instant now) {
        var where = new StringBuilder("id < :before");
        var values = Parameters.with("before", page.before());
        and(where, values, "organizationId", only.orElse(query.organizationId));
        and(where, values, "personRef", query.personRef);
        and(where, values, "siteId", query.siteId);
        if (query.open || query.overdue) where.append(" and returnedAt is null");
        if (query.overdue) {
            where.append(" and expectedReturnAt < :now");
            values.and("now", now);
        }
        return find(where + " order by id desc", values).page(0, page.limit() + 1).list();
    }

    private static void and(
            StringBuilder where, Parameters values, String field, @Nullable UUID value) {
        if (value == null) return;
        where.append(" and ").append(field).append(" = :").append(field);
        values.and(field, value);
    }
}
