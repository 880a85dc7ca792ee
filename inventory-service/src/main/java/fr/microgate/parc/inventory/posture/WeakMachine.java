package fr.microgate.parc.inventory.posture;

import fr.microgate.parc.inventory.asset.AssetKind;
import fr.microgate.parc.inventory.asset.Criticality;
import java.util.List;
import java.util.UUID;

/// @param failing codes of the controls that fail
record WeakMachine(
        UUID assetId,
        String name,
        AssetKind kind,
        Criticality criticality,
        int score,
        List<String> failing) {

    String key() {
        return score + " " + assetId;
    }
}
