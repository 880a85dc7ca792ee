package fr.microgate.parc.inventory.merge;

import fr.microgate.parc.inventory.csv.AsTable;
import fr.microgate.parc.inventory.csv.CsvOutput;
import fr.microgate.parc.platform.http.Page;
import fr.microgate.parc.platform.http.PageRequest;
import fr.microgate.parc.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@RunOnVirtualThread
@Path("/api/inventory/v1/splits")
@Tag(name = "Identification")
class SplitResource {

    private final AgentSplits splits;
    private final SplitService service;

    SplitResource(AgentSplits splits, SplitService service) {
        this.splits = splits;
        this.service = service;
    }

    @GET
    @AsTable
    @Produces({MediaType.APPLICATION_JSON, CsvOutput.MEDIA_TYPE})
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER, Roles.TECHNICIAN, Roles.AUDITOR})
    @Operation(
            summary = "Agents that were taken away from a machine, also back again, newest first")
    public Page<SplitView> list(
            @Valid @BeanParam PageRequest page, @RestQuery @Nullable UUID assetId) {
        return Page.of(
                splits.page(page, assetId), page, SplitView::of, view -> view.id().toString());
    }

    @POST
    @Path("{id}/undo")
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER})
    @Operation(
            summary = "The agent runs on that machine after all",
            description = "Until it has spoken for another one; then the two can be merged.")
    @APIResponse(responseCode = "200", description = "Undone")
    @APIResponse(responseCode = "404", description = "Unknown split")
    @APIResponse(
            responseCode = "409",
            description = "Undone already, or the agent speaks for another machine since")
    public SplitView undo(@RestPath UUID id) {
        return SplitView.of(service.undo(id));
    }
}
