package fr.microgate.parc.ticket.comment;

import fr.microgate.parc.ticket.TicketProblem;
import fr.microgate.parc.ticket.ticket.Channel;
import fr.microgate.parc.ticket.ticket.OpenTicket;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record AddComment(
        @NotBlank @Size(max = 10_000) @Pattern(regexp = OpenTicket.TEXT, message = "must be text") String text,
        @Schema(description = "A client writes PUBLIC comments only") @NotNull Visibility visibility,
        @Schema(defaultValue = "API", description = "A client's is always PORTAL") Channel via) {

    AddComment {
        via = via == null ? Channel.API : via;
    }

    AddComment by(Author author) {
        if (author != Author.CLIENT) return this;
        if (visibility != Visibility.PUBLIC) {
            throw TicketProblem.PUBLIC_ONLY.problem("Send it with the visibility PUBLIC.");
        }
        return new AddComment(text, visibility, Channel.PORTAL);
    }
}
