package fr.microgate.parc.inventory.credential;

import fr.microgate.parc.platform.http.ShownOnce;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description =
                "Credential of inventory agents: user name = id, password = secret; or the token in the URL path")
record AgentCredentialView(
        UUID id,
        UUID organizationId,
        String label,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt,
        AgentCredential.Approval approval,
        @Nullable String certificateSha256,
        @Schema(description = "Shown once, in the answer that created it") @Nullable String secret,
        @Schema(description = "Path of the server URL for agents that only take a URL; shown once")
                @Nullable String enrolmentPath)
        implements ShownOnce {

    static AgentCredentialView of(AgentCredential credential) {
        return new AgentCredentialView(
                credential.id,
                credential.organizationId,
                credential.label,
                credential.createdAt,
                credential.expiresAt,
                credential.revokedAt,
                credential.approval,
                credential.certificateSha256,
                null,
                null);
    }

    static AgentCredentialView created(AgentCredential credential, String secret) {
        return new AgentCredentialView(
                credential.id,
                credential.organizationId,
                credential.label,
                credential.createdAt,
                credential.expiresAt,
                null,
                credential.approval,
                credential.certificateSha256,
                secret,
                "/inventory/" + credential.id + "." + secret);
    }

    @Override
    public AgentCredentialView withoutSecret() {
        return new AgentCredentialView(
                id,
                organizationId,
                label,
                createdAt,
                expiresAt,
                revokedAt,
                approval,
                certificateSha256,
                null,
                null);
    }
}
