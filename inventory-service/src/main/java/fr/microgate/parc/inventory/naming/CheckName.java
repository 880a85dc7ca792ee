package fr.microgate.parc.inventory.naming;

import fr.microgate.parc.inventory.asset.AssetKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record CheckName(
        @NotNull UUID organizationId,
        @NotNull AssetKind kind,
        @Schema(examples = "COMPTA-PC") @NotBlank @Size(max = 63) String name) {}
