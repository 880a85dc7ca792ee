package fr.microgate.parc.inventory.merge;

import static fr.microgate.parc.inventory.InventoryProblem.ASSET_NOT_FOUND;
import static fr.microgate.parc.inventory.InventoryProblem.MERGE_NOT_ALLOWED;
import static fr.microgate.parc.inventory.InventoryProblem.MERGE_NOT_FOUND;

import fr.microgate.parc.inventory.agent.Agents;
import fr.microgate.parc.inventory.agent.FullReason;
import fr.microgate.parc.inventory.asset.Asset;
import fr.microgate.parc.inventory.asset.AssetPosture;
import fr.microgate.parc.inventory.asset.AssetWords;
import fr.microgate.parc.inventory.asset.Assets;
import fr.microgate.parc.inventory.asset.KeptThings;
import fr.microgate.parc.inventory.asset.TypedWords;
import fr.microgate.parc.inventory.document.Section;
import fr.microgate.parc.inventory.history.AssetHistory;
import fr.microgate.parc.inventory.history.EntryChange;
import fr.microgate.parc.inventory.history.EntryChange.FieldChange;
import fr.microgate.parc.inventory.identification.IdentityLocks;
import fr.microgate.parc.inventory.merge.MergeEvent.AssetMerged;
import fr.microgate.parc.inventory.merge.MergeEvent.AssetSplit;
import fr.microgate.parc.platform.audit.AuditLog;
import fr.microgate.parc.platform.event.Outbox;
import fr.microgate.parc.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes one machine of two, and two of one again.
@ApplicationScoped
class MergeService {

    private final Assets assets;
    private final AssetMerges merges;
    private final MatchSuggestions suggestions;
    private final Belongings belongings;
    private final Writings writings;
    private final Agents agents;
    private final AssetWords search;
    private final IdentityLocks identities;
    private final AssetHistory history;
    private final AssetPosture posture;
    private final Outbox outbox;
    private final AuditLog audit;
    private final CurrentUser user;
    private final Clock clock;

    MergeService(
            Assets assets,
            AssetMerges merges,
            MatchSuggestions suggestions,
            Belongings belongings,
            Writings writings,
            Agents agents,
            AssetWords search,
            IdentityLocks identities,
            AssetHistory history,
            AssetPosture posture,
            Outbox outbox,
            AuditLog audit,
            CurrentUser user,
            Clock clock) {
        this.assets = assets;
        this.merges = merges;
        this.suggestions = suggestions;
        this.belongings = belongings;
        this.writings = writings;
        this.agents = agents;
        this.search = search;
        this.identities = identities;
        this.history = history;
        this.posture = posture;
        this.outbox = outbox;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    AssetMerge merge(UUID id, MergeAsset command) {
        var merged = found(id);
        var into = found(command.intoAssetId());
        mustBeMergeable(merged, into);
        // As reviews and imports do, which lock many.
        Stream.of(merged, into).sorted(Comparator.comparing(Asset::id)).forEach(this::hold);
        Assets.standingAlone(merged);
        Assets.standingAlone(into);
        var at = clock.instant();
        var words = TypedWords.adopt(merged, into);
        var things = KeptThings.adopt(merged, into);
        merged.mergeInto(into);
        assets.flush();
        var moved = belongings.move(id, into.id());
        var kept = new KeptOver(things, writings.move(id, into.id(), at));
        var merge =
                AssetMerge.of(merged, into, command.reason(), moved, words, kept, user.id(), at);
        merges.persist(merge);
        agents.needFull(moved.agents(), FullReason.MERGE, at);
        settled(into, things, at);
        suggestions.merged(id, into.id(), user.id(), at);
        told(merged, "mergedInto", null, into.name(), at);
        told(into, "merged", null, merged.name(), at);
        outbox.add(merged.organizationId(), new AssetMerged(id, into.id()));
        posture.check(into, true, at);
        audit.record("merge", "asset", id, merged.organizationId(), command.reason());
        return merge;
    }

    /// Gives back what went over and is still there; later merges have to be undone before.
    @Transactional
    AssetMerge undo(UUID mergeId) {
        var merge =
                merges.findByIdOptional(mergeId)
                        .orElseThrow(() ->
                                MERGE_NOT_FOUND.problem(
                                        "There is nothing with the id %s.", mergeId));
        var merged = found(merge.assetId);
        var into = found(merge.intoAssetId);
        Stream.of(merged, into).sorted(Comparator.comparing(Asset::id)).forEach(this::hold);
        merges.getEntityManager().refresh(merge);
        var at = clock.instant();
        merge.undo(user.id(), at);
        Assets.standingAlone(into);
        merged.standAlone();
        TypedWords.giveBack(into, merge.words);
        var kept = merge.kept;
        if (kept != null) kept.things().takeFrom(into);
        assets.flush();
        belongings.moveBack(merged.id(), into.id(), merge.moved());
        if (kept != null) {
            writings.moveBack(merged.id(), into.id(), kept.writings());
            settled(into, kept.things(), at);
        }
        agents.needFullOf(List.of(merged.id(), into.id()), FullReason.MERGE, at);
        told(merged, "mergedInto", into.name(), null, at);
        told(into, "merged", merged.name(), null, at);
        outbox.add(merged.organizationId(), new AssetSplit(merged.id(), into.id()));
        posture.check(merged, true, at);
        posture.restate(merged, at);
        posture.check(into, true, at);
        audit.record("undo-merge", "asset", merged.id(), merged.organizationId());
        return merge;
    }

    private void settled(Asset into, KeptThings things, Instant at) {
        search.index(into);
        if (things.criticality() != null) posture.check(into, true, at);
    }

    /// The machine as it is once nobody else changes which machine is which.
    Asset held(UUID id) {
        var asset = found(id);
        hold(asset);
        return asset;
    }

    private void hold(Asset asset) {
        identities.of(asset.organizationId());
        assets.getEntityManager().refresh(asset, LockModeType.PESSIMISTIC_WRITE);
    }

    private Asset found(UUID id) {
        return assets.findByIdOptional(id)
                .orElseThrow(() -> ASSET_NOT_FOUND.problem("There is nothing with the id %s.", id));
    }

    private static void mustBeMergeable(Asset merged, Asset into) {
        if (!merged.organizationId().equals(into.organizationId()))
            throw MERGE_NOT_ALLOWED.problem("The machines belong to two organisations.");
        if (merged.id().equals(into.id()))
            throw MERGE_NOT_ALLOWED.problem("A machine cannot be merged into itself.");
    }

    void told(
            Asset asset,
            String field,
            @Nullable String before,
            @Nullable String after,
            Instant at) {
        var change = new FieldChange(field, before, after);
        history.add(
                asset.id(),
                asset.organizationId(),
                at,
                user.id(),
                null,
                List.of(EntryChange.changed(Section.IDENTITY, asset.name(), List.of(change))));
    }
}
