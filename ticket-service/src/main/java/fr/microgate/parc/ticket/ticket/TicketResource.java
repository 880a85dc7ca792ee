package fr.microgate.parc.ticket.ticket;

import static fr.microgate.parc.platform.security.Roles.ADMIN;
import static fr.microgate.parc.platform.security.Roles.AUDITOR;
import static fr.microgate.parc.platform.security.Roles.CLIENT;
import static fr.microgate.parc.platform.security.Roles.DPO;
import static fr.microgate.parc.platform.security.Roles.FLEET_MANAGER;
import static fr.microgate.parc.platform.security.Roles.TECHNICIAN;

import fr.microgate.parc.platform.http.Idempotent;
import fr.microgate.parc.platform.http.Page;
import fr.microgate.parc.platform.http.PageRequest;
import fr.microgate.parc.platform.security.CurrentUser;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@RunOnVirtualThread
@Path("/api/tickets/v1/tickets")
@Tag(name = "Tickets")
class TicketResource {

    private final TicketService service;
    private final Tickets tickets;
    private final CurrentUser user;

    TicketResource(TicketService service, Tickets tickets, CurrentUser user) {
        this.service = service;
        this.tickets = tickets;
        this.user = user;
    }

    @POST
    @RolesAllowed({ADMIN, FLEET_MANAGER, TECHNICIAN, DPO, CLIENT})
    @Idempotent
    @Operation(
            summary = "Open a ticket",
            description =
                    "A client opens it in his own organisation, by the portal, for himself and assigned to nobody,"
                            + " whatever the body says.")
    @APIResponseSchema(
            value = TicketView.class,
            responseCode = "201",
            responseDescription = "Opened; with its number")
    @APIResponse(responseCode = "400", description = "A field is missing or not valid")
    @APIResponse(
            responseCode = "422",
            description = "The organisation is unknown, or an asset is not one of its own")
    public RestResponse<TicketView> open(@NotNull @Valid OpenTicket command) {
        var ticket = service.open(command.by(user));
        return answer(
                RestResponse.ResponseBuilder.created(
                        URI.create("/api/tickets/v1/tickets/" + ticket.id)),
                ticket);
    }

    @GET
    @RolesAllowed({ADMIN, FLEET_MANAGER, TECHNICIAN, DPO, AUDITOR, CLIENT})
    @Operation(
            summary = "Tickets, newest first, without their descriptions",
            description = "Filters add up. A client sees those of his own organisation.")
    @APIResponse(responseCode = "200", description = "A page of tickets")
    @APIResponse(responseCode = "400", description = "A filter or the page token is not valid")
    public Page<TicketView> list(
            @Valid @BeanParam TicketQuery query, @Valid @BeanParam PageRequest page) {
        return Page.of(
                tickets.page(query, page), page, TicketView::summary, view -> view.id().toString());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({ADMIN, FLEET_MANAGER, TECHNICIAN, DPO, AUDITOR, CLIENT})
    @Operation(summary = "One ticket")
    @APIResponse(responseCode = "200", description = "The ticket; its ETag is for If-Match")
    @APIResponse(
            responseCode = "404",
            description = "Unknown, or of an organisation not the caller's own")
    public RestResponse<TicketView> get(@RestPath UUID id) {
        return answer(RestResponse.ResponseBuilder.ok(), tickets.visible(id));
    }

    @PUT
    @Path("{id}/assignee")
    @RolesAllowed({ADMIN, FLEET_MANAGER, TECHNICIAN})
    @Operation(
            summary = "Put somebody in charge, or nobody",
            description =
                    "A NEW ticket becomes ASSIGNED; an ASSIGNED one without anybody is NEW again.")
    @APIResponse(responseCode = "200", description = "Assigned, now or before")
    @APIResponse(responseCode = "404", description = "Unknown ticket")
    @APIResponse(responseCode = "409", description = "The ticket is closed or cancelled")
    @APIResponse(responseCode = "412", description = "Somebody else assigned it meanwhile")
    @APIResponse(responseCode = "428", description = "No If-Match")
    public RestResponse<TicketView> assign(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AssignTicket command) {
        return answer(RestResponse.ResponseBuilder.ok(), service.assign(id, command, ifMatch));
    }

    @PUT
    @Path("{id}/status")
    @RolesAllowed({ADMIN, FLEET_MANAGER, TECHNICIAN})
    @Operation(
            summary = "Move a ticket in its life cycle",
            description =
                    "NEW, ASSIGNED, IN_PROGRESS and PENDING lead to each other, to RESOLVED and to CANCELLED; RESOLVED is"
                            + " reopened or CLOSED. NEW is for a ticket without assignee, ASSIGNED for one with.")
    @APIResponse(responseCode = "200", description = "It has this status, now or before")
    @APIResponse(responseCode = "404", description = "Unknown ticket")
    @APIResponse(responseCode = "409", description = "Its status does not lead there")
    @APIResponse(responseCode = "412", description = "Somebody else moved it meanwhile")
    @APIResponse(
            responseCode = "422",
            description = "The reason is missing, or there is one too many")
    @APIResponse(responseCode = "428", description = "No If-Match")
    public RestResponse<TicketView> changeStatus(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ChangeStatus command) {
        return answer(
                RestResponse.ResponseBuilder.ok(), service.changeStatus(id, command, ifMatch));
    }

    private static RestResponse<TicketView> answer(
            RestResponse.ResponseBuilder<TicketView> response, Ticket ticket) {
        return response.header("ETag", TicketView.revisionOf(ticket).etag())
                .entity(TicketView.of(ticket))
                .build();
    }
}
