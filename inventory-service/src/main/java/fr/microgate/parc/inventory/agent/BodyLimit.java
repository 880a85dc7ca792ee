package fr.microgate.parc.inventory.agent;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Refuses a body over the limit before it comes, and what no agent sends, in words: the server
/// itself only hangs up, and an administrator finds nothing in the log of the agent.
@ApplicationScoped
class BodyLimit {

    private static final int BEFORE_THE_SERVER = 100;
    private static final Set<HttpMethod> OTHERS =
            Set.of(HttpMethod.PUT, HttpMethod.DELETE, HttpMethod.PATCH);
    private static final long MIB = 1024L * 1024;

    private final MemorySize limit;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.limit = limit;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_SERVER);
    }

    private void check(RoutingContext routing) {
        var path = routing.normalizedPath();
        if (path.startsWith("/api/") || path.startsWith("/q/")) routing.next();
        else if (isTooLarge(routing)) refuse(routing, 413, tooLarge());
        else if (OTHERS.contains(routing.request().method()))
            refuse(routing, 405, "This is the address of inventory agents: they deliver by POST.");
        else routing.next();
    }

    private String tooLarge() {
        return "The body is larger than %d MiB as sent.".formatted(limit.asLongValue() / MIB);
    }

    private static void refuse(RoutingContext routing, int status, String message) {
        var spoken = AgentAnswer.dialectOf(routing.request().getHeader("User-Agent"));
        var answer = AgentAnswer.error(status, message, spoken);
        if (status == 405) routing.response().putHeader("Allow", "POST");
        routing.response()
                .setStatusCode(answer.status())
                .putHeader("Content-Type", answer.contentType())
                .putHeader("Connection", "close")
                .end(answer.body());
    }

    private boolean isTooLarge(RoutingContext routing) {
        var length = routing.request().getHeader("Content-Length");
        try {
            return length != null && Long.parseLong(length.strip()) > limit.asLongValue();
        } catch (NumberFormatException _) {
            return false;
        }
    }
}
