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
@Path("/api/inventory/v1/merges")
@Tag(name = "Identification")
class MergeResource {

    private final AssetMerges merges;
    private final MergeService service;

    MergeResource(AssetMerges merges, MergeService service) {
        this.merges = merges;
        this.service = service;
    }

    @GET
    @AsTable
    @Produces({MediaType.APPLICATION_JSON, CsvOutput.MEDIA_TYPE})
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER, Roles.TECHNICIAN, Roles.AUDITOR})
    @Operation(summary = "Merges, also undone ones, newest first; of one machine on either side")
    public Page<MergeView> list(
            @Valid @BeanParam PageRequest page, @RestQuery @Nullable UUID assetId) {
        return Page.of(
                merges.page(page, assetId), page, MergeView::of, view -> view.id().toString());
    }

    @POST
    @Path("{id}/undo")
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER})
    @Operation(
            summary = "They are two machines after all",
            description =
                    "Agents that still speak for the other machine, and lent identifiers, go back. Tickets stay where they are.")
    @APIResponse(responseCode = "200", description = "Undone")
    @APIResponse(responseCode = "404", description = "Unknown merge")
    @APIResponse(
            responseCode = "409",
            description = "Undone already, or the other machine was merged itself since")
    public MergeView undo(@RestPath UUID id) {
        return MergeView.of(service.undo(id));
    }
}
