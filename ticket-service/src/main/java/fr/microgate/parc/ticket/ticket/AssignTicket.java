package fr.microgate.parc.ticket.ticket;

import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        examples =
                """
                {"assigneeId": "3f1c1c1e-5d0b-4c55-9d1a-0a4f7a0f2b11"}\
                """)
public record AssignTicket(
        @Schema(description = "Subject of the technician; null when nobody is in charge any more")
                @Nullable @Pattern(regexp = OpenTicket.REFERENCE) String assigneeId) {}
