package fr.microgate.parc.inventory.agent;

import fr.microgate.parc.inventory.credential.AgentCredential;
import fr.microgate.parc.inventory.credential.AgentCredentials;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The ways in which unmodified agents can prove who they are: an enrolment token `id.secret` in
/// the path, Basic (also written into the URL as `id:secret@host`, RFC 7617), a bearer token that
/// they got for id and secret (RFC 6750), or a client certificate that a trusted proxy verified.
@ApplicationScoped
class AgentAuthentication {

    private static final String BASIC = "Basic ";
    private static final String BEARER = "Bearer ";

    private final AgentCredentials credentials;
    private final TrustedProxies proxies;
    private final AgentConfig config;

    AgentAuthentication(AgentCredentials credentials, TrustedProxies proxies, AgentConfig config) {
        this.credentials = credentials;
        this.proxies = proxies;
        this.config = config;
    }

    Optional<AgentCredential> authenticate(HttpServerRequest request, @Nullable String token) {
        if (token != null) return check(token, '.');
        var authorization = request.getHeader("Authorization");
        if (authorization == null) return byCertificate(request);
        if (starts(authorization, BEARER)) {
            return credentials.authenticateToken(authorization.substring(BEARER.length()).strip());
        }
        return starts(authorization, BASIC) ? basic(authorization) : Optional.empty();
    }

    private Optional<AgentCredential> basic(String authorization) {
        try {
            var decoded =
                    Base64.getDecoder().decode(authorization.substring(BASIC.length()).strip());
            return check(new String(decoded, StandardCharsets.UTF_8), ':');
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Optional<AgentCredential> byCertificate(HttpServerRequest request) {
        return config.clientCertificateHeader()
                .filter(_ -> proxies.trusts(request.remoteAddress().hostAddress()))
                .map(request::getHeader)
                .flatMap(ClientCertificates::fingerprint)
                .flatMap(credentials::ofCertificate);
    }

    private Optional<AgentCredential> check(String pair, char separator) {
        var at = pair.indexOf(separator);
        return at < 0
                ? Optional.empty()
                : credentials.authenticate(pair.substring(0, at), pair.substring(at + 1));
    }

    private static boolean starts(String header, String scheme) {
        return header.regionMatches(true, 0, scheme, 0, scheme.length());
    }
}
