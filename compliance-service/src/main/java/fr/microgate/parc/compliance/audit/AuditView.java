package fr.microgate.parc.compliance.audit;

import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description =
                "Somebody did something: one line of the audit trail and its place in the chain")
record AuditView(
        UUID actionId,
        Instant at,
        @Schema(description = "Opaque subject, agent:<credential> or system:<rule>") String actor,
        @Nullable String onBehalfOf,
        String role,
        @Schema(examples = "assign") String verb,
        Target object,
        @Schema(description = "Absent for the platform itself") @Nullable UUID organizationId,
        String result,
        @Schema(description = "Code of the reason") @Nullable String reason,
        @Schema(description = "SHA-256 of the state before") @Nullable String before,
        @Schema(description = "SHA-256 of the state after") @Nullable String after,
        @Schema(description = "Place in the chain of the organisation, from 1") long seq,
        @Schema(description = "SHA-256 of this line and of the hash before it") String rowHash) {

    record Target(String type, String id) {}

    static AuditView of(AuditEvent event) {
        return new AuditView(
                event.actionId,
                event.occurredAt,
                event.actor,
                event.onBehalfOf,
                event.role,
                event.verb,
                new Target(event.objectType, event.objectId),
                event.chainId.equals(AuditHeads.PLATFORM) ? null : event.chainId,
                event.result,
                event.reason,
                event.before,
                event.after,
                event.seq,
                HexFormat.of().formatHex(event.rowHash));
    }
}
