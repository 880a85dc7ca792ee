package fr.microgate.parc.inventory.ingest;

import fr.microgate.parc.inventory.asset.Asset;
import fr.microgate.parc.inventory.asset.AssetService;
import fr.microgate.parc.inventory.document.InventoryDocument;
import fr.microgate.parc.inventory.document.Payload;
import fr.microgate.parc.inventory.document.Section;
import fr.microgate.parc.inventory.document.UnreadableDocument;
import fr.microgate.parc.inventory.raw.RawInventories;
import fr.microgate.parc.inventory.raw.RawInventory;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

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
        if (asset.isOpenTo(document) && AssetService.isToReadAnew(asset))
            for (var last : readAgain(asset, before(asset, raw), source))
                moved.addAll(assets.readAnew(asset, last.document(), last.source()));
        moved.addAll(assets.update(asset, document, source));
        return moved;
    }

    /// What the machine was made of, whichever of its agents said it: the last document that said
    /// all, and the changes after it.
    private List<RawInventory> before(Asset asset, RawInventory raw) {
        var whole =
                of(asset, raw, "partial = false order by id desc", new UUID(0, 0)).firstResult();
        if (whole == null) return List.of();
        var all = new ArrayList<>(List.of(whole));
        all.addAll(of(asset, raw, "partial = true order by id", whole.id()).list());
        return all;
    }

    private PanacheQuery<RawInventory> of(Asset asset, RawInventory raw, String which, UUID after) {
        // What SNMP said beside an agent was not taken over as a whole.
        var agents = raw.isAnonymous() ? "" : "agentKey <> '" + RawInventory.UNNAMED + "' and ";
        return inventories.find(
                "assetId = ?1 and organizationId = ?2 and status = 'PROCESSED' and id > ?3 and id < ?4 and "
                        + agents
                        + which,
                asset.id(),
                raw.organizationId(),
                after,
                raw.id());
    }

    private record Again(InventoryDocument document, AssetService.Source source) {}

    /// All or none: one that is left out would be undone by those before it.
    private List<Again> readAgain(
            Asset asset, List<RawInventory> documents, AssetService.Source now) {
        if (!documents.stream().allMatch(RawInventory::hasBody)) return List.of();
        var again = new ArrayList<Again>();
        try {
            for (var one : documents) {
                var document = reading.of(one);
                if (!asset.isOpenTo(document)) return List.of();
                again.add(new Again(said(asset, document), then(one, now)));
            }
            return again;
        } catch (UnreadableDocument | Payload.TooLarge _) {
            return List.of();
        }
    }

    /// With what its agent had been told to leave out then.
    private static AssetService.Source then(RawInventory one, AssetService.Source now) {
        var leftOut = one.sent().categoriesLeftOut().orElse(now.leftOut());
        return new AssetService.Source(one.id(), now.actor(), leftOut, one.receivedAt());
    }
}
