package fr.microgate.parc.inventory.asset;

import static fr.microgate.parc.inventory.InventoryProblem.ASSET_NOT_FOUND;

import fr.microgate.parc.platform.http.PageRequest;
import fr.microgate.parc.platform.security.CurrentUser;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class Assets implements PanacheRepositoryBase<Asset, UUID> {

    List<Asset> page(PageRequest page, Optional<UUID> only, AssetQuery query) {
        var where = new StringBuilder("id < :before and mergedIntoId is null");
        var values = Parameters.with("before", page.before());
        only.ifPresent(id -> and(where, values, "organizationId", id));
        and(where, values, "organizationId", query.organizationId, "asked");
        and(where, values, "state", query.state, "state");
        and(where, values, "kind", query.kind, "kind");
        and(where, values, "serial", query.serial, "serial");
        and(where, values, "name", query.name, "name");
        and(where, values, "keeping.modelId", query.modelId, "modelId");
        and(where, values, "keeping.siteId", query.siteId, "siteId");
        and(where, values, "keeping.ownership", query.ownership, "ownership");
        if (query.tag != null) {
            // Hibernate's own function casts to varchar[], which text[] does not contain.
            where.append(
                    " and cast(sql('(? @> array[?]::text[])', keeping.tags, :tag) as Boolean) = true");
            values.and("tag", query.tag);
        }
        return find(where + " order by id desc", values).page(0, page.limit() + 1).list();
    }

    /// The machine, when there is one that this user may see.
    public Asset visible(UUID id, CurrentUser user) {
        var asset =
                findByIdOptional(id)
                        .orElseThrow(() ->
                                ASSET_NOT_FOUND.problem("There is nothing with the id %s.", id));
        user.mustSee(asset.organizationId, ASSET_NOT_FOUND, id);
        return asset;
    }

    /// The same, and nobody else changes it until the end of the transaction.
    public Asset locked(UUID id, CurrentUser user) {
        var asset = visible(id, user);
        getEntityManager().refresh(asset, LockModeType.PESSIMISTIC_WRITE);
        return asset;
    }

    /// Machines in use that nobody has heard of since then and that the control still calls fine.
    public List<Asset> silentSince(Instant instant, int most) {
        return find(
                        "lastInventoryAt < ?1 and posture.recentContact = 'PASS' and state not in ('RETIRED', 'DISPOSED')",
                        instant)
                .page(0, most)
                .list();
    }

    private static void and(StringBuilder where, Parameters values, String field, Object value) {
        and(where, values, field, value, "only");
    }

    private static void and(
            StringBuilder where,
            Parameters values,
            String field,
            @Nullable Object value,
            String parameter) {
        if (value == null) return;
        where.append(" and ").append(field).append(" = :").append(parameter);
        values.and(parameter, value);
    }
}
