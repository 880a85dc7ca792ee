package fr.microgate.parc.ticket.ticket;

import fr.microgate.parc.platform.http.Revision;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A ticket. Lists leave the description out.")
public record TicketView(
        UUID id,
        @Schema(examples = "T-2026-000001") String number,
        UUID organizationId,
        TicketType type,
        Channel channel,
        String title,
        @Nullable String description,
        Level impact,
        Level urgency,
        @Schema(description = "Computed from impact and urgency") Priority priority,
        TicketStatus status,
        @Nullable String pendingReason,
        @Nullable String resolutionCode,
        @Nullable String requesterRef,
        @Nullable String assigneeId,
        List<UUID> assetIds,
        @Schema(
                        description =
                                "Control of the machine that opens and resolves this ticket by itself")
                @Nullable String control,
        boolean sensitive,
        Instant openedAt,
        @Schema(description = "Opaque subject, or system:<rule>") String openedBy,
        @Nullable Instant resolvedAt,
        @Schema(description = "When it was closed or cancelled") @Nullable Instant closedAt) {

    static TicketView of(Ticket ticket) {
        return view(ticket, ticket.description);
    }

    static TicketView summary(Ticket ticket) {
        return view(ticket, null);
    }

    /// Names the fields that people edit.
    static Revision revisionOf(Ticket ticket) {
        var assignee = Objects.requireNonNullElse(ticket.assigneeId, "");
        return Revision.of(
                of(ticket),
                ticket.version,
                Map.of("assigneeId", assignee, "status", ticket.status));
    }

    private static TicketView view(Ticket ticket, @Nullable String description) {
        return new TicketView(
                ticket.id,
                ticket.number,
                ticket.organizationId,
                ticket.type,
                ticket.channel,
                ticket.title,
                description,
                ticket.impact,
                ticket.urgency,
                ticket.priority,
                ticket.status,
                ticket.pendingReason,
                ticket.resolutionCode,
                ticket.requesterRef,
                ticket.assigneeId,
                ticket.assetIds(),
                ticket.watchedControl,
                ticket.sensitive,
                ticket.openedAt,
                ticket.openedBy,
                ticket.resolvedAt,
                ticket.closedAt);
    }
}
