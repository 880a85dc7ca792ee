package fr.microgate.parc.inventory.identification;

import fr.microgate.parc.platform.http.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
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
        return find(
                        """
                        id < ?1 and (cast(?2 as uuid) is null or organizationId = ?2)
                        and (cast(?3 as uuid) is null or organizationId = ?3)
                        and (cast(?4 as string) is null or serial = ?4) order by id desc\
                        """,
                        page.before(),
                        only.orElse(null),
                        organizationId,
                        serial == null ? null : serial.strip().toLowerCase(Locale.ROOT))
                .page(0, page.limit() + 1)
                .list();
    }
}
