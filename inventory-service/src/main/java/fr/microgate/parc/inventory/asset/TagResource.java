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
@Path("/api/inventory/v1/assets/{id}/tags")
@Tag(name = "Assets")
class TagResource {

    private final AssetHand hand;
    private final CurrentUser user;

    TagResource(AssetHand hand, CurrentUser user) {
        this.hand = hand;
        this.user = user;
    }

    @PUT
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER, Roles.TECHNICIAN})
    @Operation(summary = "Set its tags")
    @APIResponse(responseCode = "200", description = "Set; sorted, each once")
    @APIResponse(responseCode = "404", description = "Unknown machine")
    @APIResponse(responseCode = "412", description = "Somebody changed the tags meanwhile")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<AssetView> set(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SetTags command) {
        var asset = hand.tag(id, command, ifMatch, user);
        return RestResponse.ResponseBuilder.ok(AssetView.of(asset))
                .header("ETag", AssetView.revisionOf(asset).etag())
                .build();
    }
}
