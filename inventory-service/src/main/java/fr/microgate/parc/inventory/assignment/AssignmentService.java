package fr.microgate.parc.inventory.assignment;

import static fr.microgate.parc.inventory.InventoryProblem.ALREADY_ASSIGNED;
import static fr.microgate.parc.inventory.InventoryProblem.NOT_ASSIGNABLE;

import fr.microgate.parc.inventory.asset.Asset;
import fr.microgate.parc.inventory.asset.AssetState;
import fr.microgate.parc.inventory.asset.Assets;
import fr.microgate.parc.inventory.asset.DirectoryNames;
import fr.microgate.parc.inventory.asset.StateFollower;
import fr.microgate.parc.inventory.assignment.AssignmentEvent.AssetAssigned;
import fr.microgate.parc.inventory.assignment.AssignmentEvent.AssetReturned;
import fr.microgate.parc.inventory.history.AssetHistory;
import fr.microgate.parc.inventory.history.EntryChange.FieldChange;
import fr.microgate.parc.inventory.lifecycle.LifeCycle;
import fr.microgate.parc.platform.audit.AuditLog;
import fr.microgate.parc.platform.event.Outbox;
import fr.microgate.parc.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Hands assets over and takes them back.
@ApplicationScoped
class AssignmentService implements StateFollower {

    /// Who it is stays in the hand-over, which is erased with the person.
    private static final String PERSON = "PERSON";

    static final FieldChange TO_A_PERSON = new FieldChange("assignedTo", null, PERSON);

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Assets assets;
    private final Assignments assignments;
    private final Recipients recipients;
    private final LifeCycle lifeCycle;
    private final AssetHistory history;
    private final DirectoryNames names;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    AssignmentService(
            Assets assets,
            Assignments assignments,
            Recipients recipients,
            LifeCycle lifeCycle,
            AssetHistory history,
            DirectoryNames names,
            Outbox outbox,
            AuditLog audit,
            Clock clock) {
        this.assets = assets;
        this.assignments = assignments;
        this.recipients = recipients;
        this.lifeCycle = lifeCycle;
        this.history = history;
        this.names = names;
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
        var told = told(assignment);
        moved(asset, command.siteId()).ifPresent(told::add);
        history.did(asset, user.id(), clock.instant(), told);
        audit.record("assign", "asset", assetId, asset.organizationId());
        return assignment;
    }

    @Transactional
    Assignment takeBack(UUID assetId, UUID id, ReturnAsset command, CurrentUser user) {
        var asset = assets.heldAnyhow(assetId, user);
        var assignment = assignments.existing(assetId, id);
        assignment.close(command.condition(), user.id(), clock.instant());
        outbox.add(asset.organizationId(), AssetReturned.of(assignment));
        history.did(asset, user.id(), clock.instant(), toldOfReturn(assignment));
        audit.record("take-back", "asset", assetId, asset.organizationId());
        return assignment;
    }

    /// What went back to the stock or is given up is in nobody's hands: its hand-over ends, in an
    /// unknown condition.
    @Override
    public void moved(Map<Asset, AssetState> moved, Instant at) {
        var back = new HashMap<UUID, Asset>();
        for (var asset : moved.keySet())
            if (asset.state().endsHandOver()) back.put(asset.id(), asset);
        for (var assignment : assignments.out(back.keySet())) {
            var asset = Objects.requireNonNull(back.get(assignment.assetId));
            var by = outbox.cause().actor();
            assignment.close(null, by, at);
            outbox.add(asset.organizationId(), AssetReturned.of(assignment));
            history.did(asset, by, at, toldOfReturn(assignment));
            audit.record("take-back", "asset", asset.id(), asset.organizationId());
        }
    }

    /// What is handed over to a site stands there; what is lent to a client's keeps its own place.
    private Optional<FieldChange> moved(Asset asset, @Nullable UUID siteId) {
        var before = asset.keeping().siteId();
        if (siteId == null || siteId.equals(before)) return Optional.empty();
        if (!recipients.isOwn(asset, siteId)) return Optional.empty();
        asset.keeping().standAt(siteId);
        var old = before == null ? null : names.of(before);
        return Optional.of(new FieldChange("siteId", old, names.of(siteId)));
    }

    private List<FieldChange> told(Assignment assignment) {
        var fields = new ArrayList<FieldChange>();
        fields.add(new FieldChange("assignedTo", null, holder(assignment)));
        if (assignment.expectedReturnAt != null)
            fields.add(
                    new FieldChange(
                            "expectedReturnAt",
                            null,
                            LocalDate.ofInstant(assignment.expectedReturnAt, PARIS).toString()));
        if (assignment.conditionOut != null)
            fields.add(new FieldChange("condition", null, assignment.conditionOut.name()));
        return fields;
    }

    private List<FieldChange> toldOfReturn(Assignment assignment) {
        var returned = new FieldChange("assignedTo", holder(assignment), null);
        var condition = assignment.conditionIn;
        return condition == null
                ? List.of(returned)
                : List.of(returned, new FieldChange("condition", null, condition.name()));
    }

    private String holder(Assignment assignment) {
        return assignment.siteId == null ? PERSON : names.of(assignment.siteId);
    }
}
