package fr.microgate.parc.compliance.audit;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A place where a chain is not what was written")
record Finding(
        UUID chain,
        @Schema(description = "First row concerned") long seq,
        Tampering kind,
        @Schema(examples = "rows 4 to 6 are missing") String detail) {}
