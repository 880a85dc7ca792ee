package fr.microgate.parc.compliance.evidence;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Art. 32 evidence of one organisation")
record OrganizationEvidence(
        UUID organizationId,
        @Schema(examples = "CLIENT-A") @Nullable String organizationCode,
        @Schema(description = "Machines in service that no control spoke of: in no count below")
                long assetsWithoutEvidence,
        List<ControlEvidence> controls) {}
