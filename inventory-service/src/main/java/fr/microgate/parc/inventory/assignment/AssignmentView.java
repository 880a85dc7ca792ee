package fr.microgate.parc.inventory.assignment;

import fr.microgate.parc.inventory.assignment.Assignment.Condition;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Assignment")
record AssignmentView(
        UUID id,
        UUID assetId,
        UUID organizationId,
        @Nullable UUID personRef,
        @Nullable UUID siteId,
        Instant assignedAt,
        @Schema(description = "Subject of the account that handed it over") String assignedBy,
        @Nullable Instant expectedReturnAt,
        @Schema(description = "It should be back by now") boolean overdue,
        @Nullable Condition conditionOut,
        @Schema(description = "Absent as long as it is out") @Nullable Instant returnedAt,
        @Nullable String returnedBy,
        @Nullable Condition conditionIn) {

    static AssignmentView of(Assignment assignment, Instant now) {
        return new AssignmentView(
                assignment.id,
                assignment.assetId,
                assignment.organizationId,
                assignment.personRef,
                assignment.siteId,
                assignment.assignedAt,
                assignment.assignedBy,
                assignment.expectedReturnAt,
                assignment.isOverdue(now),
                assignment.conditionOut,
                assignment.returnedAt,
                assignment.returnedBy,
                assignment.conditionIn);
    }
}
