package fr.microgate.parc.inventory.purchase;

import fr.microgate.parc.inventory.csv.AsTable;
import fr.microgate.parc.inventory.csv.CsvOutput;
import fr.microgate.parc.inventory.purchase.DueDates.Part;
import fr.microgate.parc.inventory.purchase.RenewalView.Reason;
import fr.microgate.parc.platform.http.Page;
import fr.microgate.parc.platform.http.PageRequest;
import fr.microgate.parc.platform.security.CurrentUser;
import fr.microgate.parc.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@RunOnVirtualThread
@Path("/api/inventory/v1")
@Tag(name = "Purchase and warranty")
class DueResource {

    private static final LocalDate EVER = LocalDate.of(1, 1, 1);
    private static final int MONTHS_AHEAD = 3;

    private final DueDates due;
    private final CurrentUser user;
    private final Clock clock;

    DueResource(DueDates due, CurrentUser user, Clock clock) {
        this.due = due;
        this.user = user;
        this.clock = clock;
    }

    @GET
    @AsTable
    @Produces({MediaType.APPLICATION_JSON, CsvOutput.MEDIA_TYPE})
    @Path("warranties")
    @RolesAllowed({
        Roles.ADMIN,
        Roles.FLEET_MANAGER,
        Roles.TECHNICIAN,
        Roles.DPO,
        Roles.AUDITOR,
        Roles.CLIENT
    })
    @Operation(
            summary = "Warranties that end, the next one first",
            description =
                    "From today on, or those that are over, of assets in use; a client's user sees his own.")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<WarrantyView> warranties(
            @Valid @BeanParam PageRequest page,
            @Parameter(description = "Three months ahead when nobody says") @RestQuery
                    @Nullable LocalDate endsBefore,
            @Parameter(description = "Those that are over instead; the oldest first") @RestQuery
                    @Nullable Boolean expired,
            @RestQuery @Nullable UUID organizationId) {
        var today = WarrantyConfig.today(clock);
        var over = Boolean.TRUE.equals(expired);
        var last = over ? today : today.plusMonths(MONTHS_AHEAD);
        var asked = Objects.requireNonNullElse(endsBefore, last);
        var before = over && asked.isAfter(today) ? today : asked;
        var after = DayKey.after(page, over ? EVER : today);
        var part = new Part(after, before, organization(organizationId), page.limit() + 1);
        return Page.of(due.warranties(part), page, row -> row, WarrantyView::key);
    }

    @GET
    @AsTable
    @Produces({MediaType.APPLICATION_JSON, CsvOutput.MEDIA_TYPE})
    @Path("renewals")
    @RolesAllowed({
        Roles.ADMIN,
        Roles.FLEET_MANAGER,
        Roles.TECHNICIAN,
        Roles.DPO,
        Roles.AUDITOR,
        Roles.CLIENT
    })
    @Operation(
            summary = "Machines due for renewal and why, the longest due first",
            description = "Of assets in use; a client's user sees his own.")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<RenewalView> renewals(
            @Valid @BeanParam PageRequest page,
            @Parameter(description = "Due on this day or before; today when nobody says") @RestQuery
                    @Nullable LocalDate dueBy,
            @RestQuery @Nullable Reason reason,
            @RestQuery @Nullable UUID organizationId) {
        var last = Objects.requireNonNullElse(dueBy, WarrantyConfig.today(clock));
        var part =
                new Part(
                        DayKey.after(page, EVER),
                        last.plusDays(1),
                        organization(organizationId),
                        page.limit() + 1);
        return Page.of(due.renewals(part, reason), page, row -> row, RenewalView::key);
    }

    /// A client's user gets his own list, whichever he asks for.
    private @Nullable UUID organization(@Nullable UUID asked) {
        return user.onlyOrganization().orElse(asked);
    }
}
