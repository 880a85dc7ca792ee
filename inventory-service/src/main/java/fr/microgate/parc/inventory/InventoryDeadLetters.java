package fr.microgate.parc.inventory;

import fr.microgate.parc.inventory.csv.AsTable;
import fr.microgate.parc.inventory.csv.CsvOutput;
import fr.microgate.parc.platform.event.DeadLetterResource;
import fr.microgate.parc.platform.event.DeadLetterView;
import fr.microgate.parc.platform.http.Page;
import fr.microgate.parc.platform.http.PageRequest;
import fr.microgate.parc.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@RunOnVirtualThread
@Path("/api/inventory/v1/dead-letters")
@Tag(name = "Dead letters")
class InventoryDeadLetters extends DeadLetterResource {

    /// Said again because it is a table too, as all lists of this service are.
    @GET
    @AsTable
    @Produces({MediaType.APPLICATION_JSON, CsvOutput.MEDIA_TYPE})
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Operation(summary = "Dead letters not replayed yet, newest first")
    @Override
    public Page<DeadLetterView> list(@BeanParam PageRequest page) {
        return super.list(page);
    }
}
