package fr.microgate.parc.inventory.organization;

import fr.microgate.parc.platform.http.Revision;
import fr.microgate.parc.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@RunOnVirtualThread
@Path("/api/inventory/v1/organizations/{organizationId}/minimisation")
@Tag(name = "Organisations")
class MinimisationResource {

    private final Organizations organizations;
    private final OrganizationService service;

    MinimisationResource(Organizations organizations, OrganizationService service) {
        this.organizations = organizations;
        this.service = service;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER, Roles.TECHNICIAN, Roles.DPO, Roles.AUDITOR})
    @Operation(summary = "What its agents may say of people")
    @APIResponse(responseCode = "200", description = "The policy; its ETag is for If-Match")
    @APIResponse(responseCode = "404", description = "Unknown organisation")
    public RestResponse<Minimisation> get(@RestPath UUID organizationId) {
        return answer(organizations.registered(organizationId));
    }

    @PUT
    @RolesAllowed({Roles.ADMIN, Roles.DPO})
    @Transactional
    @Operation(
            summary = "Decide what its agents may say of people",
            description =
                    """
                    Agents hear of it at their next contact. What is refused now and was kept before is deleted within minutes, and so \
                    are the documents as they were delivered before, but those that wait to be read or looked at. What an agent sends all the same is not taken over; it stands in \
                    the encrypted document for rawRetentionDays. Processes and environment variables are never collected.\
                    """)
    @APIResponse(responseCode = "200", description = "It is so, now or before")
    @APIResponse(responseCode = "400", description = "A field is missing or not valid")
    @APIResponse(responseCode = "404", description = "Unknown organisation")
    @APIResponse(responseCode = "412", description = "Somebody else changed it meanwhile")
    @APIResponse(responseCode = "428", description = "No If-Match")
    public RestResponse<Minimisation> put(
            @RestPath UUID organizationId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Minimisation minimisation) {
        var organization = organizations.toChange(organizationId);
        revisionOf(organization).check(ifMatch, "minimisation");
        service.minimise(organization, minimisation);
        return answer(organization);
    }

    private static Revision revisionOf(Organization organization) {
        var minimisation = organization.minimisation;
        return Revision.of(
                minimisation, organization.version, Map.of("minimisation", minimisation));
    }

    private static RestResponse<Minimisation> answer(Organization organization) {
        return RestResponse.ResponseBuilder.ok(organization.minimisation)
                .header("ETag", revisionOf(organization).etag())
                .build();
    }
}
