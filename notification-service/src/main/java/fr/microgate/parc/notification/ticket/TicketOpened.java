package fr.microgate.parc.notification.ticket;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

record TicketOpened(
        @NotNull UUID ticketId,
        @NotBlank @Size(max = 20) String number,
        @NotNull UUID organizationId,
        @NotBlank String channel,
        @NotBlank @Size(max = 120) String title,
        @NotBlank String priority,
        @NotNull Boolean sensitive) {

    static final String TYPE = "fr.microgate.parc.ticket.ticket-opened.v1";

    boolean isUrgent() {
        return priority.equals("P1");
    }

    boolean isPreventive() {
        return channel.equals("MONITORING");
    }
}
