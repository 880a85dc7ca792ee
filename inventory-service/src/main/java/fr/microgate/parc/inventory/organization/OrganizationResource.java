package fr.microgate.parc.inventory.organization;

import static fr.microgate.parc.inventory.InventoryProblem.ORGANIZATION_EXISTS;
import static fr.microgate.parc.inventory.InventoryProblem.ORGANIZATION_NOT_FOUND;
import static fr.microgate.parc.inventory.InventoryProblem.SHOP_EXISTS;

import com.fasterxml.jackson.core.JsonProcessingException;
import fr.microgate.parc.inventory.MergePatch;
import fr.microgate.parc.inventory.csv.AsTable;
import fr.microgate.parc.inventory.csv.CsvOutput;
import fr.microgate.parc.platform.audit.AuditLog;
import fr.microgate.parc.platform.event.Outbox;
import fr.microgate.parc.platform.http.Idempotent;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
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
@Path("/api/inventory/v1/organizations")
@Tag(name = "Organisations")
class OrganizationResource {

    private final Organizations organizations;
    private final OrganizationService service;
    private final Outbox outbox;
    private final AuditLog audit;
    private final CurrentUser user;
    private final Clock clock;

    OrganizationResource(
            Organizations organizations,
            OrganizationService service,
            Outbox outbox,
            AuditLog audit,
            CurrentUser user,
            Clock clock) {
        this.organizations = organizations;
        this.service = service;
        this.outbox = outbox;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER})
    @Idempotent
    @Transactional
    @Operation(summary = "Register the shop itself or a client")
    @APIResponse(responseCode = "201", description = "Registered")
    @APIResponse(
            responseCode = "409",
            description = "The id or the code is taken, or there is a shop already")
    public RestResponse<OrganizationView> register(@NotNull @Valid RegisterOrganization command) {
        var organization = Organization.register(command, clock.instant());
        if (organizations.isTaken(organization.id, organization.code)) {
            throw ORGANIZATION_EXISTS.problem(
                    "The id or the code %s is taken: read it, or choose another.", command.code());
        }
        if (organization.isShop() && organizations.hasShop())
            throw SHOP_EXISTS.problem(
                    "Change that one, or register %s as a client.", command.code());
        organizations.persist(organization);
        outbox.add(organization.id, OrganizationRegistered.of(organization));
        audit.record("register", "organization", organization.id, organization.id);
        return RestResponse.ResponseBuilder.<OrganizationView>created(
                        URI.create("/api/inventory/v1/organizations/" + organization.id))
                .header("ETag", OrganizationView.revisionOf(organization).etag())
                .entity(OrganizationView.of(organization))
                .build();
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
            summary = "Organisations, newest first; filters combine; a client's user sees his own")
    public Page<OrganizationView> list(
            @Valid @BeanParam PageRequest page, @Valid @BeanParam OrganizationQuery query) {
        return Page.of(
                organizations.page(page, user.onlyOrganization(), query),
                page,
                OrganizationView::of,
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
    @Operation(summary = "One organisation")
    @APIResponse(responseCode = "200", description = "The organisation")
    @APIResponse(responseCode = "404", description = "Unknown, or not the caller's own")
    public RestResponse<OrganizationView> get(@RestPath UUID id) {
        user.mustSee(id, ORGANIZATION_NOT_FOUND, id);
        return answer(organizations.registered(id));
    }

    @PATCH
    @Path("{id}")
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER})
    @Transactional
    @Operation(
            summary = "Change its name, its holidays or whether it is served",
            description = "Send the fields to change (RFC 7396); the others stay.")
    @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
    @RequestBody(
            description = MergePatch.BODY,
            required = true,
            content = @Content(schema = @Schema(implementation = ChangeOrganization.class)))
    @APIResponse(responseCode = "200", description = "It is so, now or before")
    @APIResponse(responseCode = "400", description = "A field is unknown or not valid")
    @APIResponse(responseCode = "404", description = "Unknown organisation")
    @APIResponse(responseCode = "412", description = "Somebody else changed the same field")
    @APIResponse(responseCode = "428", description = "No If-Match")
    public RestResponse<OrganizationView> change(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull MergePatch patch)
            throws JsonProcessingException {
        var organization = organizations.toChange(id);
        var change = patch.appliedTo(ChangeOrganization.of(organization), ChangeOrganization.class);
        OrganizationView.revisionOf(organization).check(ifMatch, patch.names());
        service.change(organization, change);
        return answer(organization);
    }

    private static RestResponse<OrganizationView> answer(Organization organization) {
        return RestResponse.ResponseBuilder.ok(OrganizationView.of(organization))
                .header("ETag", OrganizationView.revisionOf(organization).etag())
                .build();
    }
}
