package fr.microgate.parc.inventory.merge;

import fr.microgate.parc.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@RunOnVirtualThread
@Path("/api/inventory/v1/assets/{id}/split")
@Tag(name = "Identification")
class AssetSplitResource {

    private final SplitService service;

    AssetSplitResource(SplitService service) {
        this.service = service;
    }

    @POST
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER})
    @Operation(
            summary = "An agent speaks of another machine",
            description =
                    "Its next full inventory registers that machine. It can be undone until then; merging the two takes it back afterwards.")
    @APIResponse(responseCode = "200", description = "The agent speaks for no machine yet")
    @APIResponse(responseCode = "404", description = "Unknown machine")
    @APIResponse(responseCode = "409", description = "The agent does not speak for this machine")
    public SplitView split(@RestPath UUID id, @NotNull @Valid SplitAsset command) {
        return SplitView.of(service.split(id, command));
    }
}
