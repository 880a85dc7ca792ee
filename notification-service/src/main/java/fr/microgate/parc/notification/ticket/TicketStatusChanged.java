package fr.microgate.parc.notification.ticket;

import fr.microgate.parc.notification.notice.TicketStatus;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

record TicketStatusChanged(
        @NotNull UUID ticketId,
        @NotBlank @Size(max = 20) String number,
        @NotNull TicketStatus from,
        @NotNull TicketStatus to,
        @NotBlank String by) {

    static final String TYPE = "fr.microgate.parc.ticket.ticket-status-changed.v1";

    /// The assignment says the same: nobody wants to read it twice.
    boolean followsFromAssignment() {
        return from == TicketStatus.NEW && to == TicketStatus.ASSIGNED;
    }
}
