package fr.microgate.parc.inventory.purchase;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// All purchases. What the shop pays to whom is not the business of its clients: they read the
/// dates and warranties of their own assets one by one.
@RunOnVirtualThread
@Path("/api/inventory/v1/purchases")
@Tag(name = "Purchase and warranty")
class PurchaseListResource {

    private static final LocalDate EVER = LocalDate.MIN;

    private final PurchaseList purchases;

    PurchaseListResource(PurchaseList purchases) {
        this.purchases = purchases;
    }

    @GET
    @AsTable
    @Produces({MediaType.APPLICATION_JSON, CsvOutput.MEDIA_TYPE})
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER, Roles.TECHNICIAN, Roles.DPO, Roles.AUDITOR})
    @Operation(
            summary = "Purchases, the newest first",
            description =
                    "What has no date of purchase comes last. With warrantyEndsBefore, those whose warranty ended first come"
                            + " first. Filters combine. As a table it can be corrected and sent to the import of assets.")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<PurchaseLine> list(
            @Valid @BeanParam PageRequest page, @Valid @BeanParam PurchaseQuery query) {
        var end = query.warrantyEndsBefore;
        var most = page.limit() + 1;
        var lines =
                end == null
                        ? purchases.newest(query, DayKey.from(page, query.lastDay()), most)
                        : purchases.ending(query, end, DayKey.after(page, EVER), most);
        return Page.of(
                lines,
                page,
                line -> line,
                line ->
                        key(end == null ? line.purchasedOn() : line.warrantyEndsOn(), line)
                                .toString());
    }

    private static DayKey key(@Nullable LocalDate day, PurchaseLine line) {
        return new DayKey(Objects.requireNonNullElse(day, PurchaseList.UNDATED), line.assetId());
    }
}
