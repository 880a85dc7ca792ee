package fr.microgate.parc.inventory.posture;

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
@Path("/api/inventory/v1/assets/{id}/posture-exceptions")
@Tag(name = "Posture exceptions")
class PostureExceptionResource {

    private final PostureExceptions exceptions;
    private final PostureExceptionService service;
    private final Assets assets;
    private final CurrentUser user;
    private final Clock clock;

    PostureExceptionResource(
            PostureExceptions exceptions,
            PostureExceptionService service,
            Assets assets,
            CurrentUser user,
            Clock clock) {
        this.exceptions = exceptions;
        this.service = service;
        this.assets = assets;
        this.user = user;
        this.clock = clock;
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
    @Operation(summary = "Exceptions of a machine, newest first, those that ended too")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "404", description = "Unknown machine, or of another organisation")
    public Page<PostureExceptionView> list(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
        assets.visible(id, user);
        var now = clock.instant();
        return Page.of(
                exceptions.page(id, user.onlyOrganization(), page),
                page,
                exception -> PostureExceptionView.of(exception, now),
                view -> view.id().toString());
    }

    @POST
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER, Roles.DPO})
    @Idempotent
    @Operation(
            summary = "Live for a while with what a control says",
            description =
                    """
                    The machine shows the control as EXCEPTED with the reason and the end; the other services hear UNKNOWN, \
                    never PASS, and its score leaves it out until then.\
                    """)
    @APIResponse(responseCode = "201", description = "Granted")
    @APIResponse(responseCode = "404", description = "Unknown machine")
    @APIResponse(responseCode = "409", description = "The control is excepted already")
    @APIResponse(responseCode = "422", description = "No end within a year")
    public RestResponse<PostureExceptionView> grant(
            @RestPath UUID id, @NotNull @Valid GrantPostureException command) {
        var exception = service.grant(id, command, user);
        return RestResponse.ResponseBuilder.<PostureExceptionView>created(
                        URI.create(
                                "/api/inventory/v1/assets/%s/posture-exceptions/%s"
                                        .formatted(id, exception.id)))
                .entity(PostureExceptionView.of(exception, clock.instant()))
                .build();
    }

    @DELETE
    @Path("{exceptionId}")
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER, Roles.DPO})
    @Operation(summary = "End an exception at once; it stays in the list")
    @APIResponse(responseCode = "204", description = "Ended, now or before")
    @APIResponse(responseCode = "404", description = "Unknown machine or exception")
    public RestResponse<Void> revoke(@RestPath UUID id, @RestPath UUID exceptionId) {
        service.revoke(id, exceptionId, user);
        return RestResponse.noContent();
    }
}
