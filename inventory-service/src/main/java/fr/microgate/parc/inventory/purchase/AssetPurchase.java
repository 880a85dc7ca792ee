package fr.microgate.parc.inventory.purchase;

import static fr.microgate.parc.inventory.InventoryProblem.INVALID_DATES;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How an asset came to the shop or its client, and who mends it for nothing.
@Entity
public class AssetPurchase {

    enum WarrantyKind {
        /// On site on the next business day.
        NBD,
        ONSITE,
        CARRY_IN,
        RETURN
    }

    @Id UUID assetId;

    @Version long version;

    @Nullable String orderRef;
    @Nullable LocalDate orderedOn;
    @Nullable LocalDate purchasedOn;
    @Nullable LocalDate deliveredOn;
    @Nullable LocalDate inServiceOn;
    @Nullable LocalDate disposedOn;
    @Nullable String supplier;
    @Nullable String invoiceRef;
    @Nullable String deliveryNote;
    @Nullable BigDecimal priceExVat;
    @Nullable LocalDate warrantyStart;
    @Nullable Integer warrantyMonths;
    @Nullable LocalDate warrantyEnd;

    @Enumerated(EnumType.STRING)
    @Nullable WarrantyKind warrantyKind;

    /// The organisation that bought it, where it was handed on since.
    @Nullable UUID termsOf;

    @SuppressWarnings("NullAway.Init")
    AssetPurchase() {}

    static AssetPurchase of(UUID assetId) {
        var purchase = new AssetPurchase();
        purchase.assetId = assetId;
        return purchase;
    }

    void write(WritePurchase command) {
        mustFollow(command.orderedOn(), command.deliveredOn(), "deliveredOn", "orderedOn");
        mustFollow(command.inServiceOn(), command.disposedOn(), "disposedOn", "inServiceOn");
        mustFollow(command.warrantyStart(), command.warrantyEnd(), "warrantyEnd", "warrantyStart");
        orderRef = command.orderRef();
        orderedOn = command.orderedOn();
        purchasedOn = command.purchasedOn();
        deliveredOn = command.deliveredOn();
        inServiceOn = command.inServiceOn();
        disposedOn = command.disposedOn();
        supplier = command.supplier();
        invoiceRef = command.invoiceRef();
        deliveryNote = command.deliveryNote();
        priceExVat = command.priceExVat();
        warrantyStart = command.warrantyStart();
        warrantyMonths = command.warrantyMonths();
        warrantyEnd = command.warrantyEnd();
        warrantyKind = command.warrantyKind();
    }

    /// What was bought more than a year ago was in service before, nobody knows since when.
    ///
    /// @return whether that was not known
    boolean enteredService(LocalDate day) {
        var old = purchasedOn != null && purchasedOn.isBefore(day.minusYears(1));
        if (inServiceOn != null || disposedOn != null || old) return false;
        inServiceOn = day;
        return true;
    }

    /// @return whether that was not known
    boolean disposedOf(LocalDate day) {
        if (disposedOn != null || (inServiceOn != null && inServiceOn.isAfter(day))) return false;
        disposedOn = day;
        return true;
    }

    private static void mustFollow(
            @Nullable LocalDate first, @Nullable LocalDate last, String later, String earlier) {
        if (first != null && last != null && last.isBefore(first))
            throw INVALID_DATES.problem("%s is before %s.", later, earlier);
    }
}
