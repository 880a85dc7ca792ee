package fr.microgate.parc.inventory.identification;

import fr.microgate.parc.inventory.asset.Assets;
import fr.microgate.parc.inventory.csv.AsTable;
import fr.microgate.parc.inventory.csv.CsvOutput;
import fr.microgate.parc.platform.http.Page;
import fr.microgate.parc.platform.http.PageRequest;
import fr.microgate.parc.platform.security.CurrentUser;
import fr.microgate.parc.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@RunOnVirtualThread
@Path("/api/inventory/v1/assets/{id}/virtual-machines")
@Tag(name = "Virtual machines")
class VirtualMachineResource {

    private final HostedVms hosted;
    private final AdoptionService adoption;
    private final Assets assets;
    private final CurrentUser user;

    VirtualMachineResource(
            HostedVms hosted, AdoptionService adoption, Assets assets, CurrentUser user) {
        this.hosted = hosted;
        this.adoption = adoption;
        this.assets = assets;
        this.user = user;
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
    @Operation(summary = "Virtual machines that a host lists, by UUID")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "404", description = "Unknown machine, or of another organisation")
    public Page<HostedVm> list(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
        assets.visible(id, user);
        return Page.of(hosted.page(id, page), page, Function.identity(), HostedVm::uuid);
    }

    @POST
    @Path("{uuid}/adopt")
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER})
    @Operation(
            summary = "Make a machine of a virtual one that only its host speaks of",
            description = "An agent that is installed on it later is known by its UUID.")
    @APIResponse(responseCode = "201", description = "Registered, with source HOST")
    @APIResponse(responseCode = "404", description = "Unknown host, or it lists no such machine")
    @APIResponse(responseCode = "409", description = "The machine is known already")
    public RestResponse<Adopted> adopt(@RestPath UUID id, @RestPath @Size(max = 60) String uuid) {
        var asset = adoption.adopt(id, uuid);
        return RestResponse.ResponseBuilder.<Adopted>created(
                        URI.create("/api/inventory/v1/assets/" + asset))
                .entity(new Adopted(asset))
                .build();
    }

    @Schema(description = "The machine that it is now")
    record Adopted(UUID assetId) {}
}
