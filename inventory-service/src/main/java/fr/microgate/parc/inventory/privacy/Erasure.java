package fr.microgate.parc.inventory.privacy;

import fr.microgate.parc.inventory.privacy.ErasureExecuted.Outcome;
import fr.microgate.parc.platform.audit.AuditLog;
import fr.microgate.parc.platform.event.Outbox;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// Executes erasure orders: every holder erases in the transaction of the order, or none does.
@ApplicationScoped
class Erasure {

    private final List<PersonalDataHolder> holders;
    private final PersonKeys keys;
    private final PersonSearch search;
    private final ErasureReceipts receipts;
    private final Event<ErasureBegins> begins;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    Erasure(
            @All List<PersonalDataHolder> holders,
            PersonKeys keys,
            PersonSearch search,
            ErasureReceipts receipts,
            Event<ErasureBegins> begins,
            Outbox outbox,
            AuditLog audit,
            Clock clock) {
        this.holders = holders;
        this.keys = keys;
        this.search = search;
        this.receipts = receipts;
        this.begins = begins;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    void execute(ErasureOrdered order) {
        var known = receipts.findById(order.erasureId());
        var receipt = known == null ? executed(order) : known.receipt;
        outbox.add(order.organizationId(), receipt);
    }

    private ErasureExecuted executed(ErasureOrdered order) {
        // A reference of another organisation is as unknown here as one that nobody has.
        var receipt =
                keys.locked(order.personRef())
                        .filter(key -> key.organizationId().equals(order.organizationId()))
                        .map(key -> erased(order, key))
                        .orElseGet(() ->
                                receipt(order, Outcome.NOT_FOUND, new TreeMap<>(), List.of()));
        receipts.persist(ErasureReceipt.of(order.organizationId(), receipt));
        return receipt;
    }

    private ErasureExecuted erased(ErasureOrdered order, PersonKey key) {
        var counts = new TreeMap<String, Integer>();
        var retained = new ArrayList<Retained>();
        begins.fire(new ErasureBegins(order.personRef()));
        var sought = search.of(key);
        for (var holder : holders) {
            var holds = order.holdsOn(holder.category());
            if (!order.asksFor(holder.category())) continue;
            if (holds.isEmpty()) {
                holder.erase(sought).forEach((table, rows) -> counts.merge(table, rows, Integer::sum));
            } else retained.addAll(holds);
        }
        var person = order.personRef();
        audit.record("erase", "person", person, order.organizationId(), "ERASURE_ORDER");
        var outcome = retained.isEmpty() ? Outcome.DONE : Outcome.RETAINED;
        return receipt(order, outcome, counts, retained);
    }

    private ErasureExecuted receipt(
            ErasureOrdered order,
            Outcome outcome,
            SortedMap<String, Integer> counts,
            List<Retained> retained) {
        UUID id = order.erasureId();
        return ErasureExecuted.of(id, outcome, counts, List.copyOf(retained), clock.instant());
    }
}
