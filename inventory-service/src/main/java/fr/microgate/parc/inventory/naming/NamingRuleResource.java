package fr.microgate.parc.inventory.naming;

import fr.microgate.parc.inventory.csv.AsTable;
import fr.microgate.parc.inventory.csv.CsvOutput;
import fr.microgate.parc.platform.http.Idempotent;
import fr.microgate.parc.platform.http.Page;
import fr.microgate.parc.platform.http.PageRequest;
import fr.microgate.parc.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@RunOnVirtualThread
@Path("/api/inventory/v1/naming-rules")
@Tag(name = "Naming")
class NamingRuleResource {

    private final NamingRuleRows rules;
    private final NamingRuleService service;

    NamingRuleResource(NamingRuleRows rules, NamingRuleService service) {
        this.rules = rules;
        this.service = service;
    }

    @GET
    @AsTable
    @Produces({MediaType.APPLICATION_JSON, CsvOutput.MEDIA_TYPE})
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER, Roles.TECHNICIAN, Roles.DPO, Roles.AUDITOR})
    @Operation(summary = "Naming rules, newest first; they are tried by position")
    public Page<NamingRuleView> list(
            @Valid @BeanParam PageRequest page, @RestQuery @Nullable UUID organizationId) {
        return Page.of(
                rules.page(page, organizationId),
                page,
                NamingRuleView::of,
                view -> view.id().toString());
    }

    @POST
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER, Roles.TECHNICIAN})
    @Idempotent
    @Operation(
            summary = "Say how machines are called",
            description = "Counts where the control NAMING is active.")
    @APIResponse(responseCode = "201", description = "Created")
    @APIResponse(
            responseCode = "422",
            description =
                    "Unknown organisation, too many rules, or a template that cannot make host names")
    public RestResponse<NamingRuleView> create(@NotNull @Valid SaveNamingRule command) {
        var rule = service.create(command);
        return answer(
                ResponseBuilder.created(URI.create("/api/inventory/v1/naming-rules/" + rule.id)),
                rule);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER, Roles.TECHNICIAN, Roles.DPO, Roles.AUDITOR})
    @Operation(summary = "One naming rule")
    @APIResponse(responseCode = "200", description = "The rule; ETag for the next change")
    @APIResponse(responseCode = "404", description = "Unknown rule")
    public RestResponse<NamingRuleView> get(@RestPath UUID id) {
        return answer(ResponseBuilder.ok(), rules.known(id));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER, Roles.TECHNICIAN})
    @Operation(summary = "Say a naming rule anew")
    @APIResponse(responseCode = "200", description = "Changed")
    @APIResponse(responseCode = "404", description = "Unknown rule")
    @APIResponse(responseCode = "412", description = "Somebody changed it meanwhile")
    @APIResponse(responseCode = "422", description = "As for a new one")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<NamingRuleView> change(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SaveNamingRule command) {
        return answer(ResponseBuilder.ok(), service.change(id, command, ifMatch));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER, Roles.TECHNICIAN})
    @Operation(summary = "Remove a naming rule")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "404", description = "Unknown rule")
    public RestResponse<Void> remove(@RestPath UUID id) {
        service.remove(id);
        return RestResponse.noContent();
    }

    private static RestResponse<NamingRuleView> answer(
            ResponseBuilder<NamingRuleView> answer, NamingRule rule) {
        return answer.header("ETag", NamingRuleView.revisionOf(rule).etag())
                .entity(NamingRuleView.of(rule))
                .build();
    }
}
