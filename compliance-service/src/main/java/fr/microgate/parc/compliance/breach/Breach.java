package fr.microgate.parc.compliance.breach;

import static fr.microgate.parc.compliance.ComplianceProblem.AWARENESS_IN_THE_FUTURE;
import static fr.microgate.parc.compliance.ComplianceProblem.BREACH_ALREADY_DECIDED;
import static fr.microgate.parc.compliance.ComplianceProblem.REASON_REQUIRED;

import fr.microgate.parc.platform.event.Ids;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The file of one suspected or confirmed breach of personal data. Awareness confirms it and starts
/// the clocks; a suspicion that touched no personal data is dismissed and kept with its reason, and
/// awareness may reopen it.
@Entity
class Breach {

    @Id UUID id;

    @Version long version;

    UUID organizationId;
    UUID assetId;

    @Enumerated(EnumType.STRING)
    LossKind kind;

    @Enumerated(EnumType.STRING)
    Encryption encryption;

    @Enumerated(EnumType.STRING)
    BreachState state;

    Instant detectedAt;
    Instant openedAt;
    @Nullable Instant awareAt;
    @Nullable String regime;
    @Nullable Instant strictDeadlineAt;
    @Nullable Instant legalDeadlineAt;

    @ElementCollection
    @CollectionTable(name = "breach_decision", joinColumns = @JoinColumn(name = "breach_id"))
    @OrderColumn(name = "position")
    List<Decision> decisions = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    Breach() {}

    static Breach suspect(Loss loss, Instant now) {
        var breach = new Breach();
        breach.id = Ids.next();
        breach.organizationId = loss.organizationId();
        breach.assetId = loss.assetId();
        breach.kind = loss.kind();
        breach.encryption = loss.encryption();
        breach.state = BreachState.SUSPECTED;
        breach.detectedAt = loss.at();
        breach.openedAt = now;
        return breach;
    }

    /// The machine thought lost turns out to be stolen, or the other way round.
    void turnsOutToBe(LossKind kind) {
        this.kind = kind;
    }

    /// @param regime the law in force at `awareAt`
    void confirm(BecomeAware command, BreachRules.Regime regime, String by, Instant now) {
        // What PostgreSQL keeps: the revision must be that of the file as it is read back.
        var at = command.awareAt().truncatedTo(ChronoUnit.MICROS);
        if (at.isAfter(now)) {
            throw AWARENESS_IN_THE_FUTURE.problem(
                    "It is %s now: nobody can be aware of it at %s.", now, at);
        }
        if (command.writtenReason() == null) mustNeedNoReason(at, regime);
        var clock = new BreachClock(at, regime.notifyWithin());
        state = BreachState.CONFIRMED;
        awareAt = at;
        this.regime = regime.version();
        strictDeadlineAt = clock.strictDeadline();
        legalDeadlineAt = clock.legalDeadline();
        decisions.add(new Decision(now, by, state, at, command.writtenReason()));
    }

    void dismiss(String reason, String by, Instant now) {
        if (state != BreachState.SUSPECTED) {
            throw BREACH_ALREADY_DECIDED.problem(
                    "Breach file %s is %s: only a suspicion is dismissed.", id, state);
        }
        state = BreachState.NO_PERSONAL_DATA;
        decisions.add(new Decision(now, by, state, null, reason));
    }

    /// What departs from "seen, then known within a day" has to be explained to the authority one
    /// day.
    private void mustNeedNoReason(Instant at, BreachRules.Regime regime) {
        if (state == BreachState.NO_PERSONAL_DATA) throw reasonRequired("the file was dismissed");
        if (awareAt != null && !awareAt.equals(at))
            throw reasonRequired("awareness was set to " + awareAt);
        if (at.isBefore(detectedAt))
            throw reasonRequired("the first sign was only seen at " + detectedAt);
        if (at.isAfter(detectedAt.plus(regime.explainAwarenessAfter()))) {
            throw reasonRequired("the first sign was seen at " + detectedAt);
        }
    }

    private static RuntimeException reasonRequired(String because) {
        return REASON_REQUIRED.problem("Give a reason: %s.", because);
    }

    boolean isConfirmed() {
        return state == BreachState.CONFIRMED;
    }
}
