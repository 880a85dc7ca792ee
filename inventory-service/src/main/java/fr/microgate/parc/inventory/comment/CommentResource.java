package fr.microgate.parc.inventory.comment;

import static fr.microgate.parc.inventory.InventoryProblem.NOT_YOUR_COMMENT;

import fr.microgate.parc.inventory.asset.Assets;
import fr.microgate.parc.inventory.csv.AsTable;
import fr.microgate.parc.inventory.csv.CsvOutput;
import fr.microgate.parc.platform.audit.AuditLog;
import fr.microgate.parc.platform.http.Idempotent;
import fr.microgate.parc.platform.http.Page;
import fr.microgate.parc.platform.http.PageRequest;
import fr.microgate.parc.platform.security.CurrentUser;
import fr.microgate.parc.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@RunOnVirtualThread
@Path("/api/inventory/v1/assets/{id}/comments")
@Tag(name = "Comments")
class CommentResource {

    private final Assets assets;
    private final Comments comments;
    private final AuditLog audit;
    private final CurrentUser user;
    private final Clock clock;

    CommentResource(
            Assets assets, Comments comments, AuditLog audit, CurrentUser user, Clock clock) {
        this.assets = assets;
        this.comments = comments;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER, Roles.TECHNICIAN})
    @Idempotent
    @Transactional
    @Operation(summary = "Remark something about an asset, inside the shop")
    @APIResponse(responseCode = "201", description = "Written")
    @APIResponse(responseCode = "404", description = "Unknown asset")
    @APIResponse(responseCode = "409", description = "Merged into another asset")
    public RestResponse<CommentView> write(
            @RestPath UUID id, @NotNull @Valid WriteComment command) {
        var asset = assets.changeable(id, user);
        var comment = AssetComment.write(asset, command.text(), user.id(), clock.instant());
        comments.persist(comment);
        audit.record("comment", "asset", id, comment.organizationId);
        return RestResponse.ResponseBuilder.<CommentView>created(
                        URI.create(
                                "/api/inventory/v1/assets/%s/comments/%s"
                                        .formatted(id, comment.id)))
                .entity(CommentView.of(comment))
                .build();
    }

    @GET
    @AsTable
    @Produces({MediaType.APPLICATION_JSON, CsvOutput.MEDIA_TYPE})
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER, Roles.TECHNICIAN, Roles.DPO, Roles.AUDITOR})
    @Operation(summary = "Remarks about an asset, newest first; clients see none")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "404", description = "Unknown asset")
    public Page<CommentView> list(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
        assets.visible(id, user);
        return Page.of(
                comments.page(id, page), page, CommentView::of, view -> view.id().toString());
    }

    @DELETE
    @Path("{commentId}")
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER, Roles.TECHNICIAN})
    @Transactional
    @Operation(summary = "Remove a remark: one's own, or any as admin or fleet-manager")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "403", description = "Somebody else wrote it")
    @APIResponse(responseCode = "404", description = "Unknown asset or comment")
    public RestResponse<Void> remove(@RestPath UUID id, @RestPath UUID commentId) {
        assets.changeable(id, user);
        var comment = comments.existing(id, commentId);
        var mayRemoveAny = user.has(Roles.ADMIN) || user.has(Roles.FLEET_MANAGER);
        if (!mayRemoveAny && !comment.author.equals(user.id()))
            throw NOT_YOUR_COMMENT.problem("Its author, an admin or a fleet-manager removes it.");
        comments.delete(comment);
        audit.record("remove-comment", "asset", id, comment.organizationId);
        return RestResponse.noContent();
    }
}
