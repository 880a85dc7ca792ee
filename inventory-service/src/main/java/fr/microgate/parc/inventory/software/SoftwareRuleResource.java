package fr.microgate.parc.inventory.software;

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
@Path("/api/inventory/v1/software-rules")
@Tag(name = "Software rules")
class SoftwareRuleResource {

    private final SoftwareRules rules;
    private final SoftwareRuleService service;
    private final SoftwareDeviations deviations;

    SoftwareRuleResource(
            SoftwareRules rules, SoftwareRuleService service, SoftwareDeviations deviations) {
        this.rules = rules;
        this.service = service;
        this.deviations = deviations;
    }

    @GET
    @AsTable
    @Produces({MediaType.APPLICATION_JSON, CsvOutput.MEDIA_TYPE})
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER, Roles.TECHNICIAN, Roles.DPO, Roles.AUDITOR})
    @Operation(summary = "Software rules, newest first; those for all among them")
    public Page<SoftwareRuleView> list(
            @Valid @BeanParam PageRequest page, @RestQuery @Nullable UUID organizationId) {
        return Page.of(
                rules.page(page, organizationId),
                page,
                SoftwareRuleView::of,
                view -> view.id().toString());
    }

    @POST
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER, Roles.DPO})
    @Idempotent
    @Operation(
            summary = "Forbid a software, require it, or say its least version",
            description = "Counts where the control SOFTWARE is active.")
    @APIResponse(responseCode = "201", description = "Created")
    @APIResponse(
            responseCode = "422",
            description =
                    "Unknown organisation, too many rules, or minVersion where it does not belong")
    public RestResponse<SoftwareRuleView> create(@NotNull @Valid SaveSoftwareRule command) {
        var rule = service.create(command);
        return answer(
                ResponseBuilder.created(URI.create("/api/inventory/v1/software-rules/" + rule.id)),
                rule);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER, Roles.TECHNICIAN, Roles.DPO, Roles.AUDITOR})
    @Operation(summary = "One software rule")
    @APIResponse(responseCode = "200", description = "The rule; ETag for the next change")
    @APIResponse(responseCode = "404", description = "Unknown rule")
    public RestResponse<SoftwareRuleView> get(@RestPath UUID id) {
        return answer(ResponseBuilder.ok(), rules.known(id));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER, Roles.DPO})
    @Operation(summary = "Say a software rule anew")
    @APIResponse(responseCode = "200", description = "Changed")
    @APIResponse(responseCode = "404", description = "Unknown rule")
    @APIResponse(responseCode = "412", description = "Somebody changed it meanwhile")
    @APIResponse(responseCode = "422", description = "As for a new one")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<SoftwareRuleView> change(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SaveSoftwareRule command) {
        return answer(ResponseBuilder.ok(), service.change(id, command, ifMatch));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER, Roles.DPO})
    @Operation(summary = "Remove a software rule")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "404", description = "Unknown rule")
    public RestResponse<Void> remove(@RestPath UUID id) {
        service.remove(id);
        return RestResponse.noContent();
    }

    @GET
    @AsTable
    @Produces({MediaType.APPLICATION_JSON, CsvOutput.MEDIA_TYPE})
    @Path("{id}/deviations")
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER, Roles.TECHNICIAN, Roles.DPO, Roles.AUDITOR})
    @Operation(
            summary = "Machines in use that break the rule, whether or not the control is active",
            description =
                    "As of the last look at each machine: after its inventory, or after a rule changed. A version that the machine did not say counts as too old here.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "404", description = "Unknown rule")
    public Page<DeviatingMachine> deviations(
            @RestPath UUID id, @Valid @BeanParam PageRequest page) {
        return Page.of(
                deviations.page(rules.known(id), page),
                page,
                machine -> machine,
                machine -> machine.assetId().toString());
    }

    private static RestResponse<SoftwareRuleView> answer(
            ResponseBuilder<SoftwareRuleView> answer, SoftwareRule rule) {
        return answer.header("ETag", SoftwareRuleView.revisionOf(rule).etag())
                .entity(SoftwareRuleView.of(rule))
                .build();
    }
}
