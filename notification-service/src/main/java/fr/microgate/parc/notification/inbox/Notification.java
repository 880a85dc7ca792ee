package fr.microgate.parc.notification.inbox;

import fr.microgate.parc.notification.notice.Notice;
import fr.microgate.parc.platform.event.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one user was told of one event: an entry of his inbox. All it ever becomes is read.
@Entity
@Table(name = "notification")
public class Notification {

    @Id UUID id;

    /// Order of commit, given by the database: what a live stream resumes from.
    @Column(insertable = false, updatable = false)
    long seq;

    String eventId;
    String recipientId;
    @Nullable UUID organizationId;
    @Embedded Notice notice;
    Instant occurredAt;
    @Nullable Instant readAt;

    @SuppressWarnings("NullAway.Init")
    Notification() {}

    public static Notification of(
            String recipientId,
            String eventId,
            @Nullable UUID organizationId,
            Notice notice,
            Instant occurredAt) {
        var notification = new Notification();
        notification.id = Ids.next();
        notification.eventId = eventId;
        notification.recipientId = recipientId;
        notification.organizationId = organizationId;
        notification.notice = notice;
        notification.occurredAt = occurredAt;
        return notification;
    }

    public UUID id() {
        return id;
    }

    public String recipientId() {
        return recipientId;
    }

    public @Nullable UUID organizationId() {
        return organizationId;
    }

    public Notice notice() {
        return notice;
    }
}
