package fr.microgate.parc.inventory.posture;

import static fr.microgate.parc.inventory.InventoryProblem.EXCEPTION_TOO_LONG;

import fr.microgate.parc.inventory.asset.Asset;
import fr.microgate.parc.platform.event.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody answers for living with what a control says of a machine, for a while.
@Entity
class PostureException {

    private static final Duration LONGEST = Duration.ofDays(366);

    @Id UUID id;

    UUID assetId;
    UUID organizationId;

    @Enumerated(EnumType.STRING)
    Control control;

    String reason;

    /// Opaque subject of who decided it.
    String createdBy;

    Instant createdAt;
    Instant expiresAt;
    @Nullable Instant revokedAt;

    @SuppressWarnings("NullAway.Init")
    PostureException() {}

    static PostureException grant(
            Asset asset, GrantPostureException command, String createdBy, Instant at) {
        if (!command.expiresAt().isAfter(at) || command.expiresAt().isAfter(at.plus(LONGEST)))
            throw EXCEPTION_TOO_LONG.problem(
                    "Choose an end between now and a year from now, then decide again.");
        var exception = new PostureException();
        exception.id = Ids.next();
        exception.assetId = asset.id();
        exception.organizationId = asset.organizationId();
        exception.control = command.control();
        exception.reason = command.reason();
        exception.createdBy = createdBy;
        exception.createdAt = at;
        exception.expiresAt = command.expiresAt();
        return exception;
    }

    boolean isInForce(Instant at) {
        return revokedAt == null && expiresAt.isAfter(at);
    }

    void revoke(Instant at) {
        if (revokedAt == null) revokedAt = at;
    }

    Exemption exemption() {
        return new Exemption(reason, expiresAt);
    }
}
