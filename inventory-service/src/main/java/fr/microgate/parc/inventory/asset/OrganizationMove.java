package fr.microgate.parc.inventory.asset;

import static fr.microgate.parc.inventory.InventoryProblem.ALREADY_ASSIGNED;
import static fr.microgate.parc.inventory.InventoryProblem.ALREADY_MERGED;
import static fr.microgate.parc.inventory.InventoryProblem.ASSET_SPOKEN_FOR;

import fr.microgate.parc.inventory.asset.AssetEvent.AssetMoved;
import fr.microgate.parc.inventory.document.Section;
import fr.microgate.parc.inventory.history.AssetHistory;
import fr.microgate.parc.inventory.history.EntryChange;
import fr.microgate.parc.inventory.history.EntryChange.FieldChange;
import fr.microgate.parc.inventory.identification.SerialNumbers;
import fr.microgate.parc.inventory.organization.Organizations;
import fr.microgate.parc.platform.audit.AuditLog;
import fr.microgate.parc.platform.event.Outbox;
import fr.microgate.parc.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Hands an asset from one organisation to another.
@ApplicationScoped
class OrganizationMove {

    private final Assets assets;
    private final Organizations organizations;
    private final SerialNumbers serials;
    private final AssetHand hand;
    private final MovedRows rows;
    private final AssetWords words;
    private final AssetPosture posture;
    private final AssetHistory history;
    private final DirectoryNames names;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    OrganizationMove(
            Assets assets,
            Organizations organizations,
            SerialNumbers serials,
            AssetHand hand,
            MovedRows rows,
            AssetWords words,
            AssetPosture posture,
            AssetHistory history,
            DirectoryNames names,
            Outbox outbox,
            AuditLog audit,
            Clock clock) {
        this.assets = assets;
        this.organizations = organizations;
        this.serials = serials;
        this.hand = hand;
        this.rows = rows;
        this.words = words;
        this.posture = posture;
        this.history = history;
        this.names = names;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Asset move(UUID id, MoveAsset command, @Nullable String ifMatch, CurrentUser user) {
        var to = command.organizationId();
        organizations.mustBeRegistered(to);
        var from = assets.visible(id, user).organizationId;
        // Nobody identifies machines of either meanwhile; two who move there and back do not wait
        // for each other.
        Stream.of(from, to).distinct().sorted().forEach(serials::hold);
        var asset = assets.held(id, user);
        AssetView.revisionOf(asset).check(ifMatch, "organizationId");
        if (asset.organizationId.equals(to)) return asset;
        mustBeFree(asset);
        go(asset, asset.organizationId, command);
        return asset;
    }

    private void mustBeFree(Asset asset) {
        if (asset.mergedIntoId() != null || rows.hasMerged(asset.id))
            throw ALREADY_MERGED.problem("It is one of two that were merged: undo that first.");
        if (rows.isSpokenFor(asset.id))
            throw ASSET_SPOKEN_FOR.problem(
                    "An agent of its organisation speaks for it: take it off the machine, split it off here, then move the asset.");
        if (rows.isOut(asset.id))
            throw ALREADY_ASSIGNED.problem("Somebody has it: take it back first.");
    }

    private void go(Asset asset, UUID from, MoveAsset command) {
        var at = clock.instant();
        var to = command.organizationId();
        asset.organizationId = to;
        hand.mustBeFree(asset);
        asset.keeping.standNowhere();
        if (command.ownership() != null) asset.keeping.ownership = command.ownership();
        rows.forget(asset);
        assets.flush();
        rows.move(asset, from, at);
        words.index(asset);
        posture.moved(asset, at);
        tell(asset, from, at);
        var event = new AssetMoved(asset.id, from, to, at);
        outbox.add(from, event);
        outbox.add(to, event);
        audit.record("move", "asset", asset.id, from);
        audit.record("move", "asset", asset.id, to);
        assets.flush();
    }

    /// Whose machine it was before is not the business of a client, unless it was the shop's: the
    /// whole move stays with the organisation that it left.
    private void tell(Asset asset, UUID from, Instant at) {
        var actor = outbox.cause().actor();
        var to = names.of(asset.organizationId);
        var whole = new FieldChange("organization", names.of(from), to);
        if (organizations.registered(from).isShop()) {
            history.did(asset, actor, at, List.of(whole));
            return;
        }
        var change = EntryChange.changed(Section.IDENTITY, asset.name(), List.of(whole));
        history.add(asset.id, from, at, actor, null, List.of(change));
        history.did(asset, actor, at, List.of(new FieldChange("organization", "ANOTHER", to)));
    }
}
