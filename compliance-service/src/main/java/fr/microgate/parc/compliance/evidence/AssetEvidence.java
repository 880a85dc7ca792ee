package fr.microgate.parc.compliance.evidence;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What one control last said about one machine")
record AssetEvidence(
        UUID id,
        UUID organizationId,
        UUID assetId,
        @Schema(examples = "DISK_ENCRYPTION") String control,
        @Schema(description = "As it may be relied on: UNKNOWN when stale") ControlResult result,
        @Schema(description = "As it was last observed") ControlResult lastResult,
        @Schema(description = "Nobody has confirmed lastResult for too long") boolean stale,
        Instant observedAt,
        @Schema(description = "Since when lastResult is so, as far as we know") Instant since,
        @Schema(description = "Event that proves it") String sourceEventId) {

    static AssetEvidence of(Evidence evidence, Instant freshSince) {
        return new AssetEvidence(
                evidence.id,
                evidence.organizationId,
                evidence.assetId,
                evidence.control,
                evidence.result(freshSince),
                evidence.result,
                evidence.isStale(freshSince),
                evidence.observedAt,
                evidence.since,
                evidence.sourceEventId);
    }
}
