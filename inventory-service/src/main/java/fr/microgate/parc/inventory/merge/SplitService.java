package fr.microgate.parc.inventory.merge;

import static fr.microgate.parc.inventory.InventoryProblem.SPLIT_NOT_ALLOWED;
import static fr.microgate.parc.inventory.InventoryProblem.SPLIT_NOT_FOUND;

import fr.microgate.parc.inventory.agent.Agents;
import fr.microgate.parc.inventory.agent.FullReason;
import fr.microgate.parc.inventory.asset.Assets;
import fr.microgate.parc.inventory.identification.SaidIdentifiers;
import fr.microgate.parc.platform.audit.AuditLog;
import fr.microgate.parc.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// Takes an agent away from a machine that it does not run on.
@ApplicationScoped
class SplitService {

    private final MergeService machines;
    private final Belongings belongings;
    private final Exclusions exclusions;
    private final SaidIdentifiers identifiers;
    private final Agents agents;
    private final AgentSplits splits;
    private final CurrentUser user;
    private final Clock clock;
    private final AuditLog audit;

    SplitService(
            MergeService machines,
            Belongings belongings,
            Exclusions exclusions,
            SaidIdentifiers identifiers,
            Agents agents,
            AgentSplits splits,
            CurrentUser user,
            AuditLog audit,
            Clock clock) {
        this.machines = machines;
        this.belongings = belongings;
        this.exclusions = exclusions;
        this.identifiers = identifiers;
        this.agents = agents;
        this.splits = splits;
        this.user = user;
        this.clock = clock;
        this.audit = audit;
    }

    /// What the agent last said of itself is not this machine's any more, so that its next full
    /// inventory registers another one.
    @Transactional
    AgentSplit split(UUID id, SplitAsset command) {
        var asset = machines.held(id);
        if (!belongings.unbind(command.agentId(), id))
            throw SPLIT_NOT_ALLOWED.problem(
                    "The agent %s does not speak for this machine.", command.agentId());
        var said =
                identifiers.lastSaid(command.agentId(), id).stream()
                        .map(one -> new Belongings.Value(one.kind(), one.value()))
                        .toList();
        var excluded = exclusions.exclude(id, said);
        var at = clock.instant();
        var agent = agents.findById(command.agentId());
        var split =
                AgentSplit.of(
                        asset,
                        command.agentId(),
                        excluded.values(),
                        excluded.taken(),
                        user.id(),
                        at);
        splits.persist(split);
        agent.needFull(FullReason.SPLIT, at);
        agents.needFullOf(List.of(id), FullReason.SPLIT, at);
        machines.told(asset, "agent", agent.name(), null, at);
        audit.record("split", "asset", id, asset.organizationId());
        return split;
    }

    /// As if the agent had never been taken away, as long as it spoke for no other machine.
    @Transactional
    AgentSplit undo(UUID splitId) {
        var split =
                splits.findByIdOptional(splitId)
                        .orElseThrow(() ->
                                SPLIT_NOT_FOUND.problem(
                                        "There is nothing with the id %s.", splitId));
        var asset = machines.held(split.assetId);
        splits.getEntityManager().refresh(split);
        var at = clock.instant();
        split.undo(asset, user.id(), at);
        Assets.standingAlone(asset);
        exclusions.admit(asset.id(), new Exclusions.Excluded(split.excluded, split.taken));
        belongings.bindAgain(split.agentId, asset.id());
        var agent = agents.findById(split.agentId);
        agent.needFull(FullReason.SPLIT, at);
        machines.told(asset, "agent", null, agent.name(), at);
        audit.record("undo-split", "asset", asset.id(), asset.organizationId());
        return split;
    }
}
