package fr.microgate.parc.inventory.assignment;

import fr.microgate.parc.inventory.csv.AsTable;
import fr.microgate.parc.inventory.csv.CsvOutput;
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
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@RunOnVirtualThread
@Path("/api/inventory/v1/assignments")
@Tag(name = "Assignments")
class AssignmentListResource {

    private final Assignments assignments;
    private final CurrentUser user;
    private final Clock clock;

    AssignmentListResource(Assignments assignments, CurrentUser user, Clock clock) {
        this.assignments = assignments;
        this.user = user;
        this.clock = clock;
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
            summary = "What persons and sites have or had, newest first",
            description = "Filters combine; a client's user sees those of his organisation.")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<AssignmentView> list(
            @Valid @BeanParam PageRequest page, @Valid @BeanParam AssignmentQuery query) {
        var now = clock.instant();
        return Page.of(
                assignments.page(page, user.onlyOrganization(), query, now),
                page,
                assignment -> AssignmentView.of(assignment, now),
                view -> view.id().toString());
    }
}
