package fr.microgate.parc.inventory.posture;

import fr.microgate.parc.inventory.posture.Posture.ControlView;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What one control says of a machine.
///
/// @param told what the other services hear; null in states of an earlier release: the result
/// @param exemption while it is excepted
record ControlState(
        Result result,
        Instant since,
        String detail,
        @Nullable Result told,
        @Nullable Exemption exemption) {

    /// Neither an exception nor a failure in its grace is told as a pass.
    static ControlState of(
            Finding finding,
            int graceDays,
            @Nullable Exemption exemption,
            @Nullable ControlState before,
            Instant at) {
        var result = exemption == null ? finding.result() : Result.EXCEPTED;
        var since = before != null && before.result == result ? before.since : at;
        var inGrace = result == Result.FAIL && at.isBefore(since.plus(Duration.ofDays(graceDays)));
        var told = inGrace || result == Result.EXCEPTED ? Result.UNKNOWN : result;
        return new ControlState(result, since, finding.detail(), told, exemption);
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

    ControlView view(Control control) {
        return new ControlView(
                control,
                result,
                since,
                detail,
                exemption == null ? null : exemption.reason(),
                exemption == null ? null : exemption.until());
    }
}
