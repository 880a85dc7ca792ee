package fr.microgate.parc.ticket.inventory;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

record AssetMoved(@NotNull UUID assetId, @NotNull UUID toOrganizationId, @NotNull Instant at) {

    static final String TYPE = "fr.microgate.parc.inventory.asset-moved.v1";
}
