package fr.microgate.parc.inventory.asset;

import fr.microgate.parc.platform.http.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class Assets implements PanacheRepositoryBase<Asset, UUID> {

    List<Asset> page(PageRequest page, Optional<UUID> only, AssetQuery query) {
        var where = new StringBuilder("id < :before");
        var values = Parameters.with("before", page.before());
        only.ifPresent(id -> and(where, values, "organizationId", id));
        and(where, values, "organizationId", query.organizationId, "asked");
        and(where, values, "state", query.state, "state");
        and(where, values, "kind", query.kind, "kind");
        and(where, values, "serial", query.serial, "serial");
        and(where, values, "name", query.name, "name");
        return find(where + " order by id desc", values).page(0, page.limit() + 1).list();
    }

    /// Machines of an organisation with this serial number or this UUID.
    public List<Asset> identifiedBy(
            UUID organizationId, @Nullable String serial, @Nullable String uuid) {
        if (serial == null && uuid == null) return List.of();
        return list(
                "organizationId = ?1 and (serial = ?2 or uuid = ?3) order by id",
                organizationId,
                serial == null ? "" : serial,
                uuid == null ? "" : uuid);
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
