package fr.microgate.parc.inventory.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import fr.microgate.parc.inventory.MergePatch;
import fr.microgate.parc.inventory.csv.CsvOutput;
import fr.microgate.parc.platform.http.Page;
import fr.microgate.parc.platform.http.PageRequest;
import fr.microgate.parc.platform.security.CurrentUser;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
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
@Path("/api/inventory/v1/sites")
@Tag(name = "Sites")
class SiteResource {

    private final Sites sites;
    private final SiteService service;
    private final SitesExport export;
    private final CurrentUser user;

    SiteResource(Sites sites, SiteService service, SitesExport export, CurrentUser user) {
        this.sites = sites;
        this.service = service;
        this.export = export;
        this.user = user;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Roles.ADMIN,
        Roles.FLEET_MANAGER,
        Roles.TECHNICIAN,
        Roles.DPO,
        Roles.AUDITOR,
        Roles.CLIENT
    })
    @Operation(
            summary = "Sites, newest first; as text/csv all that match",
            description = "Filters combine. A client's user sees those of his organisation.")
    @APIResponse(responseCode = "200", description = "A page of sites, or a table of them all")
    @APIResponse(responseCode = "400", description = "A filter or the page token is not valid")
    public Page<SiteView> list(
            @Valid @BeanParam PageRequest page, @Valid @BeanParam SiteQuery query) {
        return Page.of(
                sites.page(query, user.onlyOrganization(), page.before(), page.limit() + 1),
                page,
                SiteView::of,
                view -> view.id().toString());
    }

    @GET
    @Produces(CsvOutput.MEDIA_TYPE)
    @RolesAllowed({
        Roles.ADMIN,
        Roles.FLEET_MANAGER,
        Roles.TECHNICIAN,
        Roles.DPO,
        Roles.AUDITOR,
        Roles.CLIENT
    })
    @Operation(hidden = true)
    public RestResponse<StreamingOutput> table(@Valid @BeanParam SiteQuery query) {
        return export.of(query, user.onlyOrganization());
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
    @Operation(summary = "One site")
    @APIResponse(responseCode = "200", description = "The site; its ETag is for If-Match")
    @APIResponse(responseCode = "404", description = "Unknown, or of another organisation")
    public RestResponse<SiteView> get(@RestPath UUID id) {
        return answer(sites.visible(id));
    }

    @PATCH
    @Path("{id}")
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER})
    @Transactional
    @Operation(
            summary = "Change, archive or restore a site",
            description =
                    "Send the fields to change (RFC 7396); the others stay, and null empties one.")
    @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
    @RequestBody(
            description = MergePatch.BODY,
            required = true,
            content = @Content(schema = @Schema(implementation = SiteDetails.class)))
    @APIResponse(responseCode = "200", description = "It is so, now or before")
    @APIResponse(responseCode = "400", description = "A field is unknown or not valid")
    @APIResponse(responseCode = "404", description = "Unknown site")
    @APIResponse(
            responseCode = "409",
            description = "Another site has this name or this code, or assets or people are there")
    @APIResponse(responseCode = "412", description = "Somebody else changed the same field")
    @APIResponse(responseCode = "428", description = "No If-Match")
    public RestResponse<SiteView> change(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull MergePatch patch)
            throws JsonProcessingException {
        var site = sites.visibleToChange(id);
        var details = patch.appliedTo(site.details, SiteDetails.class);
        SiteView.revisionOf(site).check(ifMatch, patch.names());
        service.change(site, details);
        return answer(site);
    }

    private static RestResponse<SiteView> answer(Site site) {
        return RestResponse.ResponseBuilder.ok(SiteView.of(site))
                .header("ETag", SiteView.revisionOf(site).etag())
                .build();
    }
}
