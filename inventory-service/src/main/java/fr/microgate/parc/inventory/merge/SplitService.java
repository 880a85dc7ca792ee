package fr.microgate.parc.inventory.merge;

import static fr.microgate.parc.inventory.InventoryProblem.SPLIT_NOT_ALLOWED;

import fr.microgate.parc.inventory.agent.Agents;
import fr.microgate.parc.inventory.agent.FullReason;
import fr.microgate.parc.inventory.identification.SaidIdentifiers;
import fr.microgate.parc.platform.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/// Takes an agent away from a machine that it does not run on.
@ApplicationScoped
class SplitService {

    private final MergeService machines;
    private final Belongings belongings;
    private final SaidIdentifiers identifiers;
    private final Agents agents;
    private final Clock clock;
    private final AuditLog audit;

    SplitService(
            MergeService machines,
            Belongings belongings,
            SaidIdentifiers identifiers,
            Agents agents,
            AuditLog audit,
            Clock clock) {
        this.machines = machines;
        this.belongings = belongings;
        this.identifiers = identifiers;
        this.agents = agents;
        this.clock = clock;
        this.audit = audit;
    }

    /// What the agent last said of itself is not this machine's any more, so that its next full
    /// inventory registers another one.
    @Transactional
    SplitView split(UUID id, SplitAsset command) {
        var asset = machines.held(id);
        if (!belongings.unbind(command.agentId(), id))
            throw SPLIT_NOT_ALLOWED.problem(
                    "The agent %s does not speak for this machine.", command.agentId());
        var said =
                identifiers.lastSaid(command.agentId(), id).stream()
                        .map(one -> new Belongings.Value(one.kind(), one.value()))
                        .toList();
        belongings.exclude(id, said);
        agents.findById(command.agentId()).needFull(FullReason.SPLIT, clock.instant());
        audit.record("split", "asset", id, asset.organizationId());
        return new SplitView(id, command.agentId(), said.size());
    }
}
