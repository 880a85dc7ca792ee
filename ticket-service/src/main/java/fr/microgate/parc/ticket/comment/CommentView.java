package fr.microgate.parc.ticket.comment;

import fr.microgate.parc.ticket.ticket.Channel;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "An entry of a ticket's timeline")
record CommentView(
        UUID id,
        UUID ticketId,
        String text,
        Visibility visibility,
        @Schema(description = "On which side of the counter it was written") Author author,
        Channel via,
        @Schema(description = "Opaque subject, or system:<rule>") String by,
        Instant at) {

    static CommentView of(Comment comment) {
        return new CommentView(
                comment.id,
                comment.ticketId,
                comment.text,
                comment.visibility,
                comment.author,
                comment.via,
                comment.writtenBy,
                comment.writtenAt);
    }
}
