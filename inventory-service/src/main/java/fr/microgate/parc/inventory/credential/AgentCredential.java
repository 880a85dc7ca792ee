package fr.microgate.parc.inventory.credential;

import fr.microgate.parc.platform.event.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an agent proves its organisation with. The secret is 256 random bits, so one SHA-256
/// protects it; it is shown once, when it is made.
@Entity
public class AgentCredential {

    @Id UUID id;

    @Version long version;

    UUID organizationId;
    String label;
    byte[] secretHash;
    Instant createdAt;
    @Nullable Instant expiresAt;
    @Nullable Instant revokedAt;

    @SuppressWarnings("NullAway.Init")
    AgentCredential() {}

    static AgentCredential create(CreateAgentCredential command, String secret, Instant at) {
        var credential = new AgentCredential();
        credential.id = Ids.next();
        credential.organizationId = command.organizationId();
        credential.label = command.label();
        credential.secretHash = hash(secret);
        credential.createdAt = at;
        credential.expiresAt = command.expiresAt();
        return credential;
    }

    void revoke(Instant at) {
        if (revokedAt == null) revokedAt = at;
    }

    boolean accepts(String secret, Instant at) {
        var inTime = revokedAt == null && (expiresAt == null || at.isBefore(expiresAt));
        return MessageDigest.isEqual(secretHash, hash(secret)) && inTime;
    }

    public UUID id() {
        return id;
    }

    public UUID organizationId() {
        return organizationId;
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
