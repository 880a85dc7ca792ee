package fr.microgate.parc.inventory.posture;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record GrantPostureException(
        @Schema(examples = "DISK_ENCRYPTION") @NotNull Control control,
        @Schema(
                        description = "Why it is lived with; the client reads it",
                        examples = "Machine de caisse sans puce TPM, remplacée en mars")
                @NotBlank @Size(max = 500) String reason,
        @Schema(description = "Within a year") @NotNull Instant expiresAt) {}
