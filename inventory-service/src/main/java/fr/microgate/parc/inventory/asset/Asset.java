package fr.microgate.parc.inventory.asset;

import fr.microgate.parc.inventory.document.InventoryDocument;
import fr.microgate.parc.inventory.document.InventoryDocument.Machine;
import fr.microgate.parc.inventory.document.Section;
import fr.microgate.parc.inventory.lifecycle.Transitions;
import fr.microgate.parc.inventory.posture.Posture;
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
import java.util.function.Predicate;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A machine of an organisation: who owns it, what it is, and what its agent last said of it.
@Entity
@DynamicUpdate
public class Asset {

    static final String AGENT = "AGENT";
    static final String SNMP = "SNMP";
    static final String HOST = "HOST";

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

    @Enumerated(EnumType.STRING)
    @Nullable AssetKind discoveredKind;

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

    @Embedded @Nullable RunningSystem runs;

    int softwareCount;

    /// Digest of each section as last seen: an equal one means no work.
    @JdbcTypeCode(SqlTypes.JSON)
    Map<Section, String> sectionDigests = new HashMap<>();

    @Embedded Keeping keeping = new Keeping();

    @Embedded Posture posture = new Posture();

    Instant registeredAt;
    @Nullable Instant lastInventoryAt;
    @Nullable Instant lastFullAt;
    int reading;

    /// The last inventory that spoke of software.
    @Nullable Instant softwareSeenAt;

    /// The machine that this one turned out to be.
    @Nullable UUID mergedIntoId;

    /// Digest of a reported name that holds the name of an erased person.
    @Nullable String suppressedName;

    @SuppressWarnings("NullAway.Init")
    Asset() {}

    /// Whether a document of it may change it. What SNMP says of a machine that an agent speaks for
    /// only adds what is not known yet; what a person typed wins anyway.
    public boolean isOpenTo(InventoryDocument document) {
        return !document.isOfDevice() || !source.equals(AGENT);
    }

    /// An agent on it speaks with more right than SNMP, its host or a list did.
    void heard(InventoryDocument document) {
        if (!document.isOfDevice()) source = AGENT;
        else if (!source.equals(AGENT)) source = SNMP;
    }

    /// Takes over what the machine says of itself; what it does not say stays.
    void identify(InventoryDocument document) {
        Effective.takeOver(this, document);
    }

    /// A person's word on a field, which the next inventory does not take away; null takes it back.
    void say(AssetField field, @Nullable String value) {
        var said = new HashMap<>(manual);
        if (value == null) said.remove(field);
        else said.put(field, value);
        manual = said;
        Effective.settle(this);
    }

    void moveTo(AssetState next, Transitions ways, Predicate<String> hasRole) {
        ways.check(state, next, hasRole);
        moveTo(next);
    }

    /// On a way that was checked.
    void moveTo(AssetState next) {
        if (state == next) return;
        state = next;
        keeping.reappearedAt = null;
    }

    /// An agent spoke for it: what was ordered or prepared is in use.
    ///
    /// @return whether that moved it
    boolean reported() {
        if (state != AssetState.ORDERED && state != AssetState.STAGED) return false;
        state = AssetState.DEPLOYED;
        return true;
    }

    public AssetKind kind() {
        return kind;
    }

    public AssetState state() {
        return state;
    }

    public Keeping keeping() {
        return keeping;
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

    public long number() {
        return number;
    }

    public @Nullable Instant lastFullAt() {
        return lastFullAt;
    }

    public @Nullable String serial() {
        return serial;
    }

    public String name() {
        return name;
    }
}
