package fr.microgate.parc.compliance.breach;

import static fr.microgate.parc.compliance.ComplianceProblem.BREACH_NOT_FOUND;

import fr.microgate.parc.platform.audit.AuditLog;
import fr.microgate.parc.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class BreachService {

    private final Breaches breaches;
    private final BreachRules rules;
    private final AuditLog audit;
    private final CurrentUser user;
    private final Clock clock;

    BreachService(
            Breaches breaches, BreachRules rules, AuditLog audit, CurrentUser user, Clock clock) {
        this.breaches = breaches;
        this.rules = rules;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    Breach read(UUID id) {
        var breach = visible(id);
        audit.record("read", "breach", id, breach.organizationId);
        return breach;
    }

    @Transactional
    Breach becomeAware(UUID id, @Nullable String ifMatch, BecomeAware command) {
        var breach = toDecide(id, ifMatch);
        var verb = breach.isConfirmed() ? "correct-awareness" : "confirm";
        breach.confirm(command, rules.inForceAt(command.awareAt()), user.id(), clock.instant());
        audit.record(verb, "breach", id, breach.organizationId);
        return breach;
    }

    @Transactional
    Breach dismiss(UUID id, @Nullable String ifMatch, DismissBreach command) {
        var breach = toDecide(id, ifMatch);
        breach.dismiss(command.reason().strip(), user.id(), clock.instant());
        audit.record("dismiss", "breach", id, breach.organizationId);
        return breach;
    }

    BreachView view(Breach breach) {
        return BreachView.of(breach, clock.instant(), rules.zone());
    }

    BreachView summary(Breach breach) {
        return BreachView.summary(breach, clock.instant(), rules.zone());
    }

    private Breach toDecide(UUID id, @Nullable String ifMatch) {
        var breach = visible(id);
        view(breach).revision(breach.version).check(ifMatch, "state", "awareAt");
        return breach;
    }

    private Breach visible(UUID id) {
        var breach =
                breaches.file(id)
                        .orElseThrow(() ->
                                BREACH_NOT_FOUND.problem("There is nothing with the id %s.", id));
        user.mustSee(breach.organizationId, BREACH_NOT_FOUND, id);
        return breach;
    }
}
