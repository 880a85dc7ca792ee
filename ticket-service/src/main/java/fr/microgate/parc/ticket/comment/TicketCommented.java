package fr.microgate.parc.ticket.comment;

import fr.microgate.parc.platform.event.DomainEvent;
import fr.microgate.parc.ticket.ticket.Channel;
import fr.microgate.parc.ticket.ticket.Ticket;
import fr.microgate.parc.ticket.ticket.TicketEvent;
import java.util.UUID;

/// Somebody wrote on a ticket; the text stays here.
record TicketCommented(
        UUID ticketId, String number, UUID articleId, Visibility visibility, Channel via, String by)
        implements DomainEvent {

    static TicketCommented of(Ticket ticket, Comment comment) {
        return new TicketCommented(
                ticket.id(),
                ticket.number(),
                comment.id,
                comment.visibility,
                comment.via,
                comment.writtenBy);
    }

    @Override
    public String type() {
        return "fr.microgate.parc.ticket.ticket-commented.v1";
    }

    @Override
    public String topic() {
        return TicketEvent.TOPIC;
    }

    @Override
    public UUID subject() {
        return ticketId;
    }
}
