package fr.microgate.parc.compliance.audit;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

record VerifyAudit(
        @Schema(description = "Only this one; the nil UUID is the platform itself; all when absent")
                @Nullable UUID organizationId) {}
