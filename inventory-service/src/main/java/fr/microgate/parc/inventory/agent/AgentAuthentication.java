package fr.microgate.parc.inventory.agent;

import fr.microgate.parc.inventory.credential.AgentCredential;
import fr.microgate.parc.inventory.credential.AgentCredentials;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The two ways that unmodified agents can prove who they are with one round trip: Basic (also
/// written into the URL as `id:secret@host`, RFC 7617), or an enrolment token `id.secret` in the
/// path.
@ApplicationScoped
class AgentAuthentication {

    private static final String BASIC = "Basic ";

    private final AgentCredentials credentials;

    AgentAuthentication(AgentCredentials credentials) {
        this.credentials = credentials;
    }

    Optional<AgentCredential> authenticate(@Nullable String authorization, @Nullable String token) {
        if (token != null) return check(token, '.');
        if (authorization == null
                || !authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return Optional.empty();
        }
        try {
            var decoded =
                    Base64.getDecoder().decode(authorization.substring(BASIC.length()).strip());
            return check(new String(decoded, StandardCharsets.UTF_8), ':');
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Optional<AgentCredential> check(String pair, char separator) {
        var at = pair.indexOf(separator);
        return at < 0
                ? Optional.empty()
                : credentials.authenticate(pair.substring(0, at), pair.substring(at + 1));
    }
}
