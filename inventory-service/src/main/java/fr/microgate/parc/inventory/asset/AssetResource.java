package fr.microgate.parc.inventory.asset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.microgate.parc.inventory.MergePatch;
import fr.microgate.parc.inventory.csv.AsTable;
import fr.microgate.parc.inventory.csv.CsvOutput;
import fr.microgate.parc.inventory.document.Section;
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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
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
    private final AssetList list;
    private final SectionRows sections;
    private final AssetHand hand;
    private final AssetPatch.Reader patches;
    private final StateChange state;
    private final CurrentUser user;

    AssetResource(
            Assets assets,
            AssetList list,
            SectionRows sections,
            AssetHand hand,
            AssetPatch.Reader patches,
            StateChange state,
            CurrentUser user) {
        this.assets = assets;
        this.list = list;
        this.sections = sections;
        this.hand = hand;
        this.patches = patches;
        this.state = state;
        this.user = user;
    }

    @POST
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER, Roles.TECHNICIAN})
    @Idempotent
    @Operation(
            summary = "Register a thing that no agent speaks for, or not yet",
            description =
                    "An agent that reports its serial number later speaks of the same asset. A name that another machine has, or that a computer cannot have, is taken and comes back with nameProblems.")
    @APIResponse(responseCode = "201", description = "Registered")
    @APIResponse(
            responseCode = "409",
            description = "An asset of the organisation has this serial number: see assetId")
    @APIResponse(
            responseCode = "422",
            description = "The organisation, asset model, site or location is not known")
    public RestResponse<AssetView> register(@NotNull @Valid RegisterAsset command) {
        var asset = hand.register(command);
        return RestResponse.ResponseBuilder.<AssetView>created(
                        URI.create("/api/inventory/v1/assets/" + asset.id))
                .header("ETag", AssetView.revisionOf(asset).etag())
                .entity(list.view(asset, Map.of()))
                .build();
    }

    @PATCH
    @Path("{id}")
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER, Roles.TECHNICIAN})
    @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
    @RequestBody(
            description = MergePatch.BODY,
            required = true,
            content = @Content(schema = @Schema(implementation = EditAsset.class)))
    @Operation(
            summary = "Type what a person knows better",
            description =
                    "Fields that are left out stay; null takes a word back. What is typed survives the next inventory. A doubtful name is taken and comes back with nameProblems.")
    @APIResponse(responseCode = "200", description = "Changed")
    @APIResponse(responseCode = "404", description = "Unknown machine")
    @APIResponse(responseCode = "409", description = "Another asset has this serial number")
    @APIResponse(
            responseCode = "412",
            description = "Somebody changed the same field meanwhile; holds the current machine")
    @APIResponse(
            responseCode = "422",
            description =
                    "Nothing would say its name or kind, or its model, site or location is unknown")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<AssetView> edit(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull ObjectNode body)
            throws JsonProcessingException {
        return answer(hand.edit(id, patches.read(body), ifMatch, user));
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
            summary =
                    "Machines, newest first; filters combine; a client's user sees those of his organisation")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "400", description = "A filter has no such value, or lacks another")
    public Page<AssetView> list(
            @Valid @BeanParam PageRequest page, @Valid @BeanParam AssetQuery query) {
        var ids = list.page(query, user.onlyOrganization(), page.before(), page.limit() + 1);
        var shown = Page.of(ids, page, id -> id, UUID::toString);
        return new Page<>(list.views(shown.items()), shown.nextPageToken());
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
                    "LOST and STOLEN open a P1 ticket and a suspected breach of personal data. What goes back to the stock, is retired or"
                            + " disposed of is returned by whoever had it. What is not in use has no posture and no score.")
    @APIResponse(responseCode = "200", description = "Moved")
    @APIResponse(responseCode = "403", description = "Another role may do it: see asset-states")
    @APIResponse(
            responseCode = "409",
            description = "Not possible from its state; allowed names what is")
    @APIResponse(
            responseCode = "412",
            description = "Somebody changed the state meanwhile; holds the current machine")
    @APIResponse(
            responseCode = "422",
            description = "It comes back, and its place is archived: move it first")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<AssetView> setState(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SetAssetState command) {
        return answer(state.set(id, command, ifMatch, user));
    }

    private RestResponse<AssetView> answer(Asset asset) {
        var components = sections.read(asset.id, EnumSet.allOf(Section.class));
        return RestResponse.ResponseBuilder.ok(list.view(asset, components))
                .header("ETag", AssetView.revisionOf(asset).etag())
                .build();
    }
}
