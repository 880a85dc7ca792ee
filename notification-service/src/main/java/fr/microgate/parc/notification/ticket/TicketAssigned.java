package fr.microgate.parc.notification.ticket;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// @param assigneeId absent when nobody is in charge any more
record TicketAssigned(
        @NotNull UUID ticketId,
        @NotBlank @Size(max = 20) String number,
        @Nullable @Size(min = 1, max = 64) String assigneeId,
        @NotBlank String by) {

    static final String TYPE = "fr.microgate.parc.ticket.ticket-assigned.v1";
}
