package fr.microgate.parc.inventory.credential;

import fr.microgate.parc.platform.http.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class AgentCredentials implements PanacheRepositoryBase<AgentCredential, UUID> {

    /// How long an access token is good for.
    public static final Duration TOKEN_LIFE = Duration.ofHours(1);

    private final Clock clock;

    AgentCredentials(Clock clock) {
        this.clock = clock;
    }

    List<AgentCredential> page(PageRequest page, @Nullable UUID organizationId) {
        return find(
                        "id < ?1 and (cast(?2 as uuid) is null or organizationId = ?2) order by id desc",
                        page.before(),
                        organizationId)
                .page(0, page.limit() + 1)
                .list();
    }

    /// The credential when id and secret are right and it is neither expired nor revoked.
    public Optional<AgentCredential> authenticate(String id, String secret) {
        try {
            return findByIdOptional(UUID.fromString(id))
                    .filter(credential -> credential.accepts(secret, clock.instant()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// An access token for the credential, when id and secret are right.
    public Optional<String> accessToken(String id, String secret) {
        return authenticate(id, secret)
                .map(credential -> credential.accessToken(clock.instant().plus(TOKEN_LIFE)));
    }

    /// The credential that an access token was made for, while both are good.
    public Optional<AgentCredential> authenticateToken(String token) {
        var end = token.lastIndexOf('.');
        var middle = token.indexOf('.');
        if (middle < 0 || middle == end) return Optional.empty();
        try {
            var now = clock.instant();
            var until = Long.parseLong(token.substring(middle + 1, end));
            if (until <= now.getEpochSecond()) return Optional.empty();
            return findByIdOptional(UUID.fromString(token.substring(0, middle)))
                    .filter(credential -> credential.isValid(now))
                    .filter(credential ->
                            credential.signed(token.substring(0, end), token.substring(end + 1)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// @param sha256 fingerprint of a client certificate that was verified
    public Optional<AgentCredential> ofCertificate(String sha256) {
        return find("certificateSha256 = ?1 and revokedAt is null", sha256)
                .firstResultOptional()
                .filter(credential -> credential.isValid(clock.instant()));
    }

    boolean isTaken(String certificateSha256) {
        return count("certificateSha256 = ?1 and revokedAt is null", certificateSha256) > 0;
    }
}
