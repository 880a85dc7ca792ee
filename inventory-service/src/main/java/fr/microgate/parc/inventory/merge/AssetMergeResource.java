package fr.microgate.parc.inventory.merge;

import fr.microgate.parc.platform.http.Idempotent;
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
import org.jboss.resteasy.reactive.RestResponse;

@RunOnVirtualThread
@Path("/api/inventory/v1/assets/{id}/merge")
@Tag(name = "Identification")
class AssetMergeResource {

    private final MergeService service;

    AssetMergeResource(MergeService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER})
    @Operation(
            summary = "It is the same machine as another one",
            description =
                    "Its agents speak for the other from now on; what people typed on the other wins. It leaves the lists.")
    @APIResponse(responseCode = "200", description = "Merged; can be undone")
    @APIResponse(responseCode = "404", description = "One of the machines is unknown")
    @APIResponse(responseCode = "409", description = "One of them is merged already")
    @APIResponse(
            responseCode = "422",
            description = "They are one and the same, or of two organisations")
    public RestResponse<MergeView> merge(@RestPath UUID id, @NotNull @Valid MergeAsset command) {
        return RestResponse.ok(MergeView.of(service.merge(id, command)));
    }
}
