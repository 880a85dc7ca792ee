package fr.microgate.parc.inventory.credential;

import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

record CreateAgentCredential(
        @NotNull UUID organizationId,
        @Schema(description = "What it is for", examples = "Postes du siège")
                @NotBlank @Size(max = 120) String label,
        @Schema(description = "No end when absent") @Nullable @Future Instant expiresAt,
        @Schema(
                        description =
                                "MANUAL: documents of a new agent wait until somebody approves it; AUTOMATIC when absent")
                AgentCredential.@Nullable Approval approval,
        @Schema(
                        description =
                                "SHA-256 of a client certificate that stands for this credential, in hexadecimal",
                        examples =
                                "9F:86:D0:81:88:4C:7D:65:9A:2F:EA:A0:C5:5A:D0:15:A3:BF:4F:1B:2B:0B:82:2C:D1:5D:6C:15:B0:F0:0A:08")
                @Nullable @Pattern(
                        regexp = "([0-9A-Fa-f]{2}:?){31}[0-9A-Fa-f]{2}",
                        message = "is 64 hexadecimal digits, with or without colons")
                String certificateSha256) {

    @Nullable String fingerprint() {
        return certificateSha256 == null
                ? null
                : certificateSha256.replace(":", "").toLowerCase(Locale.ROOT);
    }
}
