package fr.microgate.parc.inventory.relation;

import static fr.microgate.parc.inventory.InventoryProblem.INVALID_RELATION;
import static fr.microgate.parc.inventory.InventoryProblem.RELATION_EXISTS;
import static fr.microgate.parc.inventory.InventoryProblem.RELATION_NOT_FOUND;

import fr.microgate.parc.inventory.asset.Asset;
import fr.microgate.parc.inventory.asset.Assets;
import fr.microgate.parc.inventory.csv.AsTable;
import fr.microgate.parc.inventory.csv.CsvOutput;
import fr.microgate.parc.inventory.history.AssetHistory;
import fr.microgate.parc.inventory.history.EntryChange.FieldChange;
import fr.microgate.parc.platform.audit.AuditLog;
import fr.microgate.parc.platform.http.Idempotent;
import fr.microgate.parc.platform.http.Page;
import fr.microgate.parc.platform.http.PageRequest;
import fr.microgate.parc.platform.security.CurrentUser;
import fr.microgate.parc.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@RunOnVirtualThread
@Path("/api/inventory/v1/assets/{id}/relations")
@Tag(name = "Relations")
class RelationResource {

    private final Assets assets;
    private final Relations relations;
    private final AssetHistory history;
    private final AuditLog audit;
    private final CurrentUser user;
    private final Clock clock;

    RelationResource(
            Assets assets,
            Relations relations,
            AssetHistory history,
            AuditLog audit,
            CurrentUser user,
            Clock clock) {
        this.assets = assets;
        this.relations = relations;
        this.history = history;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER, Roles.TECHNICIAN})
    @Idempotent
    @Transactional
    @Operation(summary = "Say that an asset has to do with another one of its organisation")
    @APIResponse(responseCode = "201", description = "Related")
    @APIResponse(responseCode = "404", description = "Unknown asset")
    @APIResponse(
            responseCode = "409",
            description = "Known already, in this direction or the other; or one of them is merged")
    @APIResponse(
            responseCode = "422",
            description = "The other asset is unknown, of another organisation, or the same one")
    public RestResponse<RelationView> relate(
            @RestPath UUID id, @NotNull @Valid RelateAsset command) {
        var from = assets.changeable(id, user);
        var to =
                assets.findByIdOptional(command.toAssetId())
                        .orElseThrow(() -> INVALID_RELATION.problem("toAssetId is no asset."));
        Assets.standingAlone(to);
        var relation = AssetRelation.byHand(from, command.kind(), to, clock.instant());
        if (relations.isThere(from.id(), to.id(), command.kind()))
            throw RELATION_EXISTS.problem("They are %s already.", command.kind());
        relations.persistAndFlush(relation);
        tell(from, to, command.kind(), true);
        audit.record("relate", "asset", id, relation.organizationId);
        return RestResponse.ResponseBuilder.<RelationView>created(
                        URI.create(
                                "/api/inventory/v1/assets/%s/relations/%s"
                                        .formatted(id, relation.id)))
                .entity(
                        new RelationView(
                                relation.id,
                                relation.kind,
                                relation.fromId,
                                relation.toId,
                                relation.source,
                                relation.relatedAt,
                                to.name(),
                                to.kind()))
                .build();
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
    @Operation(summary = "Relations of an asset in both directions, newest first")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "404", description = "Unknown asset, or of another organisation")
    public Page<RelationView> list(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
        assets.visible(id, user);
        return Page.of(relations.page(id, page), page, view -> view, view -> view.id().toString());
    }

    @DELETE
    @Path("{relationId}")
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER, Roles.TECHNICIAN})
    @Transactional
    @Operation(
            summary = "Take a relation away",
            description = "One that an agent found comes back with its next inventory.")
    @APIResponse(responseCode = "204", description = "Gone")
    @APIResponse(responseCode = "404", description = "Unknown asset or relation")
    public RestResponse<Void> remove(@RestPath UUID id, @RestPath UUID relationId) {
        assets.changeable(id, user);
        var relation =
                relations
                        .of(id, relationId)
                        .orElseThrow(() ->
                                RELATION_NOT_FOUND.problem(
                                        "There is nothing with the id %s.", relationId));
        relations.delete(relation);
        var from = assets.findById(relation.fromId);
        tell(from, assets.findById(relation.toId), relation.kind, false);
        audit.record("unrelate", "asset", id, relation.organizationId);
        return RestResponse.noContent();
    }

    /// On both sides, each as it reads it.
    private void tell(Asset from, Asset to, Kind kind, boolean there) {
        var at = clock.instant();
        var onFrom = change("relation." + kind, to.name(), there);
        var onTo = change("relation.of." + kind, from.name(), there);
        history.did(from, user.id(), at, List.of(onFrom));
        history.did(to, user.id(), at, List.of(onTo));
    }

    private static FieldChange change(String field, String other, boolean there) {
        return there ? new FieldChange(field, null, other) : new FieldChange(field, other, null);
    }
}
