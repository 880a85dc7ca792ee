package fr.microgate.parc.inventory.agent;

import fr.microgate.parc.inventory.document.DocumentReader.Dialect;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Refuses a body over the limit before it comes, in words: the server itself only hangs up, and an
/// administrator finds nothing in the log of the agent.
@ApplicationScoped
class BodyLimit {

    private static final int BEFORE_THE_SERVER = 100;
    private static final long MIB = 1024L * 1024;

    private final MemorySize limit;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.limit = limit;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_SERVER);
    }

    private void check(RoutingContext routing) {
        if (routing.normalizedPath().startsWith("/api/") || !isTooLarge(routing)) {
            routing.next();
            return;
        }
        var answer =
                AgentAnswer.error(
                        413,
                        "The body is larger than %d MiB as sent."
                                .formatted(limit.asLongValue() / MIB),
                        Dialect.JSON);
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
