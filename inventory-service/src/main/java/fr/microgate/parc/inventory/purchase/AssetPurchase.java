package fr.microgate.parc.inventory.purchase;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
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

    @SuppressWarnings("NullAway.Init")
    AssetPurchase() {}

    static AssetPurchase of(UUID assetId) {
        var purchase = new AssetPurchase();
        purchase.assetId = assetId;
        return purchase;
    }

    void write(WritePurchase command) {
        var broken = DateOrder.broken(command);
        if (!broken.isEmpty()) throw broken.getFirst().problem();
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

    /// What came later, as far as anybody wrote, is not given up on this day.
    ///
    /// @return whether that was not known
    boolean disposedOf(LocalDate day) {
        var later =
                Stream.of(orderedOn, purchasedOn, deliveredOn, inServiceOn)
                        .anyMatch(one -> one != null && one.isAfter(day));
        if (disposedOn != null || later) return false;
        disposedOn = day;
        return true;
    }
}
