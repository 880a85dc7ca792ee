package fr.microgate.parc.inventory.assignment;

import fr.microgate.parc.inventory.asset.Asset;
import fr.microgate.parc.inventory.assignment.AssignmentEvent.AssetAssigned;
import fr.microgate.parc.inventory.history.AssetHistory;
import fr.microgate.parc.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Many hand-overs at once.
@ApplicationScoped
public class HandOvers {

    private final Assignments assignments;
    private final AssetHistory history;
    private final Outbox outbox;
    private final Clock clock;

    HandOvers(Assignments assignments, AssetHistory history, Outbox outbox, Clock clock) {
        this.assignments = assignments;
        this.history = history;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Who has which asset; nobody when it is at a site.
    public Map<UUID, Optional<UUID>> out(Collection<UUID> assetIds) {
        var out = new HashMap<UUID, Optional<UUID>>();
        for (var one : assignments.out(assetIds))
            out.put(one.assetId, Optional.ofNullable(one.personRef));
        return out;
    }

    /// @param persons by asset of the organisation
    public void assign(UUID organizationId, Map<Asset, UUID> persons) {
        var by = outbox.cause().actor();
        var events = new ArrayList<AssetAssigned>();
        persons.forEach((asset, personRef) -> {
            var command = new AssignAsset(personRef, null, null, null);
            var assignment = Assignment.open(asset, command, by, clock.instant());
            assignments.persist(assignment);
            events.add(AssetAssigned.of(assignment));
            history.did(asset, by, assignment.assignedAt, List.of(AssignmentService.TO_A_PERSON));
        });
        assignments.flush();
        outbox.addAll(organizationId, events);
    }
}
