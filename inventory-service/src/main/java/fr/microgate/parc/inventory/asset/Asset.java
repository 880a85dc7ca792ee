package fr.microgate.parc.inventory.asset;

import static fr.microgate.parc.inventory.InventoryProblem.STATE_NOT_ALLOWED;

import fr.microgate.parc.inventory.document.InventoryDocument;
import fr.microgate.parc.inventory.document.InventoryDocument.Machine;
import fr.microgate.parc.inventory.document.InventoryDocument.OperatingSystem;
import fr.microgate.parc.inventory.document.Section;
import fr.microgate.parc.inventory.posture.Posture;
import fr.microgate.parc.platform.event.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A machine of an organisation: who owns it, what it is, and what its agent last said of it.
@Entity
public class Asset {

    private static final String SNMP = "SNMP";

    @Id UUID id;

    @Version long version;

    @Generated
    @Column(insertable = false, updatable = false)
    long number;

    UUID organizationId;

    /// What agents say it is; the columns below hold what counts, a person's word first.
    @JdbcTypeCode(SqlTypes.JSON)
    Machine discovered = Machine.UNKNOWN;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<AssetField, String> manual = new HashMap<>();

    String name;

    @Enumerated(EnumType.STRING)
    AssetKind kind;

    @Nullable String serial;
    @Nullable String uuid;
    @Nullable String manufacturer;
    @Nullable String model;
    @Nullable String chassis;
    @Nullable String vmSystem;
    @Nullable String domain;
    @Nullable String assetTag;

    @Enumerated(EnumType.STRING)
    AssetState state;

    @Enumerated(EnumType.STRING)
    Criticality criticality;

    String source;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable OperatingSystem operatingSystem;

    int softwareCount;

    /// Digest of each section as last seen: an equal one means no work.
    @JdbcTypeCode(SqlTypes.JSON)
    Map<Section, String> sectionDigests = new HashMap<>();

    @Embedded Posture posture = new Posture();

    Instant registeredAt;
    @Nullable Instant lastInventoryAt;
    @Nullable Instant lastFullAt;

    /// The machine that this one turned out to be.
    @Nullable UUID mergedIntoId;

    @SuppressWarnings("NullAway.Init")
    Asset() {}

    /// A machine that an agent speaks of for the first time.
    static Asset discovered(UUID organizationId, InventoryDocument document, Instant at) {
        var asset = new Asset();
        asset.id = Ids.next();
        asset.organizationId = organizationId;
        asset.state = AssetState.DEPLOYED;
        asset.criticality = Criticality.MEDIUM;
        asset.source = document.isOfDevice() ? SNMP : "AGENT";
        asset.registeredAt = at;
        var system = document.operatingSystem();
        asset.kind =
                AssetKind.of(
                        document.itemType(),
                        document.machine(),
                        system == null ? null : system.name());
        // Every answer of SNMP comes with the device id "foo".
        var unnamed = document.deviceId() == null || document.isOfDevice();
        asset.name = unnamed ? "sans-nom" : document.deviceId();
        asset.identify(document.machine());
        return asset;
    }

    /// Whether a document of it may change it. What SNMP says of a machine that an agent or a person
    /// described before only adds what is not known yet.
    public boolean isOpenTo(InventoryDocument document) {
        return !document.isOfDevice() || source.equals(SNMP);
    }

    /// An agent on it speaks with more right than SNMP did.
    void heard(InventoryDocument document) {
        if (!document.isOfDevice() && source.equals(SNMP)) source = "AGENT";
    }

    /// Takes over what the machine says of itself; what it does not say stays.
    void identify(Machine machine) {
        discovered = MachineFields.merged(discovered, machine);
        settle();
    }

    /// A person's word on a field, which the next inventory does not take away; null takes it back.
    void say(AssetField field, @Nullable String value) {
        var said = new HashMap<>(manual);
        if (value == null) said.remove(field);
        else said.put(field, value);
        manual = said;
        settle();
    }

    private void settle() {
        name = effective(AssetField.NAME, discovered.name() == null ? name : discovered.name());
        serial = manual.getOrDefault(AssetField.SERIAL, discovered.serial());
        manufacturer = manual.getOrDefault(AssetField.MANUFACTURER, discovered.manufacturer());
        model = manual.getOrDefault(AssetField.MODEL, discovered.model());
        chassis = manual.getOrDefault(AssetField.CHASSIS, discovered.chassis());
        assetTag = manual.getOrDefault(AssetField.ASSET_TAG, discovered.assetTag());
        var kindSaid = manual.get(AssetField.KIND);
        if (kindSaid != null) kind = AssetKind.valueOf(kindSaid);
        uuid = discovered.uuid();
        vmSystem = discovered.vmSystem();
        domain = discovered.domain();
    }

    private String effective(AssetField field, String found) {
        return manual.getOrDefault(field, found);
    }

    void moveTo(AssetState next) {
        if (!state.canBecome(next)) {
            throw STATE_NOT_ALLOWED.problem("The asset is %s: it cannot become %s.", state, next);
        }
        state = next;
    }

    /// What people typed on the other machine, where nobody typed anything on this one.
    ///
    /// @return what was taken over
    public Map<AssetField, String> adopt(Asset other) {
        var words = new HashMap<>(other.manual);
        words.keySet().removeAll(manual.keySet());
        words.forEach(this::say);
        return words;
    }

    /// Forgets what it had adopted, unless people typed something else since.
    public void giveBack(Map<AssetField, String> words) {
        words.forEach((field, value) -> {
            if (value.equals(manual.get(field))) say(field, null);
        });
    }

    public void mergeInto(Asset other) {
        mergedIntoId = other.id;
    }

    public void standAlone() {
        mergedIntoId = null;
    }

    public @Nullable UUID mergedIntoId() {
        return mergedIntoId;
    }

    public UUID id() {
        return id;
    }

    public UUID organizationId() {
        return organizationId;
    }

    public boolean isMerged() {
        return mergedIntoId != null;
    }

    public @Nullable String serial() {
        return serial;
    }

    public String name() {
        return name;
    }
}
