package fr.microgate.parc.platform.audit;

import fr.microgate.parc.platform.event.Cause;
import fr.microgate.parc.platform.event.Ids;
import fr.microgate.parc.platform.event.Outbox;
import fr.microgate.parc.platform.security.CurrentUser;
import fr.microgate.parc.platform.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The line that every change leaves: written with the change, published through the outbox,
/// chained by the compliance service. It says who did what to which object, never what the object
/// holds.
@ApplicationScoped
public class AuditLog {

    private final Outbox outbox;
    private final CurrentUser user;
    private final Clock clock;

    AuditLog(Outbox outbox, CurrentUser user, Clock clock) {
        this.outbox = outbox;
        this.user = user;
        this.clock = clock;
    }

    /// @param verb what was done, a plain English verb: `open`, `assign`, `set-state`
    /// @param organizationId organisation concerned; null when it is the platform itself
    public void record(
            String verb, String objectType, Object objectId, @Nullable UUID organizationId) {
        record(verb, objectType, objectId, organizationId, null);
    }

    /// @param reason code of the reason, never free text
    public void record(
            String verb,
            String objectType,
            Object objectId,
            @Nullable UUID organizationId,
            @Nullable String reason) {
        Cause cause = outbox.cause();
        var role = roleOf(cause.actor());
        outbox.add(
                organizationId,
                new ActionRecorded(
                        Ids.next(),
                        cause.actor(),
                        role,
                        verb,
                        new ActionRecorded.Target(objectType, objectId.toString()),
                        organizationId,
                        "DONE",
                        reason,
                        clock.instant()));
    }

    private String roleOf(String actor) {
        if (actor.startsWith("system:")) return "system";
        return actor.startsWith("agent:") ? Roles.AGENT : user.role();
    }
}
