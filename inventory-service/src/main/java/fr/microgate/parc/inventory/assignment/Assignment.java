package fr.microgate.parc.inventory.assignment;

import static fr.microgate.parc.inventory.InventoryProblem.ALREADY_RETURNED;
import static fr.microgate.parc.inventory.InventoryProblem.INVALID_DATES;

import fr.microgate.parc.inventory.asset.Asset;
import fr.microgate.parc.platform.event.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An asset in the hands of a person or on a site, until it comes back.
@Entity
@Table(name = "asset_assignment")
public class Assignment {

    @Schema(name = "AssetCondition")
    enum Condition {
        NEW,
        GOOD,
        WORN,
        DAMAGED
    }

    @Id UUID id;

    @Version long version;

    UUID assetId;
    UUID organizationId;
    @Nullable UUID personRef;
    @Nullable UUID siteId;
    Instant assignedAt;

    /// Opaque subjects of those who handed it over and took it back.
    String assignedBy;

    @Nullable Instant expectedReturnAt;

    @Enumerated(EnumType.STRING)
    @Nullable Condition conditionOut;

    @Nullable Instant returnedAt;
    @Nullable String returnedBy;

    @Enumerated(EnumType.STRING)
    @Nullable Condition conditionIn;

    @SuppressWarnings("NullAway.Init")
    Assignment() {}

    static Assignment open(Asset asset, AssignAsset command, String by, Instant at) {
        var expected = command.expectedReturnAt();
        if (expected != null && !expected.isAfter(at))
            throw INVALID_DATES.problem("expectedReturnAt is not in the future.");
        var assignment = new Assignment();
        assignment.id = Ids.next();
        assignment.assetId = asset.id();
        assignment.organizationId = asset.organizationId();
        assignment.personRef = command.personRef();
        assignment.siteId = command.siteId();
        assignment.assignedAt = at;
        assignment.assignedBy = by;
        assignment.expectedReturnAt = expected;
        assignment.conditionOut = command.condition();
        return assignment;
    }

    void close(@Nullable Condition condition, String by, Instant at) {
        if (returnedAt != null)
            throw ALREADY_RETURNED.problem("It was returned on %s.", returnedAt);
        returnedAt = at;
        returnedBy = by;
        conditionIn = condition;
    }

    boolean isOverdue(Instant now) {
        return returnedAt == null && expectedReturnAt != null && expectedReturnAt.isBefore(now);
    }
}
