package fr.microgate.parc.inventory.ingest;

import fr.microgate.parc.inventory.agent.Agent;
import fr.microgate.parc.inventory.agent.Agents;
import fr.microgate.parc.inventory.agent.FullReason;
import fr.microgate.parc.inventory.document.InventoryDocument;
import fr.microgate.parc.inventory.document.Payload;
import fr.microgate.parc.inventory.document.UnreadableDocument;
import fr.microgate.parc.inventory.raw.RawInventories;
import fr.microgate.parc.inventory.raw.RawInventory;
import fr.microgate.parc.inventory.raw.RawQueue;
import fr.microgate.parc.inventory.raw.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/// From a kept document to the machine it speaks of, in the transaction of the caller.
@ApplicationScoped
class IngestInventory {

    private final RawInventories inventories;
    private final Agents agents;
    private final Reading reading;
    private final Machines machines;
    private final Clock clock;

    IngestInventory(
            RawInventories inventories,
            Agents agents,
            Reading reading,
            Machines machines,
            Clock clock) {
        this.inventories = inventories;
        this.agents = agents;
        this.reading = reading;
        this.machines = machines;
        this.clock = clock;
    }

    /// @return whether it was a document of a machine that was known, and was taken
    boolean process(RawQueue.Waiting waiting) {
        var raw = waiting.raw();
        if (waiting.followed() && inventories.leftAlone(raw, clock.instant())) return false;
        try {
            return take(raw, reading.of(raw));
        } catch (UnreadableDocument e) {
            unreadable(raw, Reason.UNREADABLE, e);
        } catch (Payload.TooLarge e) {
            unreadable(raw, Reason.TOO_LARGE, e);
        }
        return false;
    }

    /// The agent believes that Parc has it: it is asked for everything again.
    private void unreadable(RawInventory raw, Reason reason, Exception e) {
        raw.quarantine(reason, String.valueOf(e.getMessage()), clock.instant());
        agents.needFull(raw.organizationId(), raw.agentKey(), FullReason.FAILED, clock.instant());
    }

    private boolean take(RawInventory raw, InventoryDocument document) {
        if (document.sections().isEmpty()) {
            raw.quarantine(
                    Reason.NO_MACHINE,
                    "nothing in it speaks of a machine (no hardware, bios, system or component)",
                    clock.instant());
            return false;
        }
        var agent = raw.isAnonymous() ? null : agentOf(raw);
        var taken =
                agent == null
                        ? raw.sent().isReleased()
                                || agents.takesUnnamed(raw.sent().agentId(), raw.credentialId())
                        : agent.isApproved();
        if (taken) return machines.learn(raw, agent, document);
        raw.quarantine(Reason.AGENT_NOT_APPROVED, waiting(raw), clock.instant());
        return false;
    }

    private Agent agentOf(RawInventory raw) {
        return agents.of(
                raw.organizationId(), raw.agentKey(), raw.credentialId(), raw.receivedAt());
    }

    private static String waiting(RawInventory raw) {
        return raw.isAnonymous() && raw.sent().agentId() == null
                ? "no agent is named that could be approved: let it in with POST /raw-inventories/{id}/replay"
                : "its agent is not approved: POST /agents/{id}/approval";
    }
}
