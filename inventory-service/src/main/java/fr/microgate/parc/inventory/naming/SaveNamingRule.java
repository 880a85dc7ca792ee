package fr.microgate.parc.inventory.naming;

import fr.microgate.parc.inventory.asset.AssetKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

record SaveNamingRule(
        @Schema(description = "It cannot be changed later") @NotNull UUID organizationId,
        @Schema(description = "Any kind of machine when absent") @Nullable AssetKind kind,
        @Schema(description = "The least one is tried first", examples = "10") @Min(0) @Max(1000) int position,
        @Schema(
                        description =
                                "{SERVICE} {Service} {Prénom} {PRENOM} {Nom} {SITE} {TYPE} {NN} {NNN} and plain text",
                        examples = "{SERVICE}-PC")
                @NotBlank @Size(max = 60) String template) {}
