package fr.microgate.parc.compliance.breach;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One decision on a file. None is ever changed: a correction is one more.
@Embeddable
@Schema(description = "A decision on the file; a correction is one more decision")
record Decision(
        Instant decidedAt,
        @Schema(description = "Opaque subject of the account") String decidedBy,
        @Enumerated(EnumType.STRING) BreachState outcome,
        @Nullable Instant awareAt,
        @Nullable String reason) {}
