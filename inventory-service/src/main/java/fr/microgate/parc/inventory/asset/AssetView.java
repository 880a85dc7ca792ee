package fr.microgate.parc.inventory.asset;

import fr.microgate.parc.inventory.document.InventoryDocument.Antivirus;
import fr.microgate.parc.inventory.document.InventoryDocument.Drive;
import fr.microgate.parc.inventory.document.InventoryDocument.OperatingSystem;
import fr.microgate.parc.inventory.posture.Posture.ControlView;
import fr.microgate.parc.platform.http.Revision;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

record AssetView(
        UUID id,
        UUID organizationId,
        @Schema(description = "Host name") String name,
        AssetKind kind,
        AssetState state,
        Criticality criticality,
        @Schema(description = "AGENT or MANUAL") String source,
        @Nullable String serial,
        @Nullable String uuid,
        @Nullable String manufacturer,
        @Nullable String model,
        @Nullable String chassis,
        @Nullable OperatingSystem operatingSystem,
        List<Drive> drives,
        List<Antivirus> antivirus,
        int softwareCount,
        @Schema(description = "What each control says; UNKNOWN is not PASS")
                List<ControlView> posture,
        Instant registeredAt,
        @Nullable Instant lastInventoryAt) {

    static AssetView of(Asset asset) {
        return new AssetView(
                asset.id,
                asset.organizationId,
                asset.name,
                asset.kind,
                asset.state,
                asset.criticality,
                asset.source,
                asset.serial,
                asset.uuid,
                asset.manufacturer,
                asset.model,
                asset.chassis,
                asset.operatingSystem,
                asset.drives,
                asset.antivirus,
                asset.softwareCount,
                asset.posture.view(),
                asset.registeredAt,
                asset.lastInventoryAt);
    }

    static Revision revisionOf(Asset asset) {
        return Revision.of(of(asset), asset.version, Map.of("state", asset.state));
    }
}
