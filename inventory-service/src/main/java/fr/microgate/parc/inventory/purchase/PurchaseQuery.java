package fr.microgate.parc.inventory.purchase;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Filters of the list of purchases; they combine.
public class PurchaseQuery {

    @RestQuery @Nullable UUID organizationId;

    @RestQuery
    @Parameter(description = "The whole of it, in any case", example = "Grossiste Ouest")
    @Nullable @Size(max = 120) String supplier;

    @RestQuery
    @Parameter(description = "The whole of it, in any case", example = "CF-2026-0412")
    @Nullable @Size(max = 60) String orderRef;

    @RestQuery
    @Parameter(description = "The whole of it, in any case", example = "FA-88213")
    @Nullable @Size(max = 60) String invoiceRef;

    @RestQuery
    @Parameter(description = "Bought on this day or later", example = "2026-01-01")
    @Nullable LocalDate purchasedFrom;

    @RestQuery
    @Parameter(description = "Bought on this day or before", example = "2026-12-31")
    @Nullable LocalDate purchasedTo;

    @RestQuery
    @Parameter(
            description =
                    "Under no warranty from this day on; those whose warranty ended first come first",
            example = "2027-01-01")
    @Nullable LocalDate warrantyEndsBefore;

    /// What nobody dated was bought on no day that is asked for.
    @Nullable LocalDate firstDay() {
        if (purchasedFrom != null || purchasedTo == null) return purchasedFrom;
        return PurchaseList.UNDATED.plusDays(1);
    }

    /// Where the list of the newest begins.
    DayKey lastDay() {
        var day = Objects.requireNonNullElse(purchasedTo, LocalDate.MAX);
        return new DayKey(day, new UUID(-1, -1));
    }
}
