package fr.microgate.parc.platform.security;

import fr.microgate.parc.platform.event.Ids;
import fr.microgate.parc.platform.http.PlatformProblem;
import fr.microgate.parc.platform.http.ProblemType;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// Who is calling and what he may see: staff see every organisation, a client's user sees his own
/// and nothing else, whatever the URL.
@RequestScoped
public class CurrentUser {

    private static final Set<String> STAFF =
            Set.of(Roles.ADMIN, Roles.FLEET_MANAGER, Roles.TECHNICIAN, Roles.DPO, Roles.AUDITOR);
    private static final Pattern CORRELATION = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final SecurityIdentity identity;
    private final RoutingContext routing;
    private final String fallbackCorrelation = Ids.next().toString();

    CurrentUser(SecurityIdentity identity, RoutingContext routing) {
        this.identity = identity;
        this.routing = routing;
    }

    public boolean isKnown() {
        return !identity.isAnonymous();
    }

    /// Opaque subject of the token: the only thing about a person that may leave in an event.
    public String id() {
        return token().map(JsonWebToken::getSubject)
                .orElseThrow(() ->
                        PlatformProblem.UNAUTHENTICATED.problem(
                                "The access token has no subject: ask for the scope basic."));
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    /// The role under which he acts, for the audit trail.
    public String role() {
        return identity.getRoles().stream()
                .filter(role -> STAFF.contains(role) || role.equals(Roles.CLIENT))
                .sorted()
                .findFirst()
                .orElse("none");
    }

    /// The only organisation that he may see; empty for staff, who see all.
    public Optional<UUID> onlyOrganization() {
        if (identity.getRoles().stream().anyMatch(STAFF::contains)) return Optional.empty();
        return Optional.of(
                token().map(token -> token.<Object>getClaim("organization_id"))
                        .flatMap(CurrentUser::uuid)
                        .orElseThrow(() ->
                                PlatformProblem.NO_ORGANIZATION.problem(
                                        "Your account is bound to no organisation: ask an administrator to set it.")));
    }

    public boolean maySee(UUID organizationId) {
        return onlyOrganization().map(organizationId::equals).orElse(true);
    }

    /// Refuses as if the thing did not exist: whether it does is not his business.
    public void mustSee(UUID organizationId, ProblemType notFound, Object id) {
        if (!maySee(organizationId)) throw notFound.problem("There is nothing with the id %s.", id);
    }

    /// `X-Correlation-Id` of the request when it is sane, else one of our own.
    public String correlationId() {
        var given = routing.request().getHeader("X-Correlation-Id");
        return given != null && CORRELATION.matcher(given).matches() ? given : fallbackCorrelation;
    }

    private Optional<JsonWebToken> token() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Optional.of(token)
                : Optional.empty();
    }

    private static Optional<UUID> uuid(Object claim) {
        try {
            return Optional.of(UUID.fromString(claim.toString()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
