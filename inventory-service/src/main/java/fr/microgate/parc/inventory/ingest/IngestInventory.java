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
import fr.microgate.parc.inventory.identification.Identification;
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
    private final AssetService assets;
    private final AssetPosture posture;
    private final AgentConfig config;
    private final Clock clock;

    IngestInventory(
            Agents agents,
            Identification identification,
            AssetIdentifiers identifiers,
            AssetService assets,
            AssetPosture posture,
            AgentConfig config,
            Clock clock) {
        this.agents = agents;
        this.identification = identification;
        this.identifiers = identifiers;
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
        var match = identification.find(raw.organizationId(), agent.assetId(), document);
        if (match.isEmpty()
                && (document.partial() || !document.sections().contains(Section.IDENTITY))) {
            raw.quarantine(
                    "a partial inventory of a machine that is not known yet: its agent must send a full one",
                    clock.instant());
            return;
        }
        if (match.isEmpty() && raw.isAnonymous() && !document.isIdentified()) {
            raw.quarantine(
                    "nothing identifies the machine or its agent (no device id, serial or UUID)",
                    clock.instant());
            return;
        }
        var at = raw.receivedAt();
        var source = new AssetService.Source(raw.id(), "agent:" + raw.credentialId(), Set.of(), at);
        var asset =
                match.map(Identification.Match::asset)
                        .orElseGet(() -> assets.register(raw.organizationId(), document, source));
        var changed = match.isEmpty() || assets.update(asset, document, source);
        if (changed) identifiers.write(asset.id(), raw.organizationId(), document);
        posture.check(asset, changed, at);
        if (!raw.isAnonymous())
            agent.spokeFor(asset.id(), document.deviceId(), document.partial(), at);
        raw.processed(
                asset.id(),
                match.map(found -> found.rule().name()).orElse("NEW"),
                document.warnings(),
                clock.instant());
    }
}
