package fr.microgate.parc.inventory.asset;

import fr.microgate.parc.inventory.document.Section;
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
import java.util.EnumSet;
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
    private final SectionRows sections;
    private final AssetService service;
    private final CurrentUser user;

    AssetResource(
            Assets assets, SectionRows sections, AssetService service, CurrentUser user) {
        this.assets = assets;
        this.sections = sections;
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
    @Operation(summary = "One machine with its system, components and posture")
    @APIResponse(responseCode = "200", description = "The machine; ETag for the next change")
    @APIResponse(responseCode = "404", description = "Unknown, or of another organisation")
    public RestResponse<AssetView> get(@RestPath UUID id) {
        return answer(assets.visible(id, user));
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

    private RestResponse<AssetView> answer(Asset asset) {
        var components = sections.read(asset.id, EnumSet.allOf(Section.class));
        return RestResponse.ResponseBuilder.ok(AssetView.of(asset, components))
                .header("ETag", AssetView.revisionOf(asset).etag())
                .build();
    }
}
