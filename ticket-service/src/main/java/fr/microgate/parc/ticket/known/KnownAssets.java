package fr.microgate.parc.ticket.known;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class KnownAssets implements PanacheRepositoryBase<KnownAsset, UUID> {

    /// What is told of a machine before its registration is not lost: it is known from then on, its
    /// name comes later.
    ///
    /// @param organizationId as the event says; null when it does not
    public KnownAsset toldOf(UUID id, @Nullable UUID organizationId) {
        var known = findById(id);
        if (known != null) return known;
        if (organizationId == null) {
            throw new IllegalStateException(
                    "asset %s is not known and its event names no organisation".formatted(id));
        }
        var asset = new KnownAsset(id, organizationId);
        persist(asset);
        return asset;
    }

    boolean allOf(UUID organizationId, Set<UUID> ids) {
        return count(
                        "organizationId = ?1 and mergedIntoId is null and id in ?2",
                        organizationId,
                        ids)
                == ids.size();
    }
}
