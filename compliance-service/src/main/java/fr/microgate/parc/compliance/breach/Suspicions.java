package fr.microgate.parc.compliance.breach;

import fr.microgate.parc.platform.audit.AuditLog;
import fr.microgate.parc.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/// A machine that is gone opens a breach file, one for one occurrence.
@ApplicationScoped
public class Suspicions {

    private final Breaches breaches;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    Suspicions(Breaches breaches, Outbox outbox, AuditLog audit, Clock clock) {
        this.breaches = breaches;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /// A machine that was lost and is now known as stolen has its file already, unless that one was
    /// dismissed for what was known then.
    @Transactional
    public void raise(Loss loss) {
        if (breaches.isKnown(loss.assetId(), loss.at())) return;
        var open = loss.continued() ? breaches.openOn(loss.assetId()) : Optional.<Breach>empty();
        open.ifPresentOrElse(breach -> turnsOutToBe(breach, loss.kind()), () -> open(loss));
    }

    private void open(Loss loss) {
        var breach = Breach.suspect(loss, clock.instant());
        breaches.persist(breach);
        outbox.add(breach.organizationId, BreachOpened.of(breach));
        audit.record("open", "breach", breach.id, breach.organizationId, loss.kind().name());
    }

    private void turnsOutToBe(Breach breach, LossKind kind) {
        breach.turnsOutToBe(kind);
        audit.record("set-kind", "breach", breach.id, breach.organizationId, kind.name());
    }
}
