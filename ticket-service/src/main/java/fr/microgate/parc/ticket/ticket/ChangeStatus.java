package fr.microgate.parc.ticket.ticket;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        examples =
                """
                {"status": "RESOLVED", "resolutionCode": "HARDWARE_REPAIR"}\
                """)
public record ChangeStatus(
        @NotNull TicketStatus status,
        @Schema(description = "Code of what it waits for: with PENDING, and only then")
                @Nullable @Pattern(regexp = CODE) String pendingReason,
        @Schema(description = "Code of how it ended: with RESOLVED, and only then")
                @Nullable @Pattern(regexp = CODE) String resolutionCode) {

    private static final String CODE = "^[A-Z][A-Z0-9_]{0,39}$";

    static ChangeStatus to(TicketStatus status) {
        return new ChangeStatus(status, null, null);
    }

    static ChangeStatus resolved(String resolutionCode) {
        return new ChangeStatus(TicketStatus.RESOLVED, null, resolutionCode);
    }
}
