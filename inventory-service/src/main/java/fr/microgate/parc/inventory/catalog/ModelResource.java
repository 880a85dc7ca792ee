package fr.microgate.parc.inventory.catalog;

import static fr.microgate.parc.inventory.InventoryProblem.MODEL_EXISTS;
import static fr.microgate.parc.inventory.InventoryProblem.MODEL_IN_USE;

import fr.microgate.parc.inventory.csv.AsTable;
import fr.microgate.parc.inventory.csv.CsvOutput;
import fr.microgate.parc.platform.audit.AuditLog;
import fr.microgate.parc.platform.http.Idempotent;
import fr.microgate.parc.platform.http.Page;
import fr.microgate.parc.platform.http.PageRequest;
import fr.microgate.parc.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@RunOnVirtualThread
@Path("/api/inventory/v1/asset-models")
@Tag(name = "Asset models")
class ModelResource {

    private final AssetModels products;
    private final AuditLog audit;
    private final Clock clock;

    ModelResource(AssetModels products, AuditLog audit, Clock clock) {
        this.products = products;
        this.audit = audit;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER})
    @Idempotent
    @Transactional
    @Operation(
            summary = "Describe a product",
            description =
                    "Machines whose agents say this manufacturer and model become instances of it by themselves.")
    @APIResponse(responseCode = "201", description = "Described")
    @APIResponse(responseCode = "409", description = "The manufacturer has a product of this name")
    public RestResponse<ModelView> describe(@NotNull @Valid DescribeModel command) {
        mustBeFree(command, null);
        var product = AssetModel.describe(command, clock.instant());
        products.persistAndFlush(product);
        products.relink(product);
        audit.record("describe", "asset-model", product.id, null);
        return RestResponse.ResponseBuilder.<ModelView>created(
                        URI.create("/api/inventory/v1/asset-models/" + product.id))
                .header("ETag", ModelView.revisionOf(product).etag())
                .entity(ModelView.of(product))
                .build();
    }

    @GET
    @AsTable
    @Produces({MediaType.APPLICATION_JSON, CsvOutput.MEDIA_TYPE})
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER, Roles.TECHNICIAN, Roles.DPO, Roles.AUDITOR})
    @Operation(summary = "Products, newest first; filters combine")
    public Page<ModelView> list(
            @Valid @BeanParam PageRequest page, @Valid @BeanParam ModelQuery query) {
        return Page.of(
                products.page(page, query), page, ModelView::of, view -> view.id().toString());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER, Roles.TECHNICIAN, Roles.DPO, Roles.AUDITOR})
    @Operation(summary = "One product")
    @APIResponse(responseCode = "200", description = "The product; ETag for the next change")
    @APIResponse(responseCode = "404", description = "Unknown product")
    public RestResponse<ModelView> get(@RestPath UUID id) {
        return answer(products.existing(id, LockModeType.NONE));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER})
    @Transactional
    @Operation(summary = "Describe it anew; what is left out is unknown from now on")
    @APIResponse(responseCode = "200", description = "Described")
    @APIResponse(responseCode = "404", description = "Unknown product")
    @APIResponse(responseCode = "409", description = "The manufacturer has a product of this name")
    @APIResponse(responseCode = "412", description = "Changed meanwhile; holds the current one")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<ModelView> correct(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid DescribeModel command) {
        var product = products.existing(id, LockModeType.PESSIMISTIC_WRITE);
        ModelView.revisionOf(product).check(ifMatch, "description");
        mustBeFree(command, id);
        product.correct(command);
        products.flush();
        products.relink(product);
        audit.record("correct", "asset-model", id, null);
        return answer(product);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER})
    @Transactional
    @Operation(summary = "Remove a product that no machine is an instance of")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "404", description = "Unknown product")
    @APIResponse(responseCode = "409", description = "Machines are instances of it")
    public RestResponse<Void> remove(@RestPath UUID id) {
        var product = products.existing(id, LockModeType.PESSIMISTIC_WRITE);
        if (products.hasInstances(id))
            throw MODEL_IN_USE.problem("Machines are of this model: give them another first.");
        products.delete(product);
        audit.record("remove", "asset-model", id, null);
        return RestResponse.noContent();
    }

    private void mustBeFree(DescribeModel command, @Nullable UUID except) {
        products.named(command.manufacturer(), command.name())
                .filter(taken -> !taken.equals(except))
                .ifPresent(taken -> {
                    throw MODEL_EXISTS
                            .problem(
                                    "%s %s is described already: change that one.",
                                    command.manufacturer(), command.name())
                            .with("modelId", taken);
                });
    }

    private static RestResponse<ModelView> answer(AssetModel product) {
        return RestResponse.ResponseBuilder.ok(ModelView.of(product))
                .header("ETag", ModelView.revisionOf(product).etag())
                .build();
    }
}
