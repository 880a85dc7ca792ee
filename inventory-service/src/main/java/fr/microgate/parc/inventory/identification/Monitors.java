package fr.microgate.parc.inventory.identification;

import fr.microgate.parc.platform.http.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class Monitors implements PanacheRepositoryBase<MonitorSighting, UUID> {

    List<MonitorSighting> page(
            PageRequest page,
            Optional<UUID> only,
            @Nullable UUID organizationId,
            @Nullable String serial) {
        var where = new StringBuilder("id < :before");
        var values = Parameters.with("before", page.before());
        only.ifPresent(own -> {
            where.append(" and organizationId = :own");
            values.and("own", own);
        });
        if (organizationId != null) {
            where.append(" and organizationId = :asked");
            values.and("asked", organizationId);
        }
        if (serial != null) {
            where.append(" and serial = :serial");
            values.and("serial", serial.strip().toLowerCase(Locale.ROOT));
        }
        return find(where + " order by id desc", values).page(0, page.limit() + 1).list();
    }
}
