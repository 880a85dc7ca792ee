package fr.microgate.parc.inventory.software;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

record DeviatingMachine(
        UUID assetId,
        UUID organizationId,
        String name,
        @Schema(description = "What is installed; absent when it is missing")
                @Nullable String software,
        @Nullable String version) {}
