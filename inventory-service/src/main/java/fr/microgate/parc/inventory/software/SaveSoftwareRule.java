package fr.microgate.parc.inventory.software;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

record SaveSoftwareRule(
        @Schema(description = "For all organisations when absent") @Nullable UUID organizationId,
        @NotNull SoftwareRule.Kind kind,
        @Schema(
                        description =
                                "Name of the title, whatever its case; * stands for any characters",
                        examples = "utorrent*")
                @NotNull @Size(max = 120) @Pattern(
                        regexp = ".*[\\p{L}\\p{N}].*",
                        message = "has a letter or a digit: a rule about everything is none")
                String title,
        @Schema(description = "The same for its publisher; any when absent")
                @Nullable @Size(min = 1, max = 120) String publisher,
        @Schema(
                        description = "Of the kind MINIMUM: the least version that is fine",
                        examples = "24.09")
                @Nullable @Size(max = 60) @Pattern(regexp = ".*\\d.*", message = "has a digit") String minVersion,
        @Schema(examples = "Partage de fichiers non maîtrisé") @NotBlank @Size(max = 200) String reason) {}
