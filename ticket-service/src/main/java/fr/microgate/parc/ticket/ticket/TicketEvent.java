package fr.microgate.parc.ticket.ticket;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.microgate.parc.platform.event.DomainEvent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What becomes true of a ticket.
public sealed interface TicketEvent extends DomainEvent {

    String TOPIC = "ticket.tickets.v1";

    UUID ticketId();

    @Override
    default String topic() {
        return TOPIC;
    }

    @Override
    default UUID subject() {
        return ticketId();
    }

    record TicketOpened(
            UUID ticketId,
            String number,
            UUID organizationId,
            @JsonProperty("type") TicketType kind,
            Channel channel,
            String title,
            Priority priority,
            @Nullable String requesterRef,
            List<UUID> assetIds,
            boolean sensitive)
            implements TicketEvent {

        static TicketOpened of(Ticket ticket) {
            return new TicketOpened(
                    ticket.id,
                    ticket.number,
                    ticket.organizationId,
                    ticket.type,
                    ticket.channel,
                    ticket.title,
                    ticket.priority,
                    ticket.requesterRef,
                    ticket.assetIds(),
                    ticket.sensitive);
        }

        @Override
        public String type() {
            return "fr.microgate.parc.ticket.ticket-opened.v1";
        }
    }

    record TicketAssigned(
            UUID ticketId,
            String number,
            @Nullable String assigneeId,
            @Nullable String previousAssigneeId,
            String by)
            implements TicketEvent {

        static TicketAssigned of(Ticket ticket, @Nullable String previous, String by) {
            return new TicketAssigned(ticket.id, ticket.number, ticket.assigneeId, previous, by);
        }

        @Override
        public String type() {
            return "fr.microgate.parc.ticket.ticket-assigned.v1";
        }
    }

    record TicketStatusChanged(
            UUID ticketId,
            String number,
            TicketStatus from,
            TicketStatus to,
            @Nullable String pendingReason,
            @Nullable String resolutionCode,
            String by)
            implements TicketEvent {

        static TicketStatusChanged of(Ticket ticket, TicketStatus from, String by) {
            return new TicketStatusChanged(
                    ticket.id,
                    ticket.number,
                    from,
                    ticket.status,
                    ticket.pendingReason,
                    ticket.resolutionCode,
                    by);
        }

        @Override
        public String type() {
            return "fr.microgate.parc.ticket.ticket-status-changed.v1";
        }
    }
}
