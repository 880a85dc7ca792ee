package fr.microgate.parc.compliance.inventory;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

record AssetMerged(@NotNull UUID assetId, @NotNull UUID intoAssetId) {

    static final String TYPE = "fr.microgate.parc.inventory.asset-merged.v1";
}
