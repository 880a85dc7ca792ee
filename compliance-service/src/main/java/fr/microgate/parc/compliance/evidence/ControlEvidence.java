package fr.microgate.parc.compliance.evidence;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What one control says about the machines of an organisation")
record ControlEvidence(
        @Schema(examples = "DISK_ENCRYPTION") String control,
        long pass,
        long fail,
        @Schema(description = "Never said, or not confirmed for too long: not a pass") long unknown,
        @Schema(description = "Part of unknown: had a result that has grown too old") long stale,
        @Schema(description = "pass + fail + unknown: the denominator of percentCompliant")
                long total,
        @Schema(
                        description =
                                "pass of total, rounded down to a tenth; absent when total is 0",
                        examples = "96.8")
                @Nullable Double percentCompliant,
        @Schema(description = "Machines retired, disposed of, lost or stolen: not in total")
                long excluded,
        @Nullable Instant oldestObservedAt) {

    static ControlEvidence of(ControlCounts counts) {
        var total = counts.pass() + counts.fail() + counts.unknown();
        return new ControlEvidence(
                counts.control(),
                counts.pass(),
                counts.fail(),
                counts.unknown(),
                counts.stale(),
                total,
                percent(counts.pass(), total),
                counts.excluded(),
                counts.oldestObservedAt());
    }

    /// Rounded down: one machine of a thousand that fails must not read as 100 %.
    static @Nullable Double percent(long pass, long total) {
        return total == 0 ? null : Double.valueOf(pass * 1000 / total / 10.0);
    }
}
