package fr.microgate.parc.inventory.purchase;

import fr.microgate.parc.inventory.asset.PlainText;
import fr.microgate.parc.inventory.purchase.AssetPurchase.WarrantyKind;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

record WritePurchase(
        @Schema(examples = "CF-2026-0412") @Nullable @Size(max = 60) @PlainText String orderRef,
        @Nullable LocalDate orderedOn,
        @Nullable LocalDate purchasedOn,
        @Nullable LocalDate deliveredOn,
        @Nullable LocalDate inServiceOn,
        @Nullable LocalDate disposedOn,
        @Schema(examples = "Grossiste Ouest") @Nullable @Size(max = 120) @PlainText String supplier,
        @Schema(examples = "FA-88213") @Nullable @Size(max = 60) @PlainText String invoiceRef,
        @Nullable @Size(max = 60) @PlainText String deliveryNote,
        @Schema(description = "In euro, without VAT", examples = "749.90")
                @Nullable @DecimalMin("0") @Digits(integer = 10, fraction = 2) BigDecimal priceExVat,
        @Schema(description = "The day of purchase when nobody says")
                @Nullable LocalDate warrantyStart,
        @Schema(description = "Those of the asset model when nobody says", examples = "36")
                @Nullable @Min(0) @Max(600) Integer warrantyMonths,
        @Schema(description = "Last day; wins over the months") @Nullable LocalDate warrantyEnd,
        @Nullable WarrantyKind warrantyKind) {}
