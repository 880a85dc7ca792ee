package fr.microgate.parc.inventory.assignment;

import static fr.microgate.parc.inventory.InventoryProblem.ALREADY_ASSIGNED;
import static fr.microgate.parc.inventory.InventoryProblem.NOT_ASSIGNABLE;

import fr.microgate.parc.inventory.asset.Assets;
import fr.microgate.parc.inventory.assignment.AssignmentEvent.AssetAssigned;
import fr.microgate.parc.inventory.assignment.AssignmentEvent.AssetReturned;
import fr.microgate.parc.inventory.lifecycle.LifeCycle;
import fr.microgate.parc.platform.audit.AuditLog;
import fr.microgate.parc.platform.event.Outbox;
import fr.microgate.parc.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/// Hands assets over and takes them back.
@ApplicationScoped
class AssignmentService {

    private final Assets assets;
    private final Assignments assignments;
    private final Recipients recipients;
    private final LifeCycle lifeCycle;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    AssignmentService(
            Assets assets,
            Assignments assignments,
            Recipients recipients,
            LifeCycle lifeCycle,
            Outbox outbox,
            AuditLog audit,
            Clock clock) {
        this.assets = assets;
        this.assignments = assignments;
        this.recipients = recipients;
        this.lifeCycle = lifeCycle;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Assignment assign(UUID assetId, AssignAsset command, CurrentUser user) {
        var asset = assets.held(assetId, user);
        if (!lifeCycle.isDeployable(asset.state()))
            throw NOT_ASSIGNABLE.problem(
                    "The asset is %s: move it to a deployable state first.", asset.state());
        if (assignments.isOut(assetId))
            throw ALREADY_ASSIGNED.problem("Somebody has it: take it back first.");
        recipients.check(asset, command);
        var assignment = Assignment.open(asset, command, user.id(), clock.instant());
        assignments.persist(assignment);
        outbox.add(asset.organizationId(), AssetAssigned.of(assignment));
        audit.record("assign", "asset", assetId, asset.organizationId());
        return assignment;
    }

    @Transactional
    Assignment takeBack(UUID assetId, UUID id, ReturnAsset command, CurrentUser user) {
        var asset = assets.heldAnyhow(assetId, user);
        var assignment = assignments.existing(assetId, id);
        assignment.close(command.condition(), user.id(), clock.instant());
        outbox.add(asset.organizationId(), AssetReturned.of(assignment));
        audit.record("take-back", "asset", assetId, asset.organizationId());
        return assignment;
    }
}
