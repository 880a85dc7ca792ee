package fr.microgate.parc.platform.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.microgate.parc.platform.event.DomainEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of the audit trail, as published on `audit.v1`.
record ActionRecorded(
        UUID actionId,
        String actor,
        String role,
        String verb,
        @JsonProperty("object") Target target,
        @Nullable UUID organizationId,
        String result,
        @Nullable String reason,
        Instant at)
        implements DomainEvent {

    record Target(String type, String id) {}

    @Override
    public String type() {
        return "fr.microgate.parc.audit.action-recorded.v1";
    }

    @Override
    public String topic() {
        return "audit.v1";
    }

    /// Lines of one organisation keep their order; those of the platform itself share a key.
    @Override
    public Object subject() {
        return organizationId == null ? "platform" : organizationId;
    }
}
