package fr.microgate.parc.ticket.comment;

import static fr.microgate.parc.platform.security.Roles.ADMIN;
import static fr.microgate.parc.platform.security.Roles.AUDITOR;
import static fr.microgate.parc.platform.security.Roles.CLIENT;
import static fr.microgate.parc.platform.security.Roles.DPO;
import static fr.microgate.parc.platform.security.Roles.FLEET_MANAGER;
import static fr.microgate.parc.platform.security.Roles.TECHNICIAN;

import fr.microgate.parc.platform.http.Idempotent;
import fr.microgate.parc.platform.http.Page;
import fr.microgate.parc.platform.http.PageRequest;
import fr.microgate.parc.platform.http.Revision;
import fr.microgate.parc.platform.security.CurrentUser;
import fr.microgate.parc.ticket.ticket.Tickets;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@RunOnVirtualThread
@Path("/api/tickets/v1/tickets/{id}/comments")
@Tag(name = "Comments")
class CommentResource {

    private final CommentService service;
    private final Comments comments;
    private final Tickets tickets;
    private final CurrentUser user;

    CommentResource(CommentService service, Comments comments, Tickets tickets, CurrentUser user) {
        this.service = service;
        this.comments = comments;
        this.tickets = tickets;
        this.user = user;
    }

    @POST
    @RolesAllowed({ADMIN, FLEET_MANAGER, TECHNICIAN, DPO, CLIENT})
    @Idempotent
    @Operation(summary = "Write on a ticket")
    @APIResponseSchema(
            value = CommentView.class,
            responseCode = "201",
            responseDescription = "Written")
    @APIResponse(responseCode = "403", description = "A client writes PUBLIC comments only")
    @APIResponse(
            responseCode = "404",
            description = "Unknown ticket, or of an organisation not the caller's own")
    public RestResponse<CommentView> add(@RestPath UUID id, @NotNull @Valid AddComment command) {
        var author = Author.of(user);
        var comment = service.write(tickets.visible(id), command.by(author), author);
        var place = "/api/tickets/v1/tickets/%s/comments/%s".formatted(id, comment.id);
        return answer(RestResponse.ResponseBuilder.created(URI.create(place)), comment);
    }

    @GET
    @RolesAllowed({ADMIN, FLEET_MANAGER, TECHNICIAN, DPO, AUDITOR, CLIENT})
    @Operation(
            summary = "The timeline of a ticket, newest last",
            description = "A client reads the PUBLIC comments.")
    @APIResponse(responseCode = "200", description = "A page of comments")
    @APIResponse(
            responseCode = "404",
            description = "Unknown ticket, or of an organisation not the caller's own")
    public Page<CommentView> list(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
        var ticket = tickets.visible(id);
        return Page.of(
                comments.timeline(ticket.id(), Author.of(user), page),
                page,
                CommentView::of,
                view -> view.id().toString());
    }

    @GET
    @Path("{commentId}")
    @RolesAllowed({ADMIN, FLEET_MANAGER, TECHNICIAN, DPO, AUDITOR, CLIENT})
    @Operation(summary = "One comment")
    @APIResponse(responseCode = "200", description = "The comment")
    @APIResponse(responseCode = "404", description = "Unknown, or not for the caller to read")
    public RestResponse<CommentView> get(@RestPath UUID id, @RestPath UUID commentId) {
        var comment = comments.get(tickets.visible(id).id(), commentId, Author.of(user));
        return answer(RestResponse.ResponseBuilder.ok(), comment);
    }

    private static RestResponse<CommentView> answer(
            RestResponse.ResponseBuilder<CommentView> response, Comment comment) {
        var view = CommentView.of(comment);
        return response.header("ETag", Revision.of(view, 0, Map.of()).etag()).entity(view).build();
    }
}
