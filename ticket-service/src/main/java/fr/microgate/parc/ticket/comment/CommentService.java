package fr.microgate.parc.ticket.comment;

import fr.microgate.parc.platform.audit.AuditLog;
import fr.microgate.parc.platform.event.Outbox;
import fr.microgate.parc.ticket.ticket.Channel;
import fr.microgate.parc.ticket.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/// Writes on tickets, for people and for rules.
@ApplicationScoped
public class CommentService {

    private final Comments comments;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    CommentService(Comments comments, Outbox outbox, AuditLog audit, Clock clock) {
        this.comments = comments;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Comment write(Ticket ticket, AddComment command, Author author) {
        var by = outbox.cause().actor();
        var comment = Comment.write(ticket.id(), command, author, by, clock.instant());
        comments.persist(comment);
        outbox.add(ticket.organizationId(), TicketCommented.of(ticket, comment));
        audit.record("comment", "ticket", ticket.id(), ticket.organizationId());
        return comment;
    }

    /// What a rule has to say; the client may read it, it is about his machine.
    @Transactional
    public void note(Ticket ticket, String text) {
        var command = new AddComment(text, Visibility.PUBLIC, Channel.MONITORING);
        write(ticket, command, Author.SYSTEM);
    }
}
