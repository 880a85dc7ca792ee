package fr.microgate.parc.inventory.posture;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

record PostureExceptionView(
        UUID id,
        UUID assetId,
        Control control,
        String reason,
        @Schema(description = "Opaque subject of who decided it") String createdBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        boolean inForce) {

    static PostureExceptionView of(PostureException exception, Instant at) {
        return new PostureExceptionView(
                exception.id,
                exception.assetId,
                exception.control,
                exception.reason,
                exception.createdBy,
                exception.createdAt,
                exception.expiresAt,
                exception.revokedAt,
                exception.isInForce(at));
    }
}
