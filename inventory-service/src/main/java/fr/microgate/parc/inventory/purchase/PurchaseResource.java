package fr.microgate.parc.inventory.purchase;

import fr.microgate.parc.inventory.asset.Assets;
import fr.microgate.parc.inventory.history.AssetHistory;
import fr.microgate.parc.platform.audit.AuditLog;
import fr.microgate.parc.platform.security.CurrentUser;
import fr.microgate.parc.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@RunOnVirtualThread
@Path("/api/inventory/v1/assets/{id}/purchase")
@Tag(name = "Purchase and warranty")
class PurchaseResource {

    private final Assets assets;
    private final Purchases purchases;
    private final DueDates due;
    private final AssetHistory history;
    private final AuditLog audit;
    private final CurrentUser user;
    private final Clock clock;

    PurchaseResource(
            Assets assets,
            Purchases purchases,
            DueDates due,
            AssetHistory history,
            AuditLog audit,
            CurrentUser user,
            Clock clock) {
        this.assets = assets;
        this.purchases = purchases;
        this.due = due;
        this.history = history;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
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
            summary = "What an asset cost and how long it is guaranteed",
            description =
                    "A client's user reads dates and warranty, and not what the shop paid to whom: supplier, price, order, invoice and"
                            + " delivery note are absent for him.")
    @APIResponse(responseCode = "200", description = "The purchase, empty when nobody wrote any")
    @APIResponse(responseCode = "404", description = "Unknown asset, or of another organisation")
    public RestResponse<PurchaseView> get(@RestPath UUID id) {
        assets.visible(id, user);
        var purchase = purchases.of(id);
        var view = view(purchase);
        // Of the history he reads no more either.
        if (user.onlyOrganization().isEmpty()) return answer(purchase, view);
        // The ETag is a digest of all of it, from which he could guess them.
        return RestResponse.ok(view.withoutTerms());
    }

    @PUT
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER, Roles.TECHNICIAN})
    @Transactional
    @Operation(summary = "Write it; what is left out is unknown from now on")
    @APIResponse(responseCode = "200", description = "Written")
    @APIResponse(responseCode = "404", description = "Unknown asset")
    @APIResponse(responseCode = "412", description = "Changed meanwhile; holds the current one")
    @APIResponse(
            responseCode = "422",
            description = "Dates contradict each other: fields says which")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<PurchaseView> put(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid WritePurchase command) {
        // Two who write the first one at once are one after the other.
        var asset = assets.held(id, user);
        var purchase = purchases.of(id);
        var current = PurchaseView.of(purchase, due.warrantyEndOf(id));
        PurchaseView.revisionOf(purchase, current).check(ifMatch, "purchase");
        purchase.write(command);
        purchases.persistAndFlush(purchase);
        var written = PurchaseView.of(purchase, Optional.empty());
        var changes = PurchaseChanges.between(current, written);
        history.did(asset, user.id(), clock.instant(), changes);
        audit.record("write", "asset-purchase", id, asset.organizationId());
        return answer(purchase, view(purchase));
    }

    private PurchaseView view(AssetPurchase purchase) {
        return PurchaseView.of(purchase, due.warrantyEndOf(purchase.assetId));
    }

    private static RestResponse<PurchaseView> answer(AssetPurchase purchase, PurchaseView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", PurchaseView.revisionOf(purchase, view).etag())
                .build();
    }
}
