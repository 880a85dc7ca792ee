package fr.microgate.parc.inventory.posture;

import fr.microgate.parc.inventory.asset.Criticality;
import fr.microgate.parc.inventory.csv.AsTable;
import fr.microgate.parc.inventory.csv.CsvOutput;
import fr.microgate.parc.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@RunOnVirtualThread
@Path("/api/inventory/v1/posture-rules")
@Tag(name = "Posture rules")
class PostureRuleResource {

    private final PostureRuleService service;

    PostureRuleResource(PostureRuleService service) {
        this.service = service;
    }

    @GET
    @AsTable
    @Produces({MediaType.APPLICATION_JSON, CsvOutput.MEDIA_TYPE})
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER, Roles.TECHNICIAN, Roles.DPO, Roles.AUDITOR})
    @Operation(
            summary = "The rules in force, of every control and criticality",
            description =
                    "Of the organisation when one is given, else those of an organisation that said nothing.")
    @APIResponse(responseCode = "200", description = "One line for each control and criticality")
    @APIResponse(responseCode = "422", description = "The organisation is not registered")
    public List<PostureRuleView> list(
            @RestQuery @Nullable UUID organizationId,
            @RestQuery @Nullable Criticality criticality) {
        return service.effective(organizationId, criticality);
    }

    @GET
    @Path("{control}")
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER, Roles.TECHNICIAN, Roles.DPO, Roles.AUDITOR})
    @Operation(
            summary = "The rule of a control that counts there; ETag for the next change",
            description =
                    "The one that is said for exactly these, or the next less specific one: its origin tells.")
    @APIResponse(responseCode = "200", description = "The rule")
    @APIResponse(responseCode = "400", description = "Unknown control")
    @APIResponse(responseCode = "422", description = "The organisation is not registered")
    public RestResponse<PostureRuleView> get(
            @RestPath Control control,
            @RestQuery @Nullable UUID organizationId,
            @RestQuery @Nullable Criticality criticality) {
        var rule = service.inForce(control, organizationId, criticality);
        return RestResponse.ResponseBuilder.ok(PostureRuleView.of(rule, criticality))
                .header("ETag", PostureRuleView.revisionOf(rule).etag())
                .build();
    }

    @PUT
    @Path("{control}")
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER, Roles.DPO})
    @Operation(
            summary = "Say whether and how a control counts",
            description =
                    """
                    For an organisation, a criticality, both, or all when neither is given; the most specific rule wins. \
                    The machines concerned are looked at again in the background.\
                    """)
    @APIResponse(responseCode = "204", description = "Said")
    @APIResponse(responseCode = "400", description = "Out of bounds, or an unknown control")
    @APIResponse(
            responseCode = "412",
            description = "Said otherwise meanwhile; holds the current one")
    @APIResponse(responseCode = "428", description = "It is said already and If-Match is missing")
    @APIResponse(
            responseCode = "422",
            description =
                    "The organisation is not registered, or the control has no such parameter")
    public RestResponse<Void> put(
            @RestPath Control control,
            @RestQuery @Nullable UUID organizationId,
            @RestQuery @Nullable Criticality criticality,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SetPostureRule command) {
        var rule = service.rule(control, organizationId, criticality, command);
        service.put(rule, ifMatch);
        return RestResponse.ResponseBuilder.<Void>noContent()
                .header("ETag", PostureRuleView.revisionOf(rule).etag())
                .build();
    }

    @DELETE
    @Path("{control}")
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER, Roles.DPO})
    @Operation(summary = "Take a rule back: the next less specific one counts again")
    @APIResponse(responseCode = "204", description = "There is none, now or before")
    @APIResponse(responseCode = "400", description = "Unknown control")
    @APIResponse(
            responseCode = "412",
            description = "Said otherwise meanwhile; holds the current one")
    @APIResponse(responseCode = "428", description = "It is said and If-Match is missing")
    public RestResponse<Void> remove(
            @RestPath Control control,
            @RestQuery @Nullable UUID organizationId,
            @RestQuery @Nullable Criticality criticality,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        service.remove(control, organizationId, criticality, ifMatch);
        return RestResponse.noContent();
    }
}
