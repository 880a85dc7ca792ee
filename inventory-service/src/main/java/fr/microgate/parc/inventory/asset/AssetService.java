package fr.microgate.parc.inventory.asset;

import static fr.microgate.parc.inventory.InventoryProblem.ASSET_NOT_FOUND;

import fr.microgate.parc.inventory.asset.AssetEvent.AssetRegistered;
import fr.microgate.parc.inventory.asset.AssetEvent.AssetStateChanged;
import fr.microgate.parc.inventory.asset.AssetEvent.AssetUpdated;
import fr.microgate.parc.inventory.document.InventoryDocument;
import fr.microgate.parc.inventory.posture.Encryption;
import fr.microgate.parc.platform.audit.AuditLog;
import fr.microgate.parc.platform.event.Outbox;
import fr.microgate.parc.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What can be done with machines.
@ApplicationScoped
public class AssetService {

    private final Assets assets;
    private final SectionUpdate sections;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    AssetService(
            Assets assets, SectionUpdate sections, Outbox outbox, AuditLog audit, Clock clock) {
        this.assets = assets;
        this.sections = sections;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /// Registers the machine that a document speaks of.
    public Asset register(UUID organizationId, InventoryDocument document, Instant at) {
        var asset = Asset.discovered(organizationId, document, at);
        assets.persist(asset);
        assets.flush();
        sections.apply(asset, document);
        asset.lastInventoryAt = at;
        outbox.add(organizationId, AssetRegistered.of(asset));
        audit.record("register", "asset", asset.id, organizationId);
        return asset;
    }

    /// Brings a known machine up to what a document says; a document that says nothing new changes
    /// one date.
    public void update(Asset asset, InventoryDocument document, Instant at) {
        // A person may be changing it at this moment: he goes first, or waits, and is not refused.
        assets.getEntityManager().refresh(asset, LockModeType.PESSIMISTIC_WRITE);
        var nameBefore = asset.name;
        var changes = sections.apply(asset, document);
        asset.lastInventoryAt = at;
        if (changes.isEmpty()) return;
        var newName = nameBefore.equals(asset.name) ? null : asset.name;
        outbox.add(asset.organizationId, AssetUpdated.of(asset, changes, newName));
    }

    @Transactional
    Asset setState(UUID id, SetAssetState command, @Nullable String ifMatch, CurrentUser user) {
        var asset =
                assets.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                        .orElseThrow(() ->
                                ASSET_NOT_FOUND.problem("There is nothing with the id %s.", id));
        user.mustSee(asset.organizationId, ASSET_NOT_FOUND, id);
        AssetView.revisionOf(asset).check(ifMatch, "state");
        var before = asset.state;
        asset.moveTo(command.state());
        var encryption = Encryption.of(asset.drives);
        outbox.add(
                asset.organizationId,
                new AssetStateChanged(
                        id, before, asset.state, command.reason(), clock.instant(), encryption));
        audit.record("set-state", "asset", id, asset.organizationId, command.reason());
        assets.flush();
        return asset;
    }
}
