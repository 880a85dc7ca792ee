package fr.microgate.parc.inventory.privacy;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Everything that this service holds of a person (RGPD art. 15)")
record PersonalData(
        UUID personRef,
        UUID organizationId,
        @Schema(examples = "inventory") String service,
        Instant exportedAt,
        @Schema(description = "Records by category, PEOPLE for instance; empty when there are none")
                SortedMap<String, List<?>> categories) {}
