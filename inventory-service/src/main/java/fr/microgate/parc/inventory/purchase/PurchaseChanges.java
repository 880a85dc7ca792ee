package fr.microgate.parc.inventory.purchase;

import fr.microgate.parc.inventory.history.EntryChange.FieldChange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the history of an asset tells of its purchase: dates and warranty. A client reads it, so of
/// the price, the supplier and the papers it only says that they changed.
final class PurchaseChanges {

    private PurchaseChanges() {}

    static List<FieldChange> between(PurchaseView before, PurchaseView after) {
        var changes = new ArrayList<FieldChange>();
        add(changes, "orderedOn", before.orderedOn(), after.orderedOn());
        add(changes, "purchasedOn", before.purchasedOn(), after.purchasedOn());
        add(changes, "deliveredOn", before.deliveredOn(), after.deliveredOn());
        add(changes, "inServiceOn", before.inServiceOn(), after.inServiceOn());
        add(changes, "disposedOn", before.disposedOn(), after.disposedOn());
        add(changes, "warrantyStart", before.warrantyStart(), after.warrantyStart());
        add(changes, "warrantyMonths", before.warrantyMonths(), after.warrantyMonths());
        add(changes, "warrantyEnd", before.warrantyEnd(), after.warrantyEnd());
        add(changes, "warrantyKind", before.warrantyKind(), after.warrantyKind());
        if (!terms(before).equals(terms(after)))
            changes.add(new FieldChange("purchaseTerms", null, null));
        return changes;
    }

    private static List<String> terms(PurchaseView view) {
        var price = view.priceExVat();
        return List.of(
                Objects.toString(view.orderRef(), ""),
                Objects.toString(view.supplier(), ""),
                Objects.toString(view.invoiceRef(), ""),
                Objects.toString(view.deliveryNote(), ""),
                price == null ? "" : plain(price));
    }

    private static String plain(BigDecimal price) {
        return price.stripTrailingZeros().toPlainString();
    }

    private static void add(
            List<FieldChange> changes, String field, @Nullable Object old, @Nullable Object now) {
        if (!Objects.equals(old, now))
            changes.add(
                    new FieldChange(
                            field,
                            old == null ? null : old.toString(),
                            now == null ? null : now.toString()));
    }
}
