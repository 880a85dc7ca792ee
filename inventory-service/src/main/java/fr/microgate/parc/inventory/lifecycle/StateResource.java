package fr.microgate.parc.inventory.lifecycle;

import fr.microgate.parc.inventory.csv.AsTable;
import fr.microgate.parc.inventory.csv.CsvOutput;
import fr.microgate.parc.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@RunOnVirtualThread
@Path("/api/inventory/v1/asset-states")
@Tag(name = "Assets")
class StateResource {

    private final LifeCycle lifeCycle;

    StateResource(LifeCycle lifeCycle) {
        this.lifeCycle = lifeCycle;
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
            summary = "The life cycle of assets: states, what they are called and what may follow")
    @APIResponse(responseCode = "200", description = "All states in the order of a life")
    public List<StateView> list() {
        return lifeCycle.states();
    }
}
