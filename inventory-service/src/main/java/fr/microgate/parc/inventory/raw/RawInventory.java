package fr.microgate.parc.inventory.raw;

import fr.microgate.parc.platform.event.Ids;
import jakarta.persistence.Basic;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A document exactly as an agent delivered it, kept before anybody tries to understand it: agents
/// do not send a lost inventory again.
@Entity
@DynamicUpdate
public class RawInventory {

    public enum Status {
        RECEIVED,
        PROCESSED,
        QUARANTINED,

        /// Not applied, and it need not be: something newer was.
        SUPERSEDED
    }

    /// Key of a document without the id of an agent or a device.
    public static final String UNNAMED = "unnamed";

    @Id UUID id;

    UUID organizationId;
    UUID credentialId;

    /// The agent's own id where it sends one, else the device id of the document.
    String agentKey;

    @Nullable String deviceId;
    @Embedded @Nullable Sent sent;
    boolean partial;
    byte[] digest;
    int size;

    /// Null once retention or an erasure has deleted it.
    @Nullable UUID bodyId;

    /// Kept in clear by an older version, until housekeeping encrypts it.
    @Basic(fetch = FetchType.LAZY)
    byte @Nullable [] body;

    @Enumerated(EnumType.STRING)
    Status status;

    @Enumerated(EnumType.STRING)
    @Nullable Reason reasonCode;

    @Nullable String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> warnings;

    @Nullable UUID assetId;
    @Nullable String matchedBy;
    Instant receivedAt;
    @Nullable Instant processedAt;
    String correlationId;
    @Embedded Attempts attempts;

    @SuppressWarnings("NullAway.Init")
    RawInventory() {}

    static RawInventory receive(Delivery delivery, byte[] digest, UUID bodyId, Instant at) {
        var raw = new RawInventory();
        raw.id = Ids.next();
        raw.organizationId = delivery.organizationId();
        raw.credentialId = delivery.credentialId();
        raw.agentKey = delivery.agentKey();
        raw.sent = Sent.of(delivery);
        raw.deviceId = delivery.deviceId();
        raw.partial = delivery.partial();
        raw.digest = digest;
        raw.bodyId = bodyId;
        raw.size = delivery.payload().bytes().length;
        raw.status = Status.RECEIVED;
        raw.warnings = List.of();
        raw.receivedAt = at;
        raw.attempts = Attempts.none(at);
        raw.correlationId = raw.id.toString();
        if (delivery.unsupported() != null)
            raw.quarantine(Reason.UNSUPPORTED_QUERY, delivery.unsupported(), at);
        return raw;
    }

    public void processed(UUID assetId, String matchedBy, List<String> warnings, Instant at) {
        this.status = Status.PROCESSED;
        this.assetId = assetId;
        this.matchedBy = matchedBy;
        this.warnings = warnings;
        this.reasonCode = null;
        this.reason = null;
        this.processedAt = at;
    }

    /// Kept with the reason, for a person to look at.
    public void quarantine(Reason code, String reason, Instant at) {
        putAside(Status.QUARANTINED, code, reason, at);
    }

    /// Left alone: it would take the machine back to what it was, or to other words for it.
    public void superseded(Reason code, @Nullable UUID ofAsset, Instant at) {
        if (ofAsset != null) assetId = ofAsset;
        putAside(Status.SUPERSEDED, code, code.text(), at);
    }

    /// @return whether that was the last try; until then it is tried again after a growing pause
    public boolean failed(String reason, Instant at) {
        if (status != Status.RECEIVED) return false; // somebody else has done it by now
        var last = attempts.failed(at);
        if (last) quarantine(Reason.FAILED, "processing failed: " + reason, at);
        return last;
    }

    /// Counts a try before it begins: nobody would count one that ends the service.
    ///
    /// @return whether it may be tried
    public boolean begun(Instant at) {
        if (attempts.begin()) return true;
        quarantine(Reason.FAILED, "the service ended each time while it was processed", at);
        return false;
    }

    /// Applied before, and changes came after it that cannot be applied again: all is as it was.
    void stays(Instant at) {
        status = Status.PROCESSED;
        processedAt = at;
    }

    void seal(UUID bodyId) {
        this.bodyId = bodyId;
        this.body = null;
    }

    private void putAside(Status status, Reason code, String reason, Instant at) {
        this.status = status;
        this.reasonCode = code;
        var storable = reason.replace('\0', ' ');
        this.reason = storable.length() <= 500 ? storable : storable.substring(0, 500);
        this.processedAt = at;
    }

    public boolean hasBody() {
        return bodyId != null || body != null;
    }

    public UUID id() {
        return id;
    }

    /// Neither the agent nor the document says whose it is: it stands for no agent.
    public boolean isAnonymous() {
        return agentKey.equals(UNNAMED);
    }

    public UUID organizationId() {
        return organizationId;
    }

    public UUID credentialId() {
        return credentialId;
    }

    public Sent sent() {
        return sent == null ? Sent.UNKNOWN : sent;
    }

    public String agentKey() {
        return agentKey;
    }

    public String correlationId() {
        return correlationId;
    }

    /// The machine that it was found to be of when it was processed.
    public @Nullable UUID assetId() {
        return assetId;
    }

    public Instant receivedAt() {
        return receivedAt;
    }
}
