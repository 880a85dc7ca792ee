package fr.microgate.parc.inventory.posture;

import fr.microgate.parc.platform.http.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class PostureExceptions implements PanacheRepositoryBase<PostureException, UUID> {

    /// @param only what was decided elsewhere before is not this organisation's
    List<PostureException> page(UUID assetId, Optional<UUID> only, PageRequest page) {
        return find(
                        "assetId = ?1 and id < ?2 and (cast(?3 as uuid) is null or organizationId = ?3) order by id desc",
                        assetId,
                        page.before(),
                        only.orElse(null))
                .page(0, page.limit() + 1)
                .list();
    }

    /// In force after this one, by their end.
    ///
    /// @param before null for any end
    /// @param organizationId null for all of them
    List<PostureException> ending(
            EndingKey after, @Nullable Instant before, @Nullable UUID organizationId, int most) {
        var where =
                new StringBuilder(
                        "revokedAt is null and expiresAt >= :end and (expiresAt > :end or id > :id)");
        var values = Parameters.with("end", after.end()).and("id", after.id());
        if (before != null) {
            where.append(" and expiresAt < :before");
            values.and("before", before);
        }
        if (organizationId != null) {
            where.append(" and organizationId = :organization");
            values.and("organization", organizationId);
        }
        return find(where + " order by expiresAt, id", values).page(0, most).list();
    }

    /// What is excepted now, by machine.
    public Map<UUID, Map<Control, Exemption>> inForce(Collection<UUID> assetIds, Instant at) {
        var inForce = new HashMap<UUID, Map<Control, Exemption>>();
        if (assetIds.isEmpty()) return inForce;
        list("assetId in ?1 and revokedAt is null and expiresAt > ?2", assetIds, at)
                .forEach(exception ->
                        inForce.computeIfAbsent(exception.assetId, _ -> new TreeMap<>())
                                .put(exception.control, exception.exemption()));
        return inForce;
    }

    boolean isExcepted(UUID assetId, Control control, Instant at) {
        return inForce(List.of(assetId), at).getOrDefault(assetId, Map.of()).containsKey(control);
    }
}
