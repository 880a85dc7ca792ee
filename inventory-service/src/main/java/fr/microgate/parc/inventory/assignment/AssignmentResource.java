package fr.microgate.parc.inventory.assignment;

import fr.microgate.parc.inventory.asset.Assets;
import fr.microgate.parc.inventory.csv.AsTable;
import fr.microgate.parc.inventory.csv.CsvOutput;
import fr.microgate.parc.platform.http.Idempotent;
import fr.microgate.parc.platform.http.Page;
import fr.microgate.parc.platform.http.PageRequest;
import fr.microgate.parc.platform.security.CurrentUser;
import fr.microgate.parc.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
@Path("/api/inventory/v1/assets/{id}/assignments")
@Tag(name = "Assignments")
class AssignmentResource {

    private final Assets assets;
    private final Assignments assignments;
    private final AssignmentService service;
    private final CurrentUser user;
    private final Clock clock;

    AssignmentResource(
            Assets assets,
            Assignments assignments,
            AssignmentService service,
            CurrentUser user,
            Clock clock) {
        this.assets = assets;
        this.assignments = assignments;
        this.service = service;
        this.user = user;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER, Roles.TECHNICIAN})
    @Idempotent
    @Operation(summary = "Hand an asset over to a person or a site")
    @APIResponse(responseCode = "201", description = "Handed over")
    @APIResponse(responseCode = "404", description = "Unknown asset")
    @APIResponse(
            responseCode = "409",
            description = "Somebody has it, or its state does not allow it")
    @APIResponse(
            responseCode = "422",
            description =
                    "The person or the site is none of the organisation, or it should be back before it is gone")
    public RestResponse<AssignmentView> assign(
            @RestPath UUID id, @NotNull @Valid AssignAsset command) {
        var assignment = service.assign(id, command, user);
        return RestResponse.ResponseBuilder.<AssignmentView>created(
                        URI.create(
                                "/api/inventory/v1/assets/%s/assignments/%s"
                                        .formatted(id, assignment.id)))
                .entity(AssignmentView.of(assignment, clock.instant()))
                .build();
    }

    @POST
    @Path("{assignmentId}/return")
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER, Roles.TECHNICIAN})
    @Operation(summary = "Take an asset back")
    @APIResponse(responseCode = "200", description = "Back")
    @APIResponse(responseCode = "404", description = "Unknown asset or assignment")
    @APIResponse(responseCode = "409", description = "It came back before")
    public AssignmentView takeBack(
            @RestPath UUID id, @RestPath UUID assignmentId, @NotNull @Valid ReturnAsset command) {
        return AssignmentView.of(
                service.takeBack(id, assignmentId, command, user), clock.instant());
    }

    @GET
    @AsTable
    @Produces({MediaType.APPLICATION_JSON, CsvOutput.MEDIA_TYPE})
    @RolesAllowed({
        Roles.ADMIN,
        Roles.FLEET_MANAGER,
        Roles.TECHNICIAN,
        Roles.DPO,
        Roles.AUDITOR,
        Roles.CLIENT
    })
    @Operation(summary = "Who has an asset and who had it, newest first")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "404", description = "Unknown asset, or of another organisation")
    public Page<AssignmentView> list(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
        assets.visible(id, user);
        var now = clock.instant();
        return Page.of(
                assignments.ofAsset(id, user.onlyOrganization(), page),
                page,
                assignment -> AssignmentView.of(assignment, now),
                view -> view.id().toString());
    }
}
