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
import fr.microgate.parc.inventory.printing.CounterDays;
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
    private final CounterDays counters;
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
            CounterDays counters,
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
        this.counters = counters;
        this.entities = entities;
        this.clock = clock;
    }

    /// @param agent null when none stands for the document
    /// @return whether it is a document of a machine that was known
    boolean learn(RawInventory raw, @Nullable Agent agent, InventoryDocument document) {
        locks.of(raw.organizationId(), document);
        var speaks = document.isOfDevice() ? null : agent;
        if (speaks != null)
            speaks.saw(document.machine().serial(), document.machine().uuid(), raw.receivedAt());
        var finding = identification.find(Speaker.of(raw, speaks, clock.instant()), document);
        if (finding.asset().filter(asset -> isOlder(raw, document, asset)).isPresent()) {
            raw.outdated(clock.instant());
            return false;
        }
        if (finding.asset().isEmpty()
                && isKeptAside(raw, agent, document, speaks == null || finding.cloned()))
            return false;
        var update = updated(raw, agent, document, finding.asset());
        var asset = update.asset();
        if (!finding.isAgain()) explanations.keep(raw, asset, finding, clock.instant());
        suggestions.suggest(asset, finding, clock.instant());
        surroundings.seen(asset, document, update.moved(), raw.receivedAt());
        if (agent != null && agent.isWaitedFor() && !document.partial())
            inventories.replacedBy(raw, clock.instant());
        if (speaks != null) spoke(speaks, asset, finding, document, raw);
        var warnings = document.software().warningsAfter(document.warnings());
        raw.processed(asset.id(), finding.rule().name(), warnings, clock.instant());
        return finding.asset().isPresent();
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
        if (document.partial() && !document.isDiscovery()
                || !document.sections().contains(Section.IDENTITY)) {
            if (agent != null) agent.needFull(FullReason.UNKNOWN_ASSET, clock.instant());
            raw.quarantine(
                    Reason.UNKNOWN_MACHINE,
                    "a partial inventory of a machine that is not known yet: its agent must send a full one",
                    clock.instant());
            return true;
        }
        if (unnamed && !document.isIdentified()) {
            raw.quarantine(
                    Reason.UNIDENTIFIED,
                    "nothing identifies the machine or its agent (no device id, serial, UUID or MAC address)",
                    clock.instant());
            return true;
        }
        return false;
    }

    private static Set<String> leftOut(RawInventory raw, @Nullable Agent agent) {
        return raw.sent()
                .categoriesLeftOut()
                .orElseGet(() -> agent == null ? Set.of() : agent.categoriesDisabled());
    }

    /// @param moved the sections that say something else than before
    private record Update(Asset asset, Set<Section> moved) {}

    private Update updated(
            RawInventory raw,
            @Nullable Agent agent,
            InventoryDocument said,
            Optional<Asset> known) {
        var document = known.map(one -> knownMachines.said(one, said)).orElse(said);
        var source =
                new AssetService.Source(
                        raw.id(),
                        "agent:" + raw.credentialId(),
                        leftOut(raw, agent),
                        raw.receivedAt());
        var asset = known.orElseGet(() -> assets.register(raw.organizationId(), document, source));
        var moved =
                known.isEmpty()
                        ? EnumSet.allOf(Section.class)
                        : knownMachines.update(asset, raw, document, source);
        if (!moved.isEmpty()) entities.setFlushMode(FlushModeType.AUTO);
        if (!Collections.disjoint(moved, IDENTIFYING) && asset.isOpenTo(document))
            identifiers.write(asset, document);
        if (AssetWords.areIn(moved)) words.index(asset);
        counters.keep(asset.id(), document.entries(Section.PAGE_COUNTERS), raw.receivedAt());
        posture.check(asset, moved, raw.receivedAt());
        return new Update(asset, moved);
    }
}
