package fr.microgate.parc.inventory.lifecycle;

import fr.microgate.parc.inventory.asset.AssetState;
import fr.microgate.parc.inventory.csv.AsTable;
import fr.microgate.parc.inventory.csv.CsvOutput;
import fr.microgate.parc.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@RunOnVirtualThread
@Path("/api/inventory/v1/asset-states")
@Tag(name = "Assets")
class StateResource {

    private final LifeCycle lifeCycle;
    private final TransitionService service;

    StateResource(LifeCycle lifeCycle, TransitionService service) {
        this.lifeCycle = lifeCycle;
        this.service = service;
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
    @Operation(
            summary = "The life cycle of assets: states, what they are called and what may follow")
    @APIResponse(responseCode = "200", description = "All states in the order of a life")
    public List<StateView> list() {
        return lifeCycle.states();
    }

    @GET
    @Path("{state}")
    @RolesAllowed({
        Roles.ADMIN,
        Roles.FLEET_MANAGER,
        Roles.TECHNICIAN,
        Roles.DPO,
        Roles.AUDITOR,
        Roles.CLIENT
    })
    @Operation(summary = "One state of the life cycle")
    @APIResponse(responseCode = "200", description = "The state; its ETag is for If-Match")
    @APIResponse(responseCode = "400", description = "There is no such state")
    public RestResponse<StateView> get(@RestPath AssetState state) {
        return answer(lifeCycle.state(state));
    }

    @PUT
    @Path("{state}/transitions")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Decide which states may follow one, and who may move an asset so",
            description =
                    "Of all organisations, from now on. Assets stay in their state; an agent's report puts an ordered or"
                            + " staged machine into service whatever stands here.")
    @APIResponse(responseCode = "200", description = "It is so, now or before")
    @APIResponse(responseCode = "400", description = "A state or a role is unknown")
    @APIResponse(responseCode = "412", description = "Somebody else changed it meanwhile")
    @APIResponse(responseCode = "422", description = "A state follows itself, or is there twice")
    @APIResponse(responseCode = "428", description = "No If-Match")
    public RestResponse<StateView> set(
            @RestPath AssetState state,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SetTransitions command) {
        return answer(service.set(state, command.transitions(), ifMatch));
    }

    private static RestResponse<StateView> answer(StateView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", StateView.revisionOf(view).etag())
                .build();
    }
}
