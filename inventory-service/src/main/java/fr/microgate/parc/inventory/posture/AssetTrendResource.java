package fr.microgate.parc.inventory.posture;

import fr.microgate.parc.inventory.asset.Assets;
import fr.microgate.parc.inventory.posture.ScoreDays.ScoreDay;
import fr.microgate.parc.platform.security.CurrentUser;
import fr.microgate.parc.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
@Path("/api/inventory/v1/assets/{id}/posture/trend")
@Tag(name = "Posture")
class AssetTrendResource {

    private final PostureTrend trend;
    private final Assets assets;
    private final CurrentUser user;

    AssetTrendResource(PostureTrend trend, Assets assets, CurrentUser user) {
        this.trend = trend;
        this.assets = assets;
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
    @Operation(
            summary = "How the score of a machine went",
            description =
                    """
                    A line for each day on which it changed, and the last one before: between two lines it stays. \
                    The last 90 days by default, a year at most.\
                    """)
    @APIResponse(responseCode = "200", description = "Days in order")
    @APIResponse(responseCode = "404", description = "Unknown machine, or of another organisation")
    @APIResponse(responseCode = "422", description = "More than a year, or upside down")
    public List<ScoreDay> trend(
            @RestPath UUID id,
            @RestQuery @Nullable LocalDate from,
            @RestQuery @Nullable LocalDate to) {
        assets.visible(id, user);
        return trend.ofMachine(id, from, to);
    }
}
