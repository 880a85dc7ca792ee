package fr.microgate.parc.inventory.asset;

import fr.microgate.parc.inventory.asset.AssetEvent.AssetReappeared;
import fr.microgate.parc.inventory.asset.AssetEvent.AssetRetired;
import fr.microgate.parc.inventory.asset.AssetEvent.AssetStateChanged;
import fr.microgate.parc.inventory.document.Section;
import fr.microgate.parc.inventory.history.AssetHistory;
import fr.microgate.parc.inventory.history.EntryChange.FieldChange;
import fr.microgate.parc.inventory.lifecycle.LifeCycle;
import fr.microgate.parc.inventory.posture.Encryption;
import fr.microgate.parc.inventory.site.Places;
import fr.microgate.parc.platform.audit.AuditLog;
import fr.microgate.parc.platform.event.Outbox;
import fr.microgate.parc.platform.security.CurrentUser;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Moves machines in their life cycle.
@ApplicationScoped
class StateChange {

    private final Assets assets;
    private final LifeCycle lifeCycle;
    private final Places places;
    private final SectionRows rows;
    private final AssetPosture posture;
    private final AssetHistory history;
    private final List<StateFollower> followers;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    StateChange(
            Assets assets,
            LifeCycle lifeCycle,
            Places places,
            SectionRows rows,
            AssetPosture posture,
            AssetHistory history,
            @All List<StateFollower> followers,
            Outbox outbox,
            AuditLog audit,
            Clock clock) {
        this.assets = assets;
        this.lifeCycle = lifeCycle;
        this.places = places;
        this.rows = rows;
        this.posture = posture;
        this.history = history;
        this.followers = followers;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Asset set(UUID id, SetAssetState command, @Nullable String ifMatch, CurrentUser user) {
        var asset = assets.held(id, user);
        AssetView.revisionOf(asset).check(ifMatch, "state");
        var before = asset.state;
        asset.moveTo(command.state(), lifeCycle.transitions(), user::has);
        if (before.isGivenUp() && !asset.state.isGivenUp())
            places.mustHold(asset.organizationId, asset.keeping.siteId, asset.keeping.locationId);
        assets.flush();
        // First, so that nothing is told any more of what is given up.
        if (asset.state != before) posture.check(asset, true, clock.instant());
        tell(asset, before, command.reason());
        assets.flush();
        return asset;
    }

    /// What was ordered or prepared is in use as soon as an agent speaks for it.
    ///
    /// @param again whether it speaks of now, and not of a time that is known already
    void reported(Asset asset, boolean again) {
        var before = asset.state;
        if (asset.reported()) {
            asset.posture.outdate();
            tell(asset, before, "REPORTED");
        } else if (again && asset.keeping.reappeared(asset.state, clock.instant()))
            tellAgain(asset);
    }

    private void tellAgain(Asset asset) {
        var at = clock.instant();
        outbox.add(asset.organizationId, new AssetReappeared(asset.id, asset.state, at));
        history.did(
                asset,
                outbox.cause().actor(),
                at,
                List.of(new FieldChange("reported", null, "true")));
        audit.record("reappear", "asset", asset.id, asset.organizationId);
    }

    private void tell(Asset asset, AssetState before, String reason) {
        announce(Map.of(asset, before), reason);
        audit.record("set-state", "asset", asset.id, asset.organizationId, reason);
    }

    /// Tells the others.
    ///
    /// @param moved states before
    void announce(Map<Asset, AssetState> moved, String reason) {
        var ids = moved.keySet().stream().map(asset -> asset.id).toList();
        var sections = rows.read(ids, List.of(Section.DRIVES));
        moved.forEach((asset, before) -> {
            var said = sections.getOrDefault(asset.id, Map.of());
            var encryption = Encryption.of(said.getOrDefault(Section.DRIVES, List.of()));
            outbox.add(
                    asset.organizationId,
                    new AssetStateChanged(
                            asset.id, before, asset.state, reason, clock.instant(), encryption));
            if (asset.state == AssetState.RETIRED)
                outbox.add(asset.organizationId, new AssetRetired(asset.id));
            history.did(
                    asset,
                    outbox.cause().actor(),
                    clock.instant(),
                    List.of(new FieldChange("state", before.name(), asset.state.name())));
        });
        for (var follower : followers) follower.moved(moved, clock.instant());
    }
}
