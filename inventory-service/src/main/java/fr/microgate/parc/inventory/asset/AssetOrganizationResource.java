package fr.microgate.parc.inventory.asset;

import fr.microgate.parc.platform.security.CurrentUser;
import fr.microgate.parc.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@RunOnVirtualThread
@Path("/api/inventory/v1/assets/{id}/organization")
@Tag(name = "Assets")
class AssetOrganizationResource {

    private final OrganizationMove move;
    private final CurrentUser user;

    AssetOrganizationResource(OrganizationMove move, CurrentUser user) {
        this.move = move;
        this.user = user;
    }

    @PUT
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER})
    @Operation(
            summary = "Move it to another organisation, as stock that is sold to a client",
            description =
                    "What it is goes with it: components, software, tags, comments, purchase, warranty. Site, location, relations and accounts stay behind; what was done before, and what the shop paid, is not shown to the new organisation.")
    @APIResponse(responseCode = "200", description = "Moved")
    @APIResponse(responseCode = "404", description = "Unknown machine")
    @APIResponse(
            responseCode = "409",
            description =
                    "An agent speaks for it, somebody has it, it is merged, or its serial number is another's there")
    @APIResponse(responseCode = "412", description = "Somebody moved it meanwhile")
    @APIResponse(responseCode = "422", description = "Unknown organisation")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<AssetView> put(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid MoveAsset command) {
        var asset = move.move(id, command, ifMatch, user);
        return RestResponse.ResponseBuilder.ok(AssetView.of(asset))
                .header("ETag", AssetView.revisionOf(asset).etag())
                .build();
    }
}
