package fr.microgate.parc.inventory.posture;

import fr.microgate.parc.inventory.Wording;
import fr.microgate.parc.inventory.naming.Misnaming;
import fr.microgate.parc.inventory.naming.NameProblem;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Transient;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// What the controls say of one machine, and since when.
@Embeddable
public class Posture {

    /// A machine is looked at once a day even when it says nothing new.
    private static final Duration FRESH = Duration.ofHours(24);

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "posture")
    Map<Control, ControlState> controls = new TreeMap<>();

    /// Beside the others because it is known even where nobody asks for it.
    @Enumerated(EnumType.STRING)
    Result recentContact = Result.UNKNOWN;

    /// Of a hundred; null when no control counts.
    @Column(name = "posture_score")
    @Nullable Integer score;

    /// Last day of security updates of its system.
    @Nullable LocalDate systemEndsOn;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable Misnaming misnamed;

    /// What is wrong with the name that a person just typed; not kept.
    @Transient List<NameProblem> typed = List.of();

    /// Who sent the last document, as it calls itself.
    @Column(name = "posture_agent")
    @Nullable String agent;

    @Column(name = "posture_published_at")
    @Nullable Instant publishedAt;

    @Column(name = "posture_checked_at")
    @Nullable Instant checkedAt;

    /// When something turns without the machine saying anything: a grace or an exception ends, a
    /// date is over.
    @Column(name = "posture_due_at")
    @Nullable Instant dueAt;

    public record Change(Control control, Result from, Result to, Instant since) {}

    /// Takes over what the controls found.
    ///
    /// @param rules that count for the machine
    /// @return the controls of which the other services hear something else than before
    public List<Change> update(
            Controls.Outcome outcome,
            Map<Control, Rule> rules,
            Map<Control, Exemption> exemptions,
            Instant at) {
        var changes = new ArrayList<Change>();
        var now = new TreeMap<Control, ControlState>();
        var due = new ArrayList<@Nullable Instant>();
        due.add(outcome.contact().until());
        for (var control : Control.values()) {
            var before = controls.get(control);
            var from = before == null ? Result.UNKNOWN : before.heard();
            var finding = outcome.findings().get(control);
            var rule = rules.get(control);
            if (finding == null || rule == null) {
                if (from != Result.UNKNOWN)
                    changes.add(new Change(control, from, Result.UNKNOWN, at));
                continue;
            }
            var state =
                    ControlState.of(finding, rule.graceDays(), exemptions.get(control), before, at);
            now.put(control, state);
            due.add(finding.until());
            due.add(state.turnsAt(rule.graceDays()));
            if (from != state.heard())
                changes.add(new Change(control, from, state.heard(), state.since()));
        }
        if (!now.equals(controls)) controls = now;
        recentContact = outcome.contact().result();
        systemEndsOn = outcome.systemEndsOn();
        score = Score.of(now, rules);
        checkedAt = at;
        lookAgainAt(due.stream().filter(Objects::nonNull).min(Instant::compareTo).orElse(null), at);
        return changes;
    }

    /// An earlier date that is still ahead stays: one look more costs less than to move the machine
    /// in an index with every inventory.
    private void lookAgainAt(@Nullable Instant next, Instant now) {
        var early = dueAt != null && next != null && dueAt.isAfter(now) && !dueAt.isAfter(next);
        if (!early) dueAt = next;
    }

    public void spoke(@Nullable String by) {
        if (by == null || by.equals(agent)) return;
        agent = by;
        outdate();
    }

    public @Nullable String agent() {
        return agent;
    }

    /// Whether a document that says nothing new leaves it as it is.
    public boolean isFresh(Instant now) {
        var settled =
                recentContact == Result.PASS
                        && controls.entrySet().stream()
                                .noneMatch(entry ->
                                        entry.getKey().isAboutTime()
                                                && entry.getValue().result() != Result.PASS);
        return settled && checkedAt != null && checkedAt.isAfter(now.minus(FRESH));
    }

    /// Something else may be made of what it says, though it says nothing new.
    public void outdate() {
        checkedAt = null;
    }

    /// Whether the others have to hear it: never told, or so long ago that they may doubt it.
    public boolean isDue(Instant now, Duration restatedAfter) {
        return publishedAt == null || publishedAt.isBefore(now.minus(restatedAfter));
    }

    public void published(Instant at) {
        publishedAt = at;
    }

    /// What the other services hear of each control that counts; of one that no longer does, once,
    /// that nothing is known.
    public Map<Control, Result> results(List<Change> changes) {
        var results = new TreeMap<Control, Result>();
        changes.forEach(change -> results.put(change.control(), change.to()));
        controls.forEach((control, state) -> results.put(control, state.heard()));
        return results;
    }

    public @Nullable LocalDate systemEndsOn() {
        return systemEndsOn;
    }

    /// @return whether another machine has its name now, and had not before
    public boolean named(List<NameProblem> problems) {
        var before = misnamed;
        var now = problems.isEmpty() ? null : new Misnaming(List.copyOf(problems));
        if (!Objects.equals(before, now)) misnamed = now;
        return now != null && now.hasTaken() && (before == null || !before.hasTaken());
    }

    public void typed(List<NameProblem> problems) {
        typed = problems;
    }

    /// What is wrong with its name: the one that was just typed, else the reported one.
    public List<NameProblem> nameProblems() {
        return !typed.isEmpty() || misnamed == null ? typed : misnamed.problems();
    }

    public boolean isEmpty() {
        return controls.isEmpty();
    }

    public @Nullable Integer score() {
        return score;
    }

    public List<ControlView> view() {
        var wording = Wording.asked();
        return Arrays.stream(Control.values())
                .filter(controls::containsKey)
                .map(control ->
                        Objects.requireNonNull(controls.get(control)).view(control, wording))
                .toList();
    }
}
