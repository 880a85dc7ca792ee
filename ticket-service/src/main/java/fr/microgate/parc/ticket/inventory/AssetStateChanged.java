package fr.microgate.parc.ticket.inventory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

record AssetStateChanged(
        @NotNull UUID assetId,
        @NotBlank String to,
        @NotNull Instant at,
        @NotNull Encryption encryption) {

    static final String TYPE = "fr.microgate.parc.inventory.asset-state-changed.v1";

    /// Of the disks, at the last inventory.
    enum Encryption {
        FULL,
        PARTIAL,
        NONE,
        UNKNOWN
    }
}
