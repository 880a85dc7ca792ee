package fr.microgate.parc.inventory.assignment;

import fr.microgate.parc.platform.event.DomainEvent;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the other services are told about hand-overs.
sealed interface AssignmentEvent extends DomainEvent {

    UUID assetId();

    @Override
    default String topic() {
        return "inventory.assets.v1";
    }

    @Override
    default Object subject() {
        return assetId();
    }

    record AssetAssigned(
            UUID assetId,
            @Nullable UUID personRef,
            @Nullable UUID siteId,
            Instant at,
            @Nullable Instant expectedReturnAt)
            implements AssignmentEvent {

        static AssetAssigned of(Assignment assignment) {
            return new AssetAssigned(
                    assignment.assetId,
                    assignment.personRef,
                    assignment.siteId,
                    assignment.assignedAt,
                    assignment.expectedReturnAt);
        }

        @Override
        public String type() {
            return "fr.microgate.parc.inventory.asset-assigned.v1";
        }
    }

    record AssetReturned(
            UUID assetId,
            @Nullable UUID personRef,
            @Nullable UUID siteId,
            Instant at,
            @Nullable Instant expectedReturnAt)
            implements AssignmentEvent {

        static AssetReturned of(Assignment assignment) {
            return new AssetReturned(
                    assignment.assetId,
                    assignment.personRef,
                    assignment.siteId,
                    Objects.requireNonNull(assignment.returnedAt),
                    assignment.expectedReturnAt);
        }

        @Override
        public String type() {
            return "fr.microgate.parc.inventory.asset-returned.v1";
        }
    }
}
