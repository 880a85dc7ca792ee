package fr.microgate.parc.inventory.history;

import fr.microgate.parc.inventory.asset.Asset;
import fr.microgate.parc.inventory.document.Section;
import fr.microgate.parc.inventory.history.EntryChange.FieldChange;
import fr.microgate.parc.platform.http.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    /// What a person, or a rule, did to an asset.
    public void did(Asset asset, String actor, Instant at, List<FieldChange> fields) {
        if (fields.isEmpty()) return;
        var change = EntryChange.changed(Section.IDENTITY, asset.name(), fields);
        add(asset.id(), asset.organizationId(), at, actor, null, List.of(change));
    }

    /// @param only what it did elsewhere before is not this organisation's
    List<HistoryEntry> page(UUID assetId, Optional<UUID> only, PageRequest page) {
        return find(
                        "assetId = ?1 and id < ?2 and (cast(?3 as uuid) is null or organizationId = ?3) order by id desc",
                        assetId,
                        page.before(),
                        only.orElse(null))
                .page(0, page.limit() + 1)
                .list();
    }
}
