package fr.microgate.parc.inventory.history;

import fr.microgate.parc.platform.http.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class AssetHistory implements PanacheRepositoryBase<HistoryEntry, UUID> {

    /// Adds one row; nothing for no change.
    public void add(
            UUID assetId,
            UUID organizationId,
            Instant at,
            String actor,
            @Nullable UUID rawInventoryId,
            List<EntryChange> changes) {
        if (changes.isEmpty()) return;
        persist(HistoryEntry.of(assetId, organizationId, at, actor, rawInventoryId, changes));
    }

    List<HistoryEntry> page(UUID assetId, PageRequest page) {
        return find("assetId = ?1 and id < ?2 order by id desc", assetId, page.before())
                .page(0, page.limit() + 1)
                .list();
    }
}
