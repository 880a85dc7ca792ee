package fr.microgate.parc.compliance.breach;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

record BecomeAware(
        @Schema(
                        description =
                                "When the organisation was reasonably certain that personal data are concerned",
                        examples = "2026-11-20T15:45:00Z")
                @NotNull Instant awareAt,
        @Schema(
                        description =
                                "Required when awareAt is more than a day after the first sign or before it, when it "
                                        + "corrects an earlier value, and when the file was dismissed",
                        examples =
                                "Le client a confirmé le 20 novembre que le portable contenait des paies.")
                @Nullable @Size(max = 2000) String reason) {

    @Nullable String writtenReason() {
        return reason == null || reason.isBlank() ? null : reason.strip();
    }
}
