package fr.microgate.parc.compliance.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// One line of the audit trail, at its place in the chain of its organisation. Never changed: its
/// hash covers every field and the hash of the row before, so the place needs no hash of its own.
@Entity
@Immutable
class AuditEvent {

    @Id UUID actionId;

    UUID chainId;
    long seq;
    String actor;
    @Nullable String onBehalfOf;
    String role;
    String verb;
    String objectType;
    String objectId;
    String result;
    @Nullable String reason;
    Instant occurredAt;

    @Column(name = "state_before")
    @Nullable String before;

    @Column(name = "state_after")
    @Nullable String after;

    byte[] prevHash;
    byte[] rowHash;

    @SuppressWarnings("NullAway.Init")
    AuditEvent() {}

    static AuditEvent chain(ActionRecorded action, UUID chainId, long seq, byte[] prevHash) {
        var event = new AuditEvent();
        event.actionId = action.actionId();
        event.chainId = chainId;
        event.seq = seq;
        event.actor = action.actor();
        event.onBehalfOf = action.onBehalfOf();
        event.role = action.role();
        event.verb = action.verb();
        event.objectType = action.object().type();
        event.objectId = action.object().id();
        event.result = action.result();
        event.reason = action.reason();
        // What PostgreSQL keeps: the hash must be that of the row as it is read back.
        event.occurredAt = action.at().truncatedTo(ChronoUnit.MICROS);
        event.before = action.before();
        event.after = action.after();
        event.prevHash = prevHash;
        event.rowHash = event.hash();
        return event;
    }

    /// What rowHash must be.
    byte[] hash() {
        return new RowHash()
                .add(chainId)
                .add(actionId)
                .add(actor)
                .add(onBehalfOf)
                .add(role)
                .add(verb)
                .add(objectType)
                .add(objectId)
                .add(result)
                .add(reason)
                .add(occurredAt)
                .add(before)
                .add(after)
                .add(prevHash)
                .value();
    }
}
