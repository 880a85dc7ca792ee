package fr.microgate.parc.inventory.posture;

import fr.microgate.parc.inventory.csv.AsTable;
import fr.microgate.parc.inventory.csv.CsvOutput;
import fr.microgate.parc.inventory.organization.Organizations;
import fr.microgate.parc.platform.http.Page;
import fr.microgate.parc.platform.http.PageRequest;
import fr.microgate.parc.platform.security.CurrentUser;
import fr.microgate.parc.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@RunOnVirtualThread
@Path("/api/inventory/v1/organizations/{id}/posture")
@Tag(name = "Posture")
class OrganizationPostureResource {

    private final PostureTrend trend;
    private final WeakMachines machines;
    private final Organizations organizations;
    private final CurrentUser user;

    OrganizationPostureResource(
            PostureTrend trend,
            WeakMachines machines,
            Organizations organizations,
            CurrentUser user) {
        this.trend = trend;
        this.machines = machines;
        this.organizations = organizations;
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
    @Operation(summary = "Score of an organisation and how many machines pass each control, now")
    @APIResponse(responseCode = "200", description = "As of this moment")
    @APIResponse(responseCode = "404", description = "Unknown, or not the caller's own")
    public PostureDay now(@RestPath UUID id) {
        organizations.visible(id, user);
        return trend.now(id);
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
    @Path("machines")
    @Operation(summary = "Machines in use, the worst score first")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "404", description = "Unknown, or not the caller's own")
    public Page<WeakMachine> machines(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
        organizations.visible(id, user);
        return Page.of(machines.page(id, page), page, machine -> machine, WeakMachine::key);
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
    @Path("trend")
    @Operation(
            summary = "The same, day by day",
            description =
                    "The last 90 days by default, a year at most; a day without a row was not counted.")
    @APIResponse(responseCode = "200", description = "Days in order")
    @APIResponse(responseCode = "404", description = "Unknown, or not the caller's own")
    @APIResponse(responseCode = "422", description = "More than a year, or upside down")
    public List<PostureDay> trend(
            @RestPath UUID id,
            @RestQuery @Nullable LocalDate from,
            @RestQuery @Nullable LocalDate to) {
        organizations.visible(id, user);
        return trend.between(id, from, to);
    }
}
