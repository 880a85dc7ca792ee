package fr.microgate.parc.inventory.credential;

import fr.microgate.parc.platform.event.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What an agent proves its organisation with. The secret is 256 random bits, so one SHA-256
/// protects it; it is shown once, when it is made.
@Entity
public class AgentCredential {

    /// Whether the agents that come with it are taken at once.
    @Schema(name = "CredentialApproval")
    enum Approval {
        AUTOMATIC,
        MANUAL
    }

    @Id UUID id;

    @Version long version;

    UUID organizationId;
    String label;
    byte[] secretHash;
    Instant createdAt;
    @Nullable Instant expiresAt;
    @Nullable Instant revokedAt;

    @Enumerated(EnumType.STRING)
    Approval approval;

    /// Of the client certificate that stands for this credential, in lower-case hexadecimal.
    @Nullable String certificateSha256;

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
        credential.approval = command.approval() == null ? Approval.AUTOMATIC : command.approval();
        credential.certificateSha256 = command.fingerprint();
        return credential;
    }

    void revoke(Instant at) {
        if (revokedAt == null) revokedAt = at;
    }

    boolean accepts(String secret, Instant at) {
        return MessageDigest.isEqual(secretHash, hash(secret)) && isValid(at);
    }

    boolean isValid(Instant at) {
        return revokedAt == null && (expiresAt == null || at.isBefore(expiresAt));
    }

    /// Proves possession of the secret until then. Only who knows the secret or this row can sign,
    /// so that nothing has to be stored; revoking the credential ends its tokens with it.
    String accessToken(Instant until) {
        var claim = id + "." + until.getEpochSecond();
        return claim + "." + sign(claim);
    }

    boolean signed(String claim, String signature) {
        return MessageDigest.isEqual(
                sign(claim).getBytes(StandardCharsets.UTF_8),
                signature.getBytes(StandardCharsets.UTF_8));
    }

    private String sign(String claim) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secretHash, "HmacSHA256"));
            var signature = mac.doFinal(("access-token " + claim).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Whether nobody has to look at its agents first.
    public boolean takesAtOnce() {
        return approval == Approval.AUTOMATIC;
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
