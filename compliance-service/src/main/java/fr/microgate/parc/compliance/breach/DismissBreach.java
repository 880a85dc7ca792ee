package fr.microgate.parc.compliance.breach;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record DismissBreach(
        @Schema(
                        description = "Why no personal data are concerned; kept in the file",
                        examples = "Poste de démonstration, jamais relié à un compte.")
                @NotBlank @Size(max = 2000) String reason) {}
