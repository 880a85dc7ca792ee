package fr.microgate.parc.inventory.credential;

import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

record CreateAgentCredential(
        @NotNull UUID organizationId,
        @Schema(description = "What it is for", examples = "Postes du siège")
                @NotBlank @Size(max = 120) String label,
        @Schema(description = "No end when absent") @Nullable @Future Instant expiresAt) {}
