package fr.microgate.parc.inventory.assetimport;

import fr.microgate.parc.inventory.csv.CsvColumn;
import fr.microgate.parc.inventory.csv.CsvRow;
import fr.microgate.parc.inventory.purchase.DateOrder;
import fr.microgate.parc.inventory.purchase.TypedPurchase;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The days of a purchase that a row tells: none of them may contradict another.
final class PurchaseDays {

    private static final String DISPOSED = "disposedOn";

    /// No column holds them.
    private static final Map<String, String> UNSAID =
            Map.of(
                    "orderedOn",
                    "Date de commande",
                    "deliveredOn",
                    "Date de livraison",
                    DISPOSED,
                    "Date de mise au rebut");

    private static final Map<String, String> SAID =
            AssetColumns.ALL.stream().collect(Collectors.toMap(CsvColumn::field, CsvColumn::label));

    private PurchaseDays() {}

    static void check(CsvRow row, TypedPurchase purchase) {
        for (var broken : purchase.brokenDates()) refuse(row, broken);
    }

    /// What a row disposes of gets today as its day, unless it is known.
    static void checkDisposed(CsvRow row, TypedPurchase purchase, LocalDate today) {
        if (purchase.disposedOn() != null) return;
        refuseAfter(row, "purchasedOn", purchase.purchasedOn(), today);
        refuseAfter(row, "inServiceOn", purchase.inServiceOn(), today);
    }

    private static void refuseAfter(
            CsvRow row, String field, @Nullable LocalDate day, LocalDate today) {
        if (row.text(field) != null && day != null && day.isAfter(today))
            row.refuse(field, "AFTER", name(DISPOSED), today);
    }

    private static void refuse(CsvRow row, DateOrder broken) {
        var earlier = broken.earlier();
        var later = broken.later();
        if (isSaid(row, later)) row.refuse(later, "BEFORE", name(earlier), day(broken.first()));
        else if (SAID.containsKey(earlier))
            row.refuse(earlier, "AFTER", name(later), day(broken.last()));
        else row.refuse("purchasedOn", "KNOWN_DATES", name(later), name(earlier));
    }

    private static boolean isSaid(CsvRow row, String field) {
        return SAID.containsKey(field) && row.text(field) != null;
    }

    private static String name(String field) {
        var label = SAID.getOrDefault(field, UNSAID.get(field));
        return Objects.requireNonNull(label);
    }

    private static LocalDate day(@Nullable LocalDate day) {
        return Objects.requireNonNull(day);
    }
}
