package fr.microgate.parc.inventory.purchase;

import fr.microgate.parc.inventory.asset.PlainText;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A purchase as a row of a table tells it: what the row says, over what is known.
///
/// @param disposedOn as known; a row says none of the last three
public record TypedPurchase(
        @Nullable @Size(max = 60) @PlainText String orderRef,
        @Nullable @Size(max = 120) @PlainText String supplier,
        @Nullable @Size(max = 60) @PlainText String invoiceRef,
        @Nullable LocalDate purchasedOn,
        @Nullable @DecimalMin("0") @Digits(integer = 10, fraction = 2) BigDecimal priceExVat,
        @Nullable LocalDate warrantyStart,
        @Nullable @Min(0) @Max(600) Integer warrantyMonths,
        @Nullable LocalDate warrantyEnd,
        @Nullable LocalDate inServiceOn,
        @Nullable LocalDate disposedOn,
        @Nullable LocalDate orderedOn,
        @Nullable LocalDate deliveredOn) {

    public static final TypedPurchase NONE =
            new TypedPurchase(
                    null, null, null, null, null, null, null, null, null, null, null, null);

    /// What the row says is another amount only when it is worth another.
    public TypedPurchase {
        priceExVat = priceExVat == null ? null : priceExVat.stripTrailingZeros();
    }

    static TypedPurchase of(AssetPurchase purchase) {
        return new TypedPurchase(
                purchase.orderRef,
                purchase.supplier,
                purchase.invoiceRef,
                purchase.purchasedOn,
                purchase.priceExVat,
                purchase.warrantyStart,
                purchase.warrantyMonths,
                purchase.warrantyEnd,
                purchase.inServiceOn,
                purchase.disposedOn,
                purchase.orderedOn,
                purchase.deliveredOn);
    }

    /// Days that contradict each other.
    public List<DateOrder> brokenDates() {
        var known = new AssetPurchase();
        known.orderedOn = orderedOn;
        known.deliveredOn = deliveredOn;
        known.disposedOn = disposedOn;
        return DateOrder.broken(over(known));
    }

    /// A state in the same row may have filled the day of service since the row was read.
    WritePurchase over(AssetPurchase known) {
        return new WritePurchase(
                orderRef,
                known.orderedOn,
                purchasedOn,
                known.deliveredOn,
                inServiceOn == null ? known.inServiceOn : inServiceOn,
                known.disposedOn,
                supplier,
                invoiceRef,
                known.deliveryNote,
                priceExVat,
                warrantyStart,
                warrantyMonths,
                warrantyEnd,
                known.warrantyKind);
    }
}
