package fr.microgate.parc.inventory.purchase;

import fr.microgate.parc.inventory.asset.AssetKind;
import fr.microgate.parc.inventory.purchase.AssetPurchase.WarrantyKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A purchase in the list of them. As a table it has the columns that the import of assets knows.
record PurchaseLine(
        UUID assetId,
        UUID organizationId,
        String name,
        AssetKind kind,
        @Nullable String serial,
        @Schema(examples = "CF-2026-0412") @Nullable String orderRef,
        @Nullable LocalDate orderedOn,
        @Schema(examples = "Grossiste Ouest") @Nullable String supplier,
        @Schema(examples = "FA-88213") @Nullable String invoiceRef,
        @Nullable LocalDate purchasedOn,
        @Schema(description = "In euro, without VAT", examples = "749.90")
                @Nullable BigDecimal priceExVat,
        @Nullable String deliveryNote,
        @Nullable LocalDate deliveredOn,
        @Nullable LocalDate warrantyStart,
        @Nullable Integer warrantyMonths,
        @Nullable LocalDate warrantyEnd,
        @Nullable WarrantyKind warrantyKind,
        @Schema(description = "Last day of the warranty, whatever says it")
                @Nullable LocalDate warrantyEndsOn,
        @Nullable LocalDate inServiceOn,
        @Nullable LocalDate disposedOn) {}
