package fr.microgate.parc.inventory.asset;

import static fr.microgate.parc.inventory.InventoryProblem.STATE_NOT_ALLOWED;

import fr.microgate.parc.inventory.document.InventoryDocument;
import fr.microgate.parc.inventory.document.InventoryDocument.Antivirus;
import fr.microgate.parc.inventory.document.InventoryDocument.Drive;
import fr.microgate.parc.inventory.document.InventoryDocument.Machine;
import fr.microgate.parc.inventory.document.InventoryDocument.OperatingSystem;
import fr.microgate.parc.inventory.document.InventoryDocument.Section;
import fr.microgate.parc.inventory.posture.Posture;
import fr.microgate.parc.platform.event.Ids;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A machine of an organisation: who owns it, what it is, and what its agent last said of it.
@Entity
public class Asset {

    @Id UUID id;

    @Version long version;

    UUID organizationId;
    String name;

    @Enumerated(EnumType.STRING)
    AssetKind kind;

    @Enumerated(EnumType.STRING)
    AssetState state;

    @Enumerated(EnumType.STRING)
    Criticality criticality;

    String source;
    @Nullable String serial;
    @Nullable String uuid;
    @Nullable String manufacturer;
    @Nullable String model;
    @Nullable String chassis;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable OperatingSystem operatingSystem;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Drive> drives = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    List<Antivirus> antivirus = List.of();

    int softwareCount;

    /// Digest of each section as last seen: an equal one means no work.
    @JdbcTypeCode(SqlTypes.JSON)
    Map<Section, String> sectionDigests = new HashMap<>();

    @Embedded Posture posture = new Posture();

    Instant registeredAt;
    @Nullable Instant lastInventoryAt;

    @SuppressWarnings("NullAway.Init")
    Asset() {}

    /// A machine that an agent speaks of for the first time.
    static Asset discovered(UUID organizationId, InventoryDocument document, Instant at) {
        var asset = new Asset();
        asset.id = Ids.next();
        asset.organizationId = organizationId;
        asset.state = AssetState.DEPLOYED;
        asset.criticality = Criticality.MEDIUM;
        asset.source = "AGENT";
        asset.registeredAt = at;
        asset.identify(document.machine(), document.deviceId());
        var system = document.operatingSystem();
        asset.kind =
                AssetKind.of(
                        document.itemType(),
                        document.machine(),
                        system == null ? null : system.name());
        return asset;
    }

    /// Takes over what the machine says of itself; what it does not say stays.
    void identify(Machine machine, @Nullable String deviceId) {
        name =
                machine.name() != null
                        ? machine.name()
                        : name != null ? name : deviceId != null ? deviceId : "sans-nom";
        if (machine.serial() != null) serial = machine.serial();
        if (machine.uuid() != null) uuid = machine.uuid();
        if (machine.manufacturer() != null) manufacturer = machine.manufacturer();
        if (machine.model() != null) model = machine.model();
        if (machine.chassis() != null) chassis = machine.chassis();
    }

    void moveTo(AssetState next) {
        if (!state.canBecome(next)) {
            throw STATE_NOT_ALLOWED.problem("The asset is %s: it cannot become %s.", state, next);
        }
        state = next;
    }

    public UUID id() {
        return id;
    }

    public boolean hasSerial(@Nullable String other) {
        return serial != null && serial.equals(other);
    }

    public boolean hasUuid(@Nullable String other) {
        return uuid != null && uuid.equals(other);
    }

    /// Whether a document with these identifiers is of another machine: what both know differs, and
    /// nothing that both know is equal.
    public boolean contradicts(Machine machine) {
        if (hasSerial(machine.serial()) || hasUuid(machine.uuid())) return false;
        var otherSerial = serial != null && machine.serial() != null;
        var otherUuid = uuid != null && machine.uuid() != null;
        return otherSerial || otherUuid;
    }
}
