package fr.microgate.parc.inventory.posture;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fr.microgate.parc.inventory.Remark;
import fr.microgate.parc.inventory.Wording;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What one control says of a machine.
///
/// @param detail sentence of an earlier release; what it says now is in the remarks
/// @param told what the other services hear; null in states of an earlier release: the result
/// @param exemption while it is excepted
/// @param failingSince from when its grace runs: neither the silence of the machine nor an
///   exception begins it again
@JsonIgnoreProperties(ignoreUnknown = true)
record ControlState(
        Result result,
        Instant since,
        @Nullable String detail,
        @Nullable Result told,
        @Nullable Exemption exemption,
        @Nullable List<Remark> remarks,
        @Nullable Instant failingSince) {

    /// Neither an exception nor a failure in its grace is told as a pass.
    static ControlState of(
            Finding finding,
            int graceDays,
            @Nullable Exemption exemption,
            @Nullable ControlState before,
            Instant at) {
        var result = exemption == null ? finding.result() : Result.EXCEPTED;
        var failingSince = failingSince(finding.result(), before, at);
        var since = before != null && before.result == result ? before.since : at;
        if (result == Result.FAIL && failingSince != null) since = failingSince;
        var inGrace = result == Result.FAIL && at.isBefore(since.plus(Duration.ofDays(graceDays)));
        var told = inGrace || result == Result.EXCEPTED ? Result.UNKNOWN : result;
        return new ControlState(
                result, since, null, told, exemption, finding.remarks(), failingSince);
    }

    private static @Nullable Instant failingSince(
            Result found, @Nullable ControlState before, Instant at) {
        if (found == Result.PASS) return null;
        var known = before == null ? null : before.failedFrom();
        return known == null && found == Result.FAIL ? at : known;
    }

    private @Nullable Instant failedFrom() {
        return failingSince == null && result == Result.FAIL ? since : failingSince;
    }

    Result heard() {
        return told == null ? result : told;
    }

    /// When its grace or its exception ends.
    @Nullable Instant turnsAt(int graceDays) {
        if (exemption != null) return exemption.until();
        return result == Result.FAIL && told == Result.UNKNOWN
                ? since.plus(Duration.ofDays(graceDays))
                : null;
    }

    ControlView view(Control control, Wording wording) {
        return new ControlView(
                control,
                result,
                since,
                remarks == null ? Objects.requireNonNullElse(detail, "") : wording.of(remarks),
                exemption == null ? null : exemption.reason(),
                exemption == null ? null : exemption.until());
    }
}
