package fr.microgate.parc.inventory.agent;

import static fr.microgate.parc.inventory.InventoryProblem.AGENT_NOT_FOUND;

import fr.microgate.parc.inventory.raw.RawInventories;
import fr.microgate.parc.platform.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

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

    /// What was taken for two machines that have the same agent is one.
    @Transactional
    Agent runsOnOne(UUID id) {
        var agent = get(id);
        agent.runsOnOne();
        audit.record("clear-clone", "agent", id, agent.organizationId);
        return agent;
    }

    private List<String> keys(Agent agent) {
        return Stream.concat(Stream.of(agent), agents.behind(agent.id).stream())
                .map(one -> one.agentKey)
                .toList();
    }

    /// An approved agent's documents are taken from now on, and those that waited as well.
    @Transactional
    Agent decide(UUID id, DecideApproval command) {
        var agent = get(id);
        var approved = command.decision() == DecideApproval.Decision.APPROVED;
        agent.decide(approved);
        agents.behind(id).forEach(one -> one.decide(approved));
        if (approved) inventories.release(agent.organizationId, id, keys(agent), clock.instant());
        audit.record(approved ? "approve" : "refuse", "agent", id, agent.organizationId);
        return agent;
    }
}
