package fr.microgate.parc.compliance.breach;

import fr.microgate.parc.platform.http.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class Breaches implements PanacheRepositoryBase<Breach, UUID> {

    /// The file with its decisions.
    Optional<Breach> file(UUID id) {
        return find("from Breach breach left join fetch breach.decisions where breach.id = ?1", id)
                .singleResultOptional();
    }

    boolean isKnown(UUID assetId, Instant detectedAt) {
        return count("assetId = ?1 and detectedAt = ?2", assetId, detectedAt) > 0;
    }

    /// The latest file on a machine, unless it was dismissed.
    Optional<Breach> openOn(UUID assetId) {
        return find("assetId = ?1 order by detectedAt desc", assetId)
                .firstResultOptional()
                .filter(breach -> breach.state != BreachState.NO_PERSONAL_DATA);
    }

    List<Breach> page(
            @Nullable UUID organizationId, @Nullable BreachState state, PageRequest page) {
        var where = new StringBuilder("id < :before");
        var values = new HashMap<String, Object>(Map.of("before", page.before()));
        if (organizationId != null) {
            where.append(" and organizationId = :organizationId");
            values.put("organizationId", organizationId);
        }
        if (state != null) {
            where.append(" and state = :state");
            values.put("state", state);
        }
        return find(where + " order by id desc", values).page(0, page.limit() + 1).list();
    }
}
