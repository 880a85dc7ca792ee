package fr.microgate.parc.ticket.comment;

import fr.microgate.parc.platform.event.Ids;
import fr.microgate.parc.ticket.ticket.Channel;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/// An entry of a ticket's timeline. Written once, never changed.
@Entity
class Comment {

    @Id UUID id;
    UUID ticketId;
    String text;

    @Enumerated(EnumType.STRING)
    Visibility visibility;

    @Enumerated(EnumType.STRING)
    Author author;

    @Enumerated(EnumType.STRING)
    Channel via;

    String writtenBy;
    Instant writtenAt;

    @SuppressWarnings("NullAway.Init")
    Comment() {}

    static Comment write(UUID ticketId, AddComment command, Author author, String by, Instant at) {
        var comment = new Comment();
        comment.id = Ids.next();
        comment.ticketId = ticketId;
        comment.text = command.text();
        comment.visibility = command.visibility();
        comment.author = author;
        comment.via = command.via();
        comment.writtenBy = by;
        comment.writtenAt = at;
        return comment;
    }
}
