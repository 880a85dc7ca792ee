package fr.microgate.parc.inventory.purchase;

import fr.microgate.parc.inventory.asset.AssetKind;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "EndingWarranty")
record WarrantyView(
        UUID assetId,
        UUID organizationId,
        String name,
        AssetKind kind,
        @Nullable String serial,
        @Schema(description = "Last day of the warranty") LocalDate endsOn) {

    String key() {
        return new DayKey(endsOn, assetId).toString();
    }
}
