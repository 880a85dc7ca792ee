package fr.microgate.parc.inventory.ingest;

import fr.microgate.parc.inventory.asset.Asset;
import fr.microgate.parc.inventory.asset.AssetService;
import fr.microgate.parc.inventory.document.InventoryDocument;
import fr.microgate.parc.inventory.document.Payload;
import fr.microgate.parc.inventory.document.Section;
import fr.microgate.parc.inventory.document.UnreadableDocument;
import fr.microgate.parc.inventory.raw.RawInventories;
import fr.microgate.parc.inventory.raw.RawInventory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Brings machines that are known up to what documents say.
@ApplicationScoped
class KnownMachines {

    private final RawInventories inventories;
    private final Reading reading;
    private final ForgottenPeople forgotten;
    private final AssetService assets;

    KnownMachines(
            RawInventories inventories,
            Reading reading,
            ForgottenPeople forgotten,
            AssetService assets) {
        this.inventories = inventories;
        this.reading = reading;
        this.forgotten = forgotten;
        this.assets = assets;
    }

    /// The document without what the person whose machine it was is called.
    InventoryDocument said(Asset asset, InventoryDocument document) {
        return forgotten.without(asset, document);
    }

    /// @return the sections that say something else than before
    Set<Section> update(
            Asset asset, RawInventory raw, InventoryDocument document, AssetService.Source source) {
        var moved = EnumSet.noneOf(Section.class);
        if (!document.partial() && asset.isOpenTo(document) && AssetService.isToReadAnew(asset))
            before(asset, raw)
                    .ifPresent(known -> moved.addAll(assets.readAnew(asset, known, source)));
        moved.addAll(assets.update(asset, document, source));
        return moved;
    }

    /// What it said last, as this version reads it: all of it, by the same agent.
    private Optional<InventoryDocument> before(Asset asset, RawInventory raw) {
        return inventories
                .find(
                        "assetId = ?1 and status = 'PROCESSED' and id < ?2 order by id desc",
                        asset.id(),
                        raw.id())
                .firstResultOptional()
                .filter(last -> last.organizationId().equals(raw.organizationId()))
                .filter(last -> last.agentKey().equals(raw.agentKey()) && last.hasBody())
                .flatMap(this::read)
                .filter(document -> !document.partial())
                .map(document -> said(asset, document));
    }

    private Optional<InventoryDocument> read(RawInventory raw) {
        try {
            return Optional.of(reading.of(raw));
        } catch (UnreadableDocument | Payload.TooLarge _) {
            return Optional.empty();
        }
    }
}
