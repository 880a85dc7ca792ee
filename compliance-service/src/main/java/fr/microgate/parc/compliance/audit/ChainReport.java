package fr.microgate.parc.compliance.audit;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What the verification of one chain found")
record ChainReport(
        @Schema(description = "Organisation, or the nil UUID for the platform itself") UUID chain,
        @Schema(description = "Rows checked") long rows,
        boolean ok,
        List<Finding> findings,
        @Schema(description = "Findings beyond those listed") long moreFindings) {

    /// A chain whose head is gone cannot be walked: nothing says where it ends.
    static ChainReport headless(UUID chain, long rows) {
        var finding = new Finding(chain, 0, Tampering.REMOVED, "the head of the chain missing");
        return new ChainReport(chain, rows, false, List.of(finding), 0);
    }
}
