package fr.microgate.parc.inventory.posture;

import fr.microgate.parc.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@RunOnVirtualThread
@Path("/api/inventory/v1/end-of-life")
@Tag(name = "Posture rules")
class EndOfLifeResource {

    private final EndOfLife endOfLife;

    EndOfLifeResource(EndOfLife endOfLife) {
        this.endOfLife = endOfLife;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER, Roles.TECHNICIAN, Roles.DPO, Roles.AUDITOR})
    @Operation(
            summary = "The table of ends of support in force",
            description =
                    "The shop's file where there is a good one; a wrong line refuses it and is shown here.")
    @APIResponse(responseCode = "200", description = "All its lines, in the order they are tried")
    public EndOfLifeView get() {
        return EndOfLifeView.of(endOfLife);
    }
}
