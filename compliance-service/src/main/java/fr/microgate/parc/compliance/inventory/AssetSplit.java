package fr.microgate.parc.compliance.inventory;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

record AssetSplit(@NotNull UUID assetId, @NotNull UUID fromAssetId) {

    static final String TYPE = "fr.microgate.parc.inventory.asset-split.v1";
}
