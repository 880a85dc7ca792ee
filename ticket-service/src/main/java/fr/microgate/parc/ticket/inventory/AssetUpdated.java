package fr.microgate.parc.ticket.inventory;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// @param name only when it changed
record AssetUpdated(@NotNull UUID assetId, @Nullable String name) {

    static final String TYPE = "fr.microgate.parc.inventory.asset-updated.v1";
}
