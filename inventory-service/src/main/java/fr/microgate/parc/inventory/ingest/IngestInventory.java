package fr.microgate.parc.inventory.ingest;

import fr.microgate.parc.inventory.agent.AgentConfig;
import fr.microgate.parc.inventory.agent.Agents;
import fr.microgate.parc.inventory.agent.FullReason;
import fr.microgate.parc.inventory.asset.AssetPosture;
import fr.microgate.parc.inventory.asset.AssetService;
import fr.microgate.parc.inventory.document.DocumentReader;
import fr.microgate.parc.inventory.document.InventoryBuilder;
import fr.microgate.parc.inventory.document.InventoryDocument;
import fr.microgate.parc.inventory.document.InventoryDocument.Section;
import fr.microgate.parc.inventory.document.Payload;
import fr.microgate.parc.inventory.document.UnreadableDocument;
import fr.microgate.parc.inventory.raw.RawInventories;
import fr.microgate.parc.inventory.raw.RawInventory;
import fr.microgate.parc.inventory.raw.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/// From a kept document to the machine it speaks of, in the transaction of the caller.
@ApplicationScoped
class IngestInventory {

    private final RawInventories inventories;
    private final Agents agents;
    private final Identification identification;
    private final AssetService assets;
    private final AssetPosture posture;
    private final AgentConfig config;
    private final Clock clock;

    IngestInventory(
            RawInventories inventories,
            Agents agents,
            Identification identification,
            AssetService assets,
            AssetPosture posture,
            AgentConfig config,
            Clock clock) {
        this.inventories = inventories;
        this.agents = agents;
        this.identification = identification;
        this.assets = assets;
        this.posture = posture;
        this.config = config;
        this.clock = clock;
    }

    void process(RawInventory raw) {
        if (inventories.isOutdated(raw)) {
            raw.outdated(clock.instant());
            return;
        }
        try {
            var limit = config.maxDocument().asLongValue();
            var document =
                    DocumentReader.read(inventories.payload(raw), limit, InventoryBuilder::new)
                            .sink()
                            .build();
            refusal(document)
                    .ifPresentOrElse(
                            reason -> raw.quarantine(Reason.NO_MACHINE, reason, clock.instant()),
                            () -> take(raw, document));
        } catch (UnreadableDocument e) {
            unreadable(raw, Reason.UNREADABLE, e);
        } catch (Payload.TooLarge e) {
            unreadable(raw, Reason.TOO_LARGE, e);
        }
    }

    /// The agent believes that Parc has it: it is asked for everything again.
    private void unreadable(RawInventory raw, Reason reason, Exception e) {
        raw.quarantine(reason, String.valueOf(e.getMessage()), clock.instant());
        agents.needFull(raw.organizationId(), raw.agentKey(), FullReason.FAILED, clock.instant());
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
        if (agent.isPending()) {
            raw.quarantine(
                    Reason.AGENT_NOT_APPROVED,
                    "its agent waits for approval: POST /agents/{id}/approval",
                    clock.instant());
            return;
        }
        var match = identification.find(raw.organizationId(), agent, document.machine());
        if (match.isEmpty()
                && (document.partial() || !document.sections().contains(Section.IDENTITY))) {
            agent.needFull(FullReason.UNKNOWN_ASSET, clock.instant());
            raw.quarantine(
                    Reason.UNKNOWN_MACHINE,
                    "a partial inventory of a machine that is not known yet: its agent must send a full one",
                    clock.instant());
            return;
        }
        if (match.isEmpty() && raw.isAnonymous() && !document.machine().isIdentified()) {
            raw.quarantine(
                    Reason.UNIDENTIFIED,
                    "nothing identifies the machine or its agent (no device id, serial or UUID)",
                    clock.instant());
            return;
        }
        var at = raw.receivedAt();
        var asset =
                match.map(Identification.Match::asset)
                        .orElseGet(() -> assets.register(raw.organizationId(), document, at));
        if (match.isPresent()) assets.update(asset, document, at);
        posture.check(asset, at);
        if (!raw.isAnonymous()) {
            agent.saw(document.machine().serial(), document.machine().uuid(), at);
            agent.spokeFor(asset.id(), document.deviceId(), document.partial(), at);
        }
        if (!document.partial()) inventories.replacedBy(raw, clock.instant());
        raw.processed(
                asset.id(),
                match.map(Identification.Match::rule).orElse("NEW"),
                document.warnings(),
                clock.instant());
    }
}
