package fr.microgate.parc.inventory.battery;

import fr.microgate.parc.inventory.asset.Assets;
import fr.microgate.parc.inventory.csv.AsTable;
import fr.microgate.parc.inventory.csv.CsvOutput;
import fr.microgate.parc.platform.security.CurrentUser;
import fr.microgate.parc.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@RunOnVirtualThread
@Path("/api/inventory/v1/assets/{id}/batteries")
@Tag(name = "Assets")
class BatteryResource {

    private final Assets assets;
    private final BatteryMonths months;
    private final CurrentUser user;

    BatteryResource(Assets assets, BatteryMonths months, CurrentUser user) {
        this.assets = assets;
        this.months = months;
        this.user = user;
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
            summary = "How the batteries of a machine wear out, month by month",
            description =
                    "Those that say what they were made for and what they hold now, replaced ones too.")
    @APIResponse(responseCode = "200", description = "Batteries; none for what has none")
    @APIResponse(responseCode = "404", description = "Unknown machine, or of another organisation")
    public List<BatteryView> batteries(@RestPath UUID id) {
        assets.visible(id, user);
        return BatteryView.of(months.months(id));
    }
}
