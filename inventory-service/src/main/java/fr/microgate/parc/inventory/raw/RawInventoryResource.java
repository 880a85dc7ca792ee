package fr.microgate.parc.inventory.raw;

import static fr.microgate.parc.inventory.InventoryProblem.RAW_INVENTORY_NOT_FOUND;

import fr.microgate.parc.platform.audit.AuditLog;
import fr.microgate.parc.platform.http.Page;
import fr.microgate.parc.platform.http.PageRequest;
import fr.microgate.parc.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@RunOnVirtualThread
@Path("/api/inventory/v1/raw-inventories")
@Tag(name = "Raw inventories")
class RawInventoryResource {

    private final RawInventories inventories;
    private final AuditLog audit;
    private final Clock clock;

    RawInventoryResource(RawInventories inventories, AuditLog audit, Clock clock) {
        this.inventories = inventories;
        this.audit = audit;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER, Roles.TECHNICIAN, Roles.AUDITOR})
    @Operation(summary = "Delivered documents with their outcome, newest first")
    public Page<RawInventoryView> list(
            @Valid @BeanParam PageRequest page,
            @RestQuery @Nullable UUID organizationId,
            @RestQuery RawInventory.@Nullable Status status) {
        return Page.of(
                inventories.page(page, organizationId, status),
                page,
                RawInventoryView::of,
                view -> view.id().toString());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER, Roles.TECHNICIAN, Roles.AUDITOR})
    @Operation(summary = "One delivered document with its outcome")
    public RawInventoryView get(@RestPath UUID id) {
        return RawInventoryView.of(found(id));
    }

    @POST
    @Path("{id}/replay")
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER})
    @Transactional
    @Operation(
            summary = "Process a quarantined document again",
            description = "It is RECEIVED again; its outcome follows. Others are left as they are.")
    @APIResponse(responseCode = "200", description = "Will be processed, or was not in quarantine")
    @APIResponse(responseCode = "404", description = "Unknown document")
    public RawInventoryView replay(@RestPath UUID id) {
        var raw = found(id);
        if (raw.status == RawInventory.Status.QUARANTINED) {
            raw.replay(clock.instant());
            audit.record("replay", "raw-inventory", id, raw.organizationId);
        }
        return RawInventoryView.of(raw);
    }

    private RawInventory found(UUID id) {
        return inventories
                .findByIdOptional(id)
                .orElseThrow(() ->
                        RAW_INVENTORY_NOT_FOUND.problem("There is nothing with the id %s.", id));
    }
}
