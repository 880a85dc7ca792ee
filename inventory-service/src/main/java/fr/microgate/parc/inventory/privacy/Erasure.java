package fr.microgate.parc.inventory.privacy;

import fr.microgate.parc.inventory.privacy.ErasureExecuted.Outcome;
import fr.microgate.parc.platform.audit.AuditLog;
import fr.microgate.parc.platform.event.Outbox;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/// Executes erasure orders: every holder erases in the transaction of the order, or none does.
@ApplicationScoped
class Erasure {

    /// Whoever is erased there is not to come back from what machines say.
    private static final Set<String> REMEMBERED = Set.of("PEOPLE", "ASSETS");

    private final List<PersonalDataHolder> holders;
    private final PersonKeys keys;
    private final PersonSearch search;
    private final ErasedWords words;
    private final ErasureReviews reviews;
    private final ErasureReceipts receipts;
    private final Event<ErasureBegins> begins;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    Erasure(
            @All List<PersonalDataHolder> holders,
            PersonKeys keys,
            PersonSearch search,
            ErasedWords words,
            ErasureReviews reviews,
            ErasureReceipts receipts,
            Event<ErasureBegins> begins,
            Outbox outbox,
            AuditLog audit,
            Clock clock) {
        this.holders = holders;
        this.keys = keys;
        this.search = search;
        this.words = words;
        this.reviews = reviews;
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
        var categories = holders.stream().map(PersonalDataHolder::category).toList();
        var result = new ErasureResult(order.unknownAmong(categories));
        // A reference of another organisation is as unknown here as one that nobody has.
        var outcome =
                keys.locked(order.personRef())
                        .filter(key -> key.organizationId().equals(order.organizationId()))
                        .map(key -> erased(order, key, result))
                        .orElse(Outcome.NOT_FOUND);
        var receipt = result.receipt(order.erasureId(), outcome, clock.instant());
        receipts.persist(ErasureReceipt.of(order.organizationId(), receipt));
        return receipt;
    }

    private Outcome erased(ErasureOrdered order, PersonKey key, ErasureResult result) {
        // Nothing of it is anybody's here: whoever wrote the order has to look at it.
        if (order.asksForNothingOf(holders)) return Outcome.FAILED;
        begins.fire(new ErasureBegins(order.organizationId()));
        search.of(key).others().forEach(other -> begins.fire(new ErasureBegins(other)));
        // Anew, now that nothing is taken in: what the others had in hand may have bound an agent.
        var person = search.of(key);
        if (REMEMBERED.stream().anyMatch(order::mayErase)) words.remember(person);
        for (var holder : holders) {
            if (!order.asksFor(holder.category())) continue;
            var holds = order.holdsOn(holder.category());
            if (holds.isEmpty()) {
                result.erased(holder.erase(person));
                result.toReview(holder.toReview(person));
            } else if (!holder.export(person).isEmpty()) result.retained(holds);
        }
        reviews.keep(order.personRef(), result.toReview());
        audit.record("erase", "person", key.personRef(), key.organizationId(), "ERASURE_ORDER");
        return result.hasRetained() ? Outcome.RETAINED : Outcome.DONE;
    }
}
