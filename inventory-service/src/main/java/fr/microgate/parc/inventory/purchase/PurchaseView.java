package fr.microgate.parc.inventory.purchase;

import fr.microgate.parc.inventory.purchase.AssetPurchase.WarrantyKind;
import fr.microgate.parc.platform.http.Revision;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

record PurchaseView(
        UUID assetId,
        @Nullable String orderRef,
        @Nullable LocalDate orderedOn,
        @Nullable LocalDate purchasedOn,
        @Nullable LocalDate deliveredOn,
        @Nullable LocalDate inServiceOn,
        @Nullable LocalDate disposedOn,
        @Nullable String supplier,
        @Nullable String invoiceRef,
        @Nullable String deliveryNote,
        @Nullable BigDecimal priceExVat,
        @Nullable LocalDate warrantyStart,
        @Nullable Integer warrantyMonths,
        @Nullable LocalDate warrantyEnd,
        @Nullable WarrantyKind warrantyKind,
        @Schema(description = "Last day of the warranty, whatever says it; never sent back")
                @Nullable LocalDate warrantyEndsOn) {

    static PurchaseView of(AssetPurchase purchase, Optional<LocalDate> warrantyEndsOn) {
        return new PurchaseView(
                purchase.assetId,
                purchase.orderRef,
                purchase.orderedOn,
                purchase.purchasedOn,
                purchase.deliveredOn,
                purchase.inServiceOn,
                purchase.disposedOn,
                purchase.supplier,
                purchase.invoiceRef,
                purchase.deliveryNote,
                purchase.priceExVat,
                purchase.warrantyStart,
                purchase.warrantyMonths,
                purchase.warrantyEnd,
                purchase.warrantyKind,
                warrantyEndsOn.orElse(null));
    }

    /// Without what the shop paid to whom.
    PurchaseView withoutTerms() {
        return new PurchaseView(
                assetId,
                null,
                orderedOn,
                purchasedOn,
                deliveredOn,
                inServiceOn,
                disposedOn,
                null,
                null,
                null,
                null,
                warrantyStart,
                warrantyMonths,
                warrantyEnd,
                warrantyKind,
                warrantyEndsOn);
    }

    /// It is sent as a whole, so it is one field.
    static Revision revisionOf(AssetPurchase purchase, PurchaseView view) {
        var written = of(purchase, Optional.empty());
        return Revision.of(view, purchase.version, Map.of("purchase", written));
    }
}
