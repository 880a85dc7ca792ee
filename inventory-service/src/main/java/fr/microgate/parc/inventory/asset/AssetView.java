package fr.microgate.parc.inventory.asset;

import fr.microgate.parc.inventory.document.Entry;
import fr.microgate.parc.inventory.document.InventoryDocument.Machine;
import fr.microgate.parc.inventory.document.InventoryDocument.OperatingSystem;
import fr.microgate.parc.inventory.document.Section;
import fr.microgate.parc.inventory.naming.NameProblem;
import fr.microgate.parc.inventory.posture.ControlView;
import fr.microgate.parc.platform.http.Revision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

public record AssetView(
        UUID id,
        UUID organizationId,
        @Schema(description = "Host name", examples = "COMPTA-PC") String name,
        AssetKind kind,
        AssetState state,
        Criticality criticality,
        @Schema(description = "AGENT, SNMP, MANUAL, CSV or HOST") String source,
        @Nullable String serial,
        @Nullable String uuid,
        @Nullable String manufacturer,
        @Nullable String model,
        @Nullable String chassis,
        @Nullable String vmSystem,
        @Nullable String domain,
        @Nullable String assetTag,
        @Schema(description = "What agents say it is; the fields above hold what counts")
                Machine discovered,
        @Schema(description = "What people typed: it survives the next inventory")
                Map<AssetField, String> manual,
        @Schema(description = "Both sides of each field; only when one machine is read")
                @Nullable List<FieldView> fields,
        Ownership ownership,
        @Schema(description = "Product that it is, chosen by a person or found by its name")
                @Nullable UUID modelId,
        @Nullable UUID siteId,
        @Nullable UUID locationId,
        List<String> tags,
        @Nullable OperatingSystem operatingSystem,
        @Schema(description = "Last day of security updates of its system, as far as it is known")
                @Nullable LocalDate systemEndsOn,
        @Schema(description = "Entries of each section; only when one machine is read")
                @Nullable Map<Section, List<Entry>> components,
        @Schema(description = "Ways to its screen; only when one machine is read")
                @Nullable List<RemoteLink> remoteAccess,
        int softwareCount,
        @Schema(description = "What each control says; UNKNOWN is not PASS")
                List<ControlView> posture,
        @Schema(
                        description =
                                "Weighted share of the controls that pass, of a hundred; absent when none counts")
                @Nullable Integer postureScore,
        Instant registeredAt,
        @Nullable Instant lastInventoryAt,
        @Nullable Instant lastFullAt,
        @Schema(description = "The machine that this one turned out to be")
                @Nullable UUID mergedIntoId,
        @Schema(
                        description =
                                "True when it reports a name that may not be shown: rename the machine itself")
                @Nullable Boolean toRename,
        @Schema(
                        description =
                                "What is wrong with the name that it reports or that was just typed; absent when nothing is")
                @Nullable List<NameProblem.View> nameProblems,
        @Schema(description = "Who or what site has it; absent when nobody has")
                @Nullable AssignedTo assignedTo,
        @Schema(description = "Last day of its warranty as far as it is known")
                @Nullable LocalDate warrantyEndsOn) {

    @Schema(name = "AssetAssignedTo")
    record AssignedTo(
            @Nullable UUID personRef,
            @Nullable UUID siteId,
            Instant since,
            @Nullable Instant expectedReturnAt) {}

    static AssetView of(Asset asset) {
        return of(asset, null, Circumstances.UNKNOWN);
    }

    static AssetView of(
            Asset asset,
            @Nullable Map<Section, List<Entry>> components,
            Circumstances circumstances) {
        var misnamed = asset.posture.nameProblems();
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
                asset.vmSystem,
                asset.domain,
                asset.assetTag,
                asset.discovered,
                asset.manual,
                components == null ? null : FieldView.of(asset),
                asset.keeping.ownership,
                asset.keeping.modelId,
                asset.keeping.siteId,
                asset.keeping.locationId,
                asset.keeping.tags(),
                RunningSystem.of(asset),
                asset.posture.systemEndsOn(),
                components,
                RemoteLink.of(components),
                asset.softwareCount,
                asset.posture.view(),
                asset.posture.score(),
                asset.registeredAt,
                asset.lastInventoryAt,
                asset.lastFullAt,
                asset.mergedIntoId,
                asset.suppressedName == null ? null : true,
                misnamed.isEmpty() ? null : NameProblem.views(misnamed),
                circumstances.assignedTo(),
                circumstances.warrantyEndsOn());
    }

    static Revision revisionOf(Asset asset) {
        return Revision.of(of(asset), asset.version, Editable.words(asset));
    }
}
