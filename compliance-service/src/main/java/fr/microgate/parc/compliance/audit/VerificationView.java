package fr.microgate.parc.compliance.audit;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "Whether the audit trail is what was written. "
                        + "A chain rewritten or removed together with its head is not found.")
record VerificationView(
        Instant verifiedAt,
        @Schema(description = "Rows checked in all chains") long rows,
        boolean ok,
        List<ChainReport> chains) {

    static VerificationView of(Instant at, List<ChainReport> chains) {
        return new VerificationView(
                at,
                chains.stream().mapToLong(ChainReport::rows).sum(),
                chains.stream().allMatch(ChainReport::ok),
                chains);
    }
}
