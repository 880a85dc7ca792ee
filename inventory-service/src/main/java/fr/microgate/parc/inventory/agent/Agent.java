package fr.microgate.parc.inventory.agent;

import fr.microgate.parc.platform.event.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An installed agent, known by its own id (or its device id) inside an organisation, and the
/// machine it speaks for.
@Entity
public class Agent {

    @Id UUID id;

    UUID organizationId;
    String agentKey;
    UUID credentialId;
    @Nullable String deviceId;
    @Nullable UUID assetId;
    Instant firstInventoryAt;
    @Nullable Instant lastFullAt;
    @Nullable Instant lastPartialAt;

    @SuppressWarnings("NullAway.Init")
    Agent() {}

    static Agent firstSeen(UUID organizationId, String agentKey, UUID credentialId, Instant at) {
        var agent = new Agent();
        agent.id = Ids.next();
        agent.organizationId = organizationId;
        agent.agentKey = agentKey;
        agent.credentialId = credentialId;
        agent.firstInventoryAt = at;
        return agent;
    }

    public void spokeFor(UUID assetId, @Nullable String deviceId, boolean partial, Instant at) {
        this.assetId = assetId;
        if (deviceId != null) this.deviceId = deviceId;
        if (partial) {
            lastPartialAt = at;
        } else {
            lastFullAt = at;
        }
    }

    public @Nullable UUID assetId() {
        return assetId;
    }
}
