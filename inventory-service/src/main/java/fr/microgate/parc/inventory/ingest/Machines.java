package fr.microgate.parc.inventory.ingest;

import fr.microgate.parc.inventory.agent.Agent;
import fr.microgate.parc.inventory.agent.FullReason;
import fr.microgate.parc.inventory.asset.Asset;
import fr.microgate.parc.inventory.asset.AssetPosture;
import fr.microgate.parc.inventory.asset.AssetService;
import fr.microgate.parc.inventory.asset.AssetWords;
import fr.microgate.parc.inventory.document.InventoryDocument;
import fr.microgate.parc.inventory.document.Section;
import fr.microgate.parc.inventory.identification.AssetIdentifiers;
import fr.microgate.parc.inventory.identification.Finding;
import fr.microgate.parc.inventory.identification.Identification;
import fr.microgate.parc.inventory.identification.Identification.Speaker;
import fr.microgate.parc.inventory.identification.IdentityLocks;
import fr.microgate.parc.inventory.identification.MatchExplanations;
import fr.microgate.parc.inventory.identification.Surroundings;
import fr.microgate.parc.inventory.merge.AgentSplits;
import fr.microgate.parc.inventory.merge.MatchSuggestions;
import fr.microgate.parc.inventory.raw.RawInventories;
import fr.microgate.parc.inventory.raw.RawInventory;
import fr.microgate.parc.inventory.raw.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.time.Clock;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the machine of a document and takes over what it says.
@ApplicationScoped
class Machines {

    private static final Set<Section> IDENTIFYING =
            EnumSet.of(Section.IDENTITY, Section.NETWORKS, Section.NETWORK_PORTS);

    private final RawInventories inventories;
    private final IdentityLocks locks;
    private final Identification identification;
    private final AssetIdentifiers identifiers;
    private final MatchExplanations explanations;
    private final MatchSuggestions suggestions;
    private final AgentSplits splits;
    private final Surroundings surroundings;
    private final KnownMachines knownMachines;
    private final AssetService assets;
    private final AssetWords words;
    private final AssetPosture posture;
    private final Trends trends;
    private final EntityManager entities;
    private final Clock clock;

    Machines(
            RawInventories inventories,
            IdentityLocks locks,
            Identification identification,
            AssetIdentifiers identifiers,
            MatchExplanations explanations,
            MatchSuggestions suggestions,
            AgentSplits splits,
            Surroundings surroundings,
            KnownMachines knownMachines,
            AssetService assets,
            AssetWords words,
            AssetPosture posture,
            Trends trends,
            EntityManager entities,
            Clock clock) {
        this.inventories = inventories;
        this.locks = locks;
        this.identification = identification;
        this.identifiers = identifiers;
        this.explanations = explanations;
        this.suggestions = suggestions;
        this.splits = splits;
        this.surroundings = surroundings;
        this.knownMachines = knownMachines;
        this.assets = assets;
        this.words = words;
        this.posture = posture;
        this.trends = trends;
        this.entities = entities;
        this.clock = clock;
    }

    /// @param agent null when none stands for the document
    /// @return whether it says more than that the machine is as it was
    boolean learn(RawInventory raw, @Nullable Agent agent, InventoryDocument document) {
        locks.of(raw.organizationId(), document);
        var speaks = document.isOfDevice() ? null : agent;
        if (speaks != null) speaks.saw(document.machine(), raw.receivedAt());
        var finding = identification.find(Speaker.of(raw, speaks, clock.instant()), document);
        if (finding.asset().filter(asset -> isOlder(raw, document, asset)).isPresent()) {
            raw.superseded(Reason.OUTDATED, null, clock.instant());
            return true;
        }
        if (finding.asset().isEmpty()
                && isKeptAside(raw, agent, document, speaks == null || finding.cloned()))
            return true;
        if (!finding.isAgain()) entities.setFlushMode(FlushModeType.AUTO);
        if (speaks != null && isToldBetter(raw, speaks, finding, document)) return true;
        var update = updated(raw, agent, document, finding.asset());
        var asset = update.asset();
        if (!finding.isAgain()) explanations.keep(raw, asset, finding, clock.instant());
        suggestions.suggest(asset, finding, clock.instant());
        surroundings.seen(asset, document, update.moved(), raw.receivedAt());
        if (!document.partial() && (!finding.isAgain() || agent != null && agent.isWaitedFor()))
            inventories.replacedBy(raw, clock.instant());
        if (speaks != null) spoke(speaks, asset, finding, document, raw);
        var warnings = document.software().warningsAfter(document.warnings());
        raw.processed(asset.id(), finding.rule().name(), warnings, clock.instant());
        return !update.moved().isEmpty();
    }

