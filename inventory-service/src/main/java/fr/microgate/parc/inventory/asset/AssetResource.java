package fr.microgate.parc.inventory.asset;

import static fr.microgate.parc.inventory.InventoryProblem.ASSET_NOT_FOUND;

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
@Path("/api/inventory/v1/assets")
@Tag(name = "Assets")
class AssetResource {

    private final Assets assets;
    private final SoftwareRows software;
    private final AssetService service;
    private final CurrentUser user;

    AssetResource(Assets assets, SoftwareRows software, AssetService service, CurrentUser user) {
        this.assets = assets;
        this.software = software;
        this.service = service;
        this.user = user;
    }

    @GET
    @RolesAllowed({
        Roles.ADMIN,
        Roles.FLEET_MANAGER,
        Roles.TECHNICIAN,
        Roles.DPO,
        Roles.AUDITOR,
        Roles.CLIENT
    })
    @Operation(
            summary =
                    "Machines, newest first; filters combine; a client's user sees those of his organisation")
    public Page<AssetView> list(
            @Valid @BeanParam PageRequest page, @Valid @BeanParam AssetQuery query) {
        return Page.of(
                assets.page(page, user.onlyOrganization(), query),
                page,
                AssetView::of,
                view -> view.id().toString());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        Roles.ADMIN,
        Roles.FLEET_MANAGER,
        Roles.TECHNICIAN,
        Roles.DPO,
        Roles.AUDITOR,
        Roles.CLIENT
    })
    @Operation(summary = "One machine with its system, drives, antivirus and posture")
    @APIResponse(responseCode = "200", description = "The machine; ETag for the next change")
    @APIResponse(responseCode = "404", description = "Unknown, or of another organisation")
    public RestResponse<AssetView> get(@RestPath UUID id) {
        return answer(visible(id));
    }

    @GET
    @Path("{id}/software")
    @RolesAllowed({
        Roles.ADMIN,
        Roles.FLEET_MANAGER,
        Roles.TECHNICIAN,
        Roles.DPO,
        Roles.AUDITOR,
        Roles.CLIENT
    })
    @Operation(summary = "Its software by name")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "404", description = "Unknown, or of another organisation")
    public Page<SoftwareView> software(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
        visible(id);
        var rows = software.page(id, page.after().orElse(""), page.limit() + 1);
        return Page.of(rows, page, SoftwareView::of, SoftwareView::key);
    }

    @PUT
    @Path("{id}/state")
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER, Roles.TECHNICIAN})
    @Operation(
            summary = "Move it in its life cycle",
            description =
                    "LOST and STOLEN open a P1 ticket and a suspected breach of personal data.")
    @APIResponse(responseCode = "200", description = "Moved")
    @APIResponse(responseCode = "409", description = "Not possible from its state")
    @APIResponse(
            responseCode = "412",
            description = "Somebody changed the state meanwhile; holds the current machine")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<AssetView> setState(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SetAssetState command) {
        return answer(service.setState(id, command, ifMatch, user));
    }

    private Asset visible(UUID id) {
        var asset =
                assets.findByIdOptional(id)
                        .orElseThrow(() ->
                                ASSET_NOT_FOUND.problem("There is nothing with the id %s.", id));
        user.mustSee(asset.organizationId, ASSET_NOT_FOUND, id);
        return asset;
    }

    private static RestResponse<AssetView> answer(Asset asset) {
        return RestResponse.ResponseBuilder.ok(AssetView.of(asset))
                .header("ETag", AssetView.revisionOf(asset).etag())
                .build();
    }
}
