package fr.microgate.parc.compliance.inventory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

record AssetRegistered(
        @NotNull UUID assetId, @NotNull UUID organizationId, @NotBlank String state) {

    static final String TYPE = "fr.microgate.parc.inventory.asset-registered.v1";
}
