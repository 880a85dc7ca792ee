package fr.microgate.parc.inventory.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import fr.microgate.parc.inventory.MergePatch;
import fr.microgate.parc.inventory.csv.AsTable;
import fr.microgate.parc.inventory.csv.CsvOutput;
import fr.microgate.parc.platform.http.Idempotent;
import fr.microgate.parc.platform.http.Page;
import fr.microgate.parc.platform.http.PageRequest;
import fr.microgate.parc.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
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
@Path("/api/inventory/v1/sites/{siteId}/locations")
@Tag(name = "Sites")
class LocationResource {

    private final Sites sites;
    private final Locations locations;
    private final LocationService service;

    LocationResource(Sites sites, Locations locations, LocationService service) {
        this.sites = sites;
        this.locations = locations;
        this.service = service;
    }

    @POST
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER})
    @Idempotent
    @Transactional
    @Operation(
            summary = "Add a location to a site",
            description = "Locations lie in each other, at most six levels deep.")
    @APIResponse(responseCode = "201", description = "Added")
    @APIResponse(responseCode = "400", description = "A field is missing or not valid")
    @APIResponse(responseCode = "404", description = "Unknown site")
    @APIResponse(responseCode = "409", description = "A location there has this name")
    @APIResponse(
            responseCode = "422",
            description = "It cannot be there: too deep, in itself, or in what is archived")
    public RestResponse<LocationView> add(
            @RestPath UUID siteId, @NotNull @Valid LocationDetails details) {
        var location = service.add(sites.visibleToChange(siteId), details);
        var at = "/api/inventory/v1/sites/%s/locations/%s".formatted(siteId, location.id);
        return answer(RestResponse.ResponseBuilder.created(URI.create(at)), location);
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
    @Operation(summary = "Locations of a site, oldest first, the archived ones too")
    @APIResponse(responseCode = "200", description = "One page; parentId makes the tree")
    @APIResponse(responseCode = "404", description = "Unknown site, or of another organisation")
    public Page<LocationView> list(@RestPath UUID siteId, @Valid @BeanParam PageRequest page) {
        sites.visible(siteId);
        return Page.of(
                locations.page(siteId, page), page, LocationView::of, view -> view.id().toString());
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
    @Operation(summary = "One location")
    @APIResponse(responseCode = "200", description = "The location; its ETag is for If-Match")
    @APIResponse(responseCode = "404", description = "Unknown, or of another organisation")
    public RestResponse<LocationView> get(@RestPath UUID siteId, @RestPath UUID id) {
        return answer(
                RestResponse.ResponseBuilder.ok(), locations.known(sites.visible(siteId), id));
    }

    @PATCH
    @Path("{id}")
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER})
    @Transactional
    @Operation(
            summary = "Rename, move, archive or restore a location",
            description =
                    "Send the fields to change (RFC 7396); the others stay, and null empties one.")
    @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
    @RequestBody(
            description = MergePatch.BODY,
            required = true,
            content = @Content(schema = @Schema(implementation = LocationDetails.class)))
    @APIResponse(responseCode = "200", description = "It is so, now or before")
    @APIResponse(responseCode = "400", description = "A field is unknown or not valid")
    @APIResponse(responseCode = "404", description = "Unknown location")
    @APIResponse(
            responseCode = "409",
            description = "The name is taken, or it holds others or assets")
    @APIResponse(responseCode = "412", description = "Somebody else changed the same field")
    @APIResponse(
            responseCode = "422",
            description = "It cannot be there: too deep, in itself, or in what is archived")
    @APIResponse(responseCode = "428", description = "No If-Match")
    public RestResponse<LocationView> change(
            @RestPath UUID siteId,
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull MergePatch patch)
            throws JsonProcessingException {
        var site = sites.visibleToChange(siteId);
        var location = locations.known(site, id);
        var details = patch.appliedTo(location.details, LocationDetails.class);
        LocationView.revisionOf(location).check(ifMatch, patch.names());
        service.change(site, location, details);
        return answer(RestResponse.ResponseBuilder.ok(), location);
    }

    private static RestResponse<LocationView> answer(
            RestResponse.ResponseBuilder<LocationView> response, Location location) {
        return response.header("ETag", LocationView.revisionOf(location).etag())
                .entity(LocationView.of(location))
                .build();
    }
}
