package fr.microgate.parc.inventory.raw;

import static fr.microgate.parc.inventory.InventoryProblem.RAW_INVENTORY_NOT_FOUND;

import fr.microgate.parc.inventory.csv.AsTable;
import fr.microgate.parc.inventory.csv.CsvOutput;
import fr.microgate.parc.platform.http.Page;
import fr.microgate.parc.platform.http.PageRequest;
import fr.microgate.parc.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@RunOnVirtualThread
@Path("/api/inventory/v1/raw-inventories")
@Tag(name = "Raw inventories")
class RawInventoryResource {

    private final RawInventories inventories;
    private final RawDownload download;
    private final Replays replays;

    RawInventoryResource(RawInventories inventories, RawDownload download, Replays replays) {
        this.inventories = inventories;
        this.download = download;
        this.replays = replays;
    }

    @GET
    @AsTable
    @Produces({MediaType.APPLICATION_JSON, CsvOutput.MEDIA_TYPE})
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER, Roles.TECHNICIAN, Roles.AUDITOR})
    @Operation(summary = "Delivered documents with their outcome, newest first")
    public Page<RawInventoryView> list(
            @Valid @BeanParam PageRequest page, @Valid @BeanParam RawQuery query) {
        return Page.of(
                query.page(inventories, page),
                page,
                RawInventoryView::of,
                view -> view.id().toString());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER, Roles.TECHNICIAN, Roles.AUDITOR})
    @Operation(summary = "One delivered document with its outcome")
    @APIResponse(responseCode = "200", description = "The document, without its body")
    @APIResponse(responseCode = "404", description = "Unknown document")
    public RawInventoryView get(@RestPath UUID id) {
        return RawInventoryView.of(found(id));
    }

    @GET
    @Path("{id}/body")
    @RolesAllowed({Roles.ADMIN, Roles.DPO})
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            summary = "The body of a document, decompressed",
            description =
                    "It holds personal data: each reading is audited. As delivered when it cannot be decompressed.")
    @APIResponse(
            responseCode = "200",
            description = "The body, as an attachment",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            example = "{\"action\":\"inventory\",\"content\":{}}"))
    @APIResponse(responseCode = "404", description = "Unknown document")
    @APIResponse(
            responseCode = "410",
            description = "Deleted when its retention ended, or when a person was erased")
    public RestResponse<InputStream> body(@RestPath UUID id) {
        return RestResponse.ResponseBuilder.ok(download.body(id))
                .header("Content-Disposition", "attachment; filename=\"inventory-" + id + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("{id}/replay")
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER})
    @Transactional
    @Operation(
            summary = "Process a document again",
            description =
                    "It is RECEIVED again; its outcome follows. The changes that came after a full one are processed again after it. It is SUPERSEDED when a newer one was processed. One that waits and that no agent stands for, so that none could be approved, is let in.")
    @APIResponse(responseCode = "200", description = "Will be processed")
    @APIResponse(responseCode = "404", description = "Unknown document")
    @APIResponse(
            responseCode = "410",
            description =
                    "Its body was deleted when its retention ended, or when a person was erased")
    public RawInventoryView replay(@RestPath UUID id) {
        var raw = found(id);
        replays.one(raw);
        return RawInventoryView.of(raw);
    }

    @POST
    @Path("replay")
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER})
    @Operation(
            summary = "Process many documents again, the oldest first",
            description =
                    "Those that still have a body, 10 000 in one call: call again with receivedFrom = lastReceivedAt. With reasonCode AGENT_NOT_APPROVED, those that no agent stands for are let in.")
    @APIResponse(responseCode = "200", description = "How many will be processed")
    @APIResponse(responseCode = "400", description = "No status, or one that cannot be replayed")
    public Replays.Replayed replayMany(@NotNull @Valid ReplayMany command) {
        return replays.many(command);
    }

    private RawInventory found(UUID id) {
        return inventories
                .findByIdOptional(id)
                .orElseThrow(() ->
                        RAW_INVENTORY_NOT_FOUND.problem("There is nothing with the id %s.", id));
    }
}
