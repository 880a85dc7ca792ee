package fr.microgate.parc.inventory.identification;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.microgate.parc.inventory.csv.AsTable;
import fr.microgate.parc.inventory.csv.CsvOutput;
import fr.microgate.parc.platform.http.Page;
import fr.microgate.parc.platform.http.PageRequest;
import fr.microgate.parc.platform.security.CurrentUser;
import fr.microgate.parc.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@RunOnVirtualThread
@Path("/api/inventory/v1/monitors")
@Tag(name = "Monitors")
class MonitorResource {

    private final Monitors monitors;
    private final CurrentUser user;

    MonitorResource(Monitors monitors, CurrentUser user) {
        this.monitors = monitors;
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
            summary =
                    "Monitors with the machine that has them, newest first; a client's user sees those of his organisation")
    public Page<MonitorView> list(
            @Valid @BeanParam PageRequest page,
            @RestQuery @Nullable UUID organizationId,
            @RestQuery @Nullable @Size(max = 120) String serial) {
        return Page.of(
                monitors.page(page, user.onlyOrganization(), organizationId, serial),
                page,
                MonitorView::of,
                view -> view.id().toString());
    }

    @Schema(description = "A monitor and where it is")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MonitorView(
            UUID id,
            UUID organizationId,
            @Schema(description = "In lower case", examples = "cn0abc1234") String serial,
            @Nullable String name,
            @Nullable String manufacturer,
            @Schema(description = "The machine that has it, or had it last; absent when shared")
                    @Nullable UUID assetId,
            Instant since,
            @Schema(description = "Since when the machine does not have it any more")
                    @Nullable Instant leftAt,
            @Schema(description = "Several monitors have this serial: it says nothing")
                    boolean shared) {

        static MonitorView of(MonitorSighting monitor) {
            return new MonitorView(
                    monitor.id,
                    monitor.organizationId,
                    monitor.serial,
                    monitor.name,
                    monitor.manufacturer,
                    monitor.shared ? null : monitor.assetId,
                    monitor.since,
                    monitor.leftAt,
                    monitor.shared);
        }
    }
}
