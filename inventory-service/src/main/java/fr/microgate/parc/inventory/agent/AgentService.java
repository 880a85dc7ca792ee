package fr.microgate.parc.inventory.agent;

import static fr.microgate.parc.inventory.InventoryProblem.AGENT_NOT_FOUND;

import fr.microgate.parc.inventory.raw.RawInventories;
import fr.microgate.parc.platform.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

@ApplicationScoped
class AgentService {

    private final Agents agents;
    private final RawInventories inventories;
    private final AuditLog audit;
    private final Clock clock;

    AgentService(Agents agents, RawInventories inventories, AuditLog audit, Clock clock) {
        this.agents = agents;
        this.inventories = inventories;
        this.audit = audit;
        this.clock = clock;
    }

    Agent get(UUID id) {
        return agents.findByIdOptional(id)
                .orElseThrow(() -> AGENT_NOT_FOUND.problem("There is nothing with the id %s.", id));
    }

    @Transactional
    Agent forceFull(UUID id) {
        var agent = get(id);
        agent.needFull(FullReason.MANUAL, clock.instant());
        audit.record("force-full", "agent", id, agent.organizationId);
        return agent;
    }

    /// An approved agent's documents are taken from now on, and those that waited as well.
    @Transactional
    Agent decide(UUID id, DecideApproval command) {
        var agent = get(id);
        var approved = command.decision() == DecideApproval.Decision.APPROVED;
        agent.decide(approved);
        if (approved) inventories.release(agent.organizationId, agent.agentKey, clock.instant());
        audit.record(approved ? "approve" : "refuse", "agent", id, agent.organizationId);
        return agent;
    }
}
