package fr.microgate.parc.inventory.ingest;

import fr.microgate.parc.inventory.agent.AgentConfig;
import fr.microgate.parc.inventory.agent.Agents;
import fr.microgate.parc.inventory.asset.AssetPosture;
import fr.microgate.parc.inventory.asset.AssetService;
import fr.microgate.parc.inventory.document.DocumentReader;
import fr.microgate.parc.inventory.document.InventoryBuilder;
import fr.microgate.parc.inventory.document.InventoryDocument;
import fr.microgate.parc.inventory.document.Payload;
import fr.microgate.parc.inventory.document.Section;
import fr.microgate.parc.inventory.document.UnreadableDocument;
import fr.microgate.parc.inventory.identification.AssetIdentifiers;
import fr.microgate.parc.inventory.identification.Finding;
import fr.microgate.parc.inventory.identification.Identification;
import fr.microgate.parc.inventory.identification.MatchExplanations;
import fr.microgate.parc.inventory.identification.Surroundings;
import fr.microgate.parc.inventory.merge.MatchSuggestions;
import fr.microgate.parc.inventory.raw.RawInventory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/// From a kept document to the machine it speaks of, in the transaction of the caller.
@ApplicationScoped
class IngestInventory {

    private final Agents agents;
    private final Identification identification;
    private final AssetIdentifiers identifiers;
    private final MatchExplanations explanations;
    private final MatchSuggestions suggestions;
    private final Surroundings surroundings;
    private final AssetService assets;
    private final AssetPosture posture;
    private final AgentConfig config;
    private final Clock clock;

    IngestInventory(
            Agents agents,
            Identification identification,
            AssetIdentifiers identifiers,
            MatchExplanations explanations,
            MatchSuggestions suggestions,
            Surroundings surroundings,
            AssetService assets,
            AssetPosture posture,
            AgentConfig config,
            Clock clock) {
        this.agents = agents;
        this.identification = identification;
        this.identifiers = identifiers;
        this.explanations = explanations;
        this.suggestions = suggestions;
        this.surroundings = surroundings;
        this.assets = assets;
        this.posture = posture;
        this.config = config;
        this.clock = clock;
    }

    void process(RawInventory raw) {
        try {
            var limit = config.maxDocument().asLongValue();
            var document =
                    DocumentReader.read(raw.payload(), limit, InventoryBuilder::new).sink().build();
            refusal(document)
                    .ifPresentOrElse(
                            reason -> raw.quarantine(reason, clock.instant()),
                            () -> take(raw, document));
        } catch (UnreadableDocument | Payload.TooLarge e) {
            raw.quarantine(String.valueOf(e.getMessage()), clock.instant());
        }
    }

    private static Optional<String> refusal(InventoryDocument document) {
        return document.sections().isEmpty()
                ? Optional.of(
                        "nothing in it speaks of a machine (no hardware, bios, system, drives, antivirus or software)")
                : Optional.empty();
    }

    private void take(RawInventory raw, InventoryDocument document) {
        var agent =
                agents.of(
                        raw.organizationId(), raw.agentKey(), raw.credentialId(), raw.receivedAt());
        var speaker =
                new Identification.Speaker(
                        raw.organizationId(),
                        raw.agentKey(),
                        document.isOfDevice() ? null : agent.assetId());
        var finding = identification.find(speaker, document);
        var waits = waiting(raw, document, finding);
        if (waits.isPresent()) {
            raw.quarantine(waits.get(), clock.instant());
            return;
        }
        var match = finding.asset();
        var at = raw.receivedAt();
        var source = new AssetService.Source(raw.id(), "agent:" + raw.credentialId(), Set.of(), at);
        var asset = match.orElseGet(() -> assets.register(raw.organizationId(), document, source));
        var isNews = match.isEmpty() || assets.update(asset, document, source);
        if (isNews && asset.isOpenTo(document))
            identifiers.write(asset.id(), raw.organizationId(), document);
        explanations.keep(raw.id(), asset, finding, speaker, clock.instant());
        suggestions.suggest(asset, finding, clock.instant());
        surroundings.seen(asset, document, at);
        posture.check(asset, at);
        if (isOwn(raw, document, finding) || asset.id().equals(speaker.boundTo()))
            agent.spokeFor(asset.id(), document.deviceId(), document.partial(), at);
        raw.processed(asset.id(), finding.rule().name(), document.warnings(), clock.instant());
    }

    /// Why a document of no known machine registers none.
    private static Optional<String> waiting(
            RawInventory raw, InventoryDocument document, Finding finding) {
        if (finding.asset().isPresent()) return Optional.empty();
        if (document.partial() || !document.sections().contains(Section.IDENTITY))
            return Optional.of(
                    "a partial inventory of a machine that is not known yet: its agent must send a full one");
        return isOwn(raw, document, finding) || document.isIdentified()
                ? Optional.empty()
                : Optional.of(
                        "nothing identifies the machine or its agent (no device id, serial or UUID)");
    }

    /// Whether an agent speaks of the machine that it runs on, and of no other.
    private static boolean isOwn(RawInventory raw, InventoryDocument document, Finding finding) {
        return !raw.isAnonymous() && !document.isOfDevice() && !finding.cloned();
    }
}
