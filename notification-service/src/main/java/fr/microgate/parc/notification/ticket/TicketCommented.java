package fr.microgate.parc.notification.ticket;

import fr.microgate.parc.notification.notice.Visibility;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

record TicketCommented(
        @NotNull UUID ticketId,
        @NotBlank @Size(max = 20) String number,
        @NotNull Visibility visibility,
        @NotBlank String by) {

    static final String TYPE = "fr.microgate.parc.ticket.ticket-commented.v1";
}
