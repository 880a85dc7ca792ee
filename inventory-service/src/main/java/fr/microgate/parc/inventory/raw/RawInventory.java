package fr.microgate.parc.inventory.raw;

import fr.microgate.parc.inventory.document.Payload;
import fr.microgate.parc.platform.event.Ids;
import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A document exactly as an agent delivered it, kept before anybody tries to understand it: agents
/// do not send a lost inventory again.
@Entity
public class RawInventory {

    public enum Status {
        RECEIVED,
        PROCESSED,
        QUARANTINED
    }

    /// Key of a document without the id of an agent or a device.
    public static final String UNNAMED = "unnamed";

    private static final int TRIES = 4;

    @Id UUID id;

    UUID organizationId;
    UUID credentialId;

    /// The agent's own id where it sends one, else the device id of the document.
    String agentKey;

    @Nullable String deviceId;
    @Nullable String userAgent;
    byte[] digest;
    int size;

    @Basic(fetch = FetchType.LAZY)
    byte[] body;

    @Enumerated(EnumType.STRING)
    Status status;

    @Nullable String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> warnings;

    @Nullable UUID assetId;
    @Nullable String matchedBy;
    Instant receivedAt;
    @Nullable Instant processedAt;
    String correlationId;
    int tries;
    Instant notBefore;

    @SuppressWarnings("NullAway.Init")
    RawInventory() {}

    public static RawInventory receive(Delivery delivery, Instant at) {
        var raw = new RawInventory();
        raw.id = Ids.next();
        raw.organizationId = delivery.organizationId();
        raw.credentialId = delivery.credentialId();
        raw.agentKey = delivery.agentKey();
        raw.deviceId = delivery.deviceId();
        raw.userAgent = delivery.userAgent();
        raw.digest = delivery.digest();
        raw.body = delivery.payload().bytes();
        raw.size = raw.body.length;
        raw.status = Status.RECEIVED;
        raw.warnings = List.of();
        raw.receivedAt = at;
        raw.notBefore = at;
        raw.correlationId = raw.id.toString();
        return raw;
    }

    /// What came with a document.
    public record Delivery(
            UUID organizationId,
            UUID credentialId,
            String agentKey,
            @Nullable String deviceId,
            @Nullable String userAgent,
            byte[] digest,
            Payload payload) {}

    public void processed(UUID assetId, String matchedBy, List<String> warnings, Instant at) {
        this.status = Status.PROCESSED;
        this.assetId = assetId;
        this.matchedBy = matchedBy;
        this.warnings = warnings;
        this.reason = null;
        this.processedAt = at;
    }

    /// Kept with the reason, for a person to look at.
    public void quarantine(String reason, Instant at) {
        this.status = Status.QUARANTINED;
        var storable = reason.replace('\0', ' ');
        this.reason = storable.length() <= 500 ? storable : storable.substring(0, 500);
        this.processedAt = at;
    }

    /// Tried again after a growing pause; after the last try it is put aside so that it stops
    /// nobody.
    public void failed(String reason, Instant at) {
        tries++;
        notBefore = at.plus(Duration.ofSeconds(1L << tries));
        if (tries >= TRIES) quarantine("processing failed: " + reason, at);
    }

    /// As if it had just arrived; for a document that a newer version may understand.
    void replay(Instant at) {
        status = Status.RECEIVED;
        reason = null;
        tries = 0;
        notBefore = at;
        processedAt = null;
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

    public String agentKey() {
        return agentKey;
    }

    public String correlationId() {
        return correlationId;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public Payload payload() {
        return Payload.of(body);
    }
}
