package fr.microgate.parc.compliance.breach;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

record BecomeAware(
        @Schema(description = AWARE_AT, examples = "2026-11-20T15:45:00Z") @NotNull Instant awareAt,
        @Schema(description = REASON, examples = "Le client a confirmé : paies sur le portable.")
                @Nullable @Size(max = 2000) String reason) {

    private static final String AWARE_AT =
            "When the organisation was reasonably certain that personal data are concerned";
    private static final String REASON =
            "Required when awareAt is before the first sign or more than a day after it, "
                    + "when it corrects an earlier value, and when the file was dismissed";

    @Nullable String writtenReason() {
        return reason == null || reason.isBlank() ? null : reason.strip();
    }
}
