package fr.microgate.parc.inventory.purchase;

import static fr.microgate.parc.inventory.InventoryProblem.INVALID_DATES;

import fr.microgate.parc.platform.http.ProblemException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Two days of a purchase of which one cannot come before the other.
///
/// A day of invoice may come after the delivery, and a warranty may begin at the maker's, or have
/// ended when a used machine is bought: of those nothing is said.
public record DateOrder(
        String earlier, @Nullable LocalDate first, String later, @Nullable LocalDate last) {

    /// Those that contradict each other.
    static List<DateOrder> broken(WritePurchase said) {
        var disposed = said.disposedOn();
        return Stream.of(
                        new DateOrder(
                                "orderedOn", said.orderedOn(), "deliveredOn", said.deliveredOn()),
                        new DateOrder("orderedOn", said.orderedOn(), "disposedOn", disposed),
                        new DateOrder("purchasedOn", said.purchasedOn(), "disposedOn", disposed),
                        new DateOrder("deliveredOn", said.deliveredOn(), "disposedOn", disposed),
                        new DateOrder("inServiceOn", said.inServiceOn(), "disposedOn", disposed),
                        new DateOrder(
                                "warrantyStart",
                                said.warrantyStart(),
                                "warrantyEnd",
                                said.warrantyEnd()))
                .filter(DateOrder::isBroken)
                .toList();
    }

    ProblemException problem() {
        return INVALID_DATES
                .problem("%s is before %s: correct one of them.", later, earlier)
                .with("fields", List.of(later, earlier));
    }

    private boolean isBroken() {
        return first != null && last != null && last.isBefore(first);
    }
}
