package fr.microgate.parc.inventory.posture;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
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

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "posture")
    Map<Control, State> controls = new TreeMap<>();

    /// Beside the others because silence is found by looking for it.
    @Enumerated(EnumType.STRING)
    Result recentContact = Result.UNKNOWN;

    @Column(name = "posture_published_at")
    @Nullable Instant publishedAt;

    record State(Result result, Instant since, String detail) {}

    public record Change(Control control, Result from, Result to, Instant since) {}

    public record ControlView(Control control, Result result, Instant since, String detail) {}

    /// Takes over what the controls found.
    ///
    /// @return the controls with another result than before
    public List<Change> update(Map<Control, Finding> findings, Instant at) {
        var changes = new ArrayList<Change>();
        var now = new TreeMap<>(controls);
        for (var control : Control.values()) {
            var finding = findings.get(control);
            if (finding == null) continue;
            var before = controls.get(control);
            var since = before != null && before.result() == finding.result() ? before.since() : at;
            now.put(control, new State(finding.result(), since, finding.detail()));
            var from = before == null ? Result.UNKNOWN : before.result();
            if (from != finding.result())
                changes.add(new Change(control, from, finding.result(), since));
        }
        if (!now.equals(controls)) controls = now;
        recentContact = result(Control.RECENT_CONTACT);
        return changes;
    }

    /// Whether the others have to hear it: never told, or so long ago that they may doubt it.
    public boolean isDue(Instant now, Duration restatedAfter) {
        return publishedAt == null || publishedAt.isBefore(now.minus(restatedAfter));
    }

    public void published(Instant at) {
        publishedAt = at;
    }

    public Map<Control, Result> results() {
        var results = new TreeMap<Control, Result>();
        for (var control : Control.values()) results.put(control, result(control));
        return results;
    }

    public List<ControlView> view() {
        return Arrays.stream(Control.values())
                .filter(controls::containsKey)
                .map(control -> view(control, Objects.requireNonNull(controls.get(control))))
                .toList();
    }

    private static ControlView view(Control control, State state) {
        return new ControlView(control, state.result(), state.since(), state.detail());
    }

    private Result result(Control control) {
        var state = controls.get(control);
        return state == null ? Result.UNKNOWN : state.result();
    }
}
