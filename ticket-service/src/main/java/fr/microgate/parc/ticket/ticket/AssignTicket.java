package fr.microgate.parc.ticket.ticket;

import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

public record AssignTicket(
        @Schema(description = "Subject of the technician; null when nobody is in charge any more")
                @Nullable
                @Pattern(regexp = OpenTicket.REFERENCE)
                String assigneeId) {}
