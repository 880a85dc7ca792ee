package fr.microgate.parc.inventory.asset;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

record MoveAsset(
        @NotNull UUID organizationId,
        @Schema(description = "Whose it is there; as before when nobody says", examples = "CLIENT")
                @Nullable Ownership ownership) {}
