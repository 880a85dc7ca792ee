package fr.microgate.parc.ticket.ticket;

import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Filters of the list of tickets; all those given must hold.
public class TicketQuery {

    @RestQuery @Nullable UUID organizationId;

    @RestQuery
    @Parameter(description = "Repeat it for several")
    List<TicketStatus> status = List.of();

    @RestQuery @Nullable Priority priority;

    @RestQuery
    @Nullable @Pattern(regexp = OpenTicket.REFERENCE) String assigneeId;

    @RestQuery @Nullable UUID assetId;

    @RestQuery
    @Nullable @Pattern(regexp = "^T-[0-9]{4}-[0-9]{6,}$", message = "is like T-2026-000001") String number;
}
