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
import fr.microgate.parc.inventory.identification.Identification;
import fr.microgate.parc.inventory.identification.IdentityLocks;
import fr.microgate.parc.inventory.identification.MatchExplanations;
import fr.microgate.parc.inventory.identification.Surroundings;
import fr.microgate.parc.inventory.merge.MatchSuggestions;
import fr.microgate.parc.inventory.printing.CounterDays;
import fr.microgate.parc.inventory.raw.RawInventories;
import fr.microgate.parc.inventory.raw.RawInventory;
import fr.microgate.parc.inventory.raw.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/// Finds the machine of a document and takes over what it says.
@ApplicationScoped
class Machines {

    private final RawInventories inventories;
    private final IdentityLocks locks;
    private final Identification identification;
    private final AssetIdentifiers identifiers;
    private final MatchExplanations explanations;
    private final MatchSuggestions suggestions;
    private final Surroundings surroundings;
    private final AssetService assets;
    private final AssetWords words;
    private final AssetPosture posture;
    private final CounterDays counters;
    private final Clock clock;

    Machines(
            RawInventories inventories,
            IdentityLocks locks,
            Identification identification,
            AssetIdentifiers identifiers,
            MatchExplanations explanations,
            MatchSuggestions suggestions,
            Surroundings surroundings,
            AssetService assets,
            AssetWords words,
            AssetPosture posture,
            CounterDays counters,
            Clock clock) {
        this.inventories = inventories;
        this.locks = locks;
        this.identification = identification;
        this.identifiers = identifiers;
        this.explanations = explanations;
        this.suggestions = suggestions;
        this.surroundings = surroundings;
        this.assets = assets;
        this.words = words;
        this.posture = posture;
        this.counters = counters;
        this.clock = clock;
    }

    void learn(RawInventory raw, Agent agent, InventoryDocument document) {
        locks.of(raw.organizationId(), document);
        var speaker =
                new Identification.Speaker(raw.organizationId(), raw.agentKey(), agent.assetId());
        var finding = identification.find(speaker, document);
        var unnamed = raw.isAnonymous() || document.isOfDevice() || finding.cloned();
        if (finding.asset().isEmpty() && isKeptAside(raw, agent, document, unnamed)) return;
        var asset = updated(raw, agent, document, finding.asset());
        explanations.keep(raw.id(), asset, finding, speaker, clock.instant());
        suggestions.suggest(asset, finding, clock.instant());
        surroundings.seen(asset, document, raw.receivedAt());
        if (!raw.isAnonymous())
            agent.saw(document.machine().serial(), document.machine().uuid(), raw.receivedAt());
        if (!unnamed || asset.id().equals(agent.assetId()) && !document.isOfDevice())
            agent.spokeFor(asset.id(), document.deviceId(), document.partial(), raw.receivedAt());
        if (!document.partial()) inventories.replacedBy(raw, clock.instant());
        raw.processed(asset.id(), finding.rule().name(), document.warnings(), clock.instant());
    }

    private boolean isKeptAside(
            RawInventory raw, Agent agent, InventoryDocument document, boolean unnamed) {
        if (document.partial() || !document.sections().contains(Section.IDENTITY)) {
            agent.needFull(FullReason.UNKNOWN_ASSET, clock.instant());
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

    private Asset updated(
            RawInventory raw, Agent agent, InventoryDocument document, Optional<Asset> known) {
        var source =
                new AssetService.Source(
                        raw.id(),
                        "agent:" + raw.credentialId(),
                        agent.categoriesDisabled(),
                        raw.receivedAt());
        var asset = known.orElseGet(() -> assets.register(raw.organizationId(), document, source));
        var changed = known.isEmpty() || assets.update(asset, document, source);
        if (changed) {
            if (asset.isOpenTo(document))
                identifiers.write(asset.id(), raw.organizationId(), document);
            words.index(asset);
        }
        counters.keep(asset.id(), document.entries(Section.PAGE_COUNTERS), raw.receivedAt());
        posture.check(asset, changed, raw.receivedAt());
        return asset;
    }
}