    /// Two agents on a machine take turns in saying the same in other words.
    private boolean isToldBetter(
            RawInventory raw, Agent speaks, Finding finding, InventoryDocument document) {
        var told = finding.asset().filter(one -> identification.isToldBetter(one.id(), speaks));
        told.ifPresent(asset -> {
            spoke(speaks, asset, finding, document, raw);
            raw.superseded(Reason.OTHER_AGENT, asset.id(), clock.instant());
        });
        return told.isPresent();
    }

    /// No agent stands for a device, so that its documents have no order but the time they came.
    private static boolean isOlder(RawInventory raw, InventoryDocument document, Asset asset) {
        var last = asset.lastFullAt();
        return raw.isAnonymous()
                && asset.isOpenTo(document)
                && last != null
                && raw.receivedAt().isBefore(last);
    }

    private void spoke(
            Agent agent,
            Asset asset,
            Finding finding,
            InventoryDocument document,
            RawInventory raw) {
        var bound = asset.id().equals(agent.assetId());
        var neverWhole = asset.lastFullAt() == null || !bound && !finding.cloned();
        if (document.partial() && neverWhole)
            agent.needFull(FullReason.UNKNOWN_ASSET, clock.instant());
        if (agent.assetId() == null && !finding.cloned()) splits.turnedOut(agent.id(), asset);
        if (bound || !finding.cloned())
            agent.spokeFor(asset.id(), document.partial(), raw.receivedAt());
        if (!document.partial()) agent.fullArrived();
    }

    private boolean isKeptAside(
            RawInventory raw, @Nullable Agent agent, InventoryDocument document, boolean unnamed) {
        var why = WhyAside.of(document, unnamed);
        if (why == null) return false;
        if (agent != null && why.code() == Reason.UNKNOWN_MACHINE)
            agent.needFull(FullReason.UNKNOWN_ASSET, clock.instant());
        raw.quarantine(why.code(), why.text(), clock.instant());
        return true;
    }

    /// @param moved the sections that say something else than before
    private record Update(Asset asset, Set<Section> moved) {}

    private Update updated(
            RawInventory raw,
            @Nullable Agent agent,
            InventoryDocument said,
            Optional<Asset> known) {
        var document = known.map(one -> knownMachines.said(one, said)).orElse(said);
        var leftOut =
                raw.sent()
                        .categoriesLeftOut()
                        .orElseGet(() -> agent == null ? Set.of() : agent.categoriesDisabled());
        var source =
                new AssetService.Source(
                        raw.id(), "agent:" + raw.credentialId(), leftOut, raw.receivedAt());
        var asset = known.orElseGet(() -> assets.register(raw.organizationId(), document, source));
        var moved =
                known.isEmpty()
                        ? EnumSet.allOf(Section.class)
                        : knownMachines.update(asset, raw, document, source);
        if (!moved.isEmpty()) entities.setFlushMode(FlushModeType.AUTO);
        if (!Collections.disjoint(moved, IDENTIFYING) && asset.isOpenTo(document))
            identifiers.write(asset, document);
        if (AssetWords.areIn(moved)) words.index(asset);
        trends.keep(asset.id(), document, moved, raw.receivedAt());
        if (posture.check(asset, moved, raw.receivedAt()))
            entities.setFlushMode(FlushModeType.AUTO);
        return new Update(asset, moved);
    }
}
