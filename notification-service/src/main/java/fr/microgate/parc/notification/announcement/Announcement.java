package fr.microgate.parc.notification.announcement;

import fr.microgate.parc.notification.inbox.Notification;
import fr.microgate.parc.notification.notice.Notice;
import fr.microgate.parc.platform.event.Ids;
import fr.microgate.parc.platform.event.ReceivedEvent;
import fr.microgate.parc.platform.work.Worker;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A fact that waits to be told, written with the event that brought it: Keycloak may be away, the
/// fact is safe. It goes when its recipients are written down.
@Entity
@Table(name = "announcement")
class Announcement {

    @Id UUID id;

    String eventId;
    @Nullable UUID organizationId;
    @Embedded Notice notice;
    @Embedded Audience audience;

    /// Who did it: he is not told of it.
    String actor;

    Instant occurredAt;
    int tries;
    Instant nextTryAt;

    @SuppressWarnings("NullAway.Init")
    Announcement() {}

    static Announcement of(
            ReceivedEvent event, Notice notice, Audience audience, String actor, Instant now) {
        var announcement = new Announcement();
        announcement.id = Ids.next();
        announcement.eventId = event.id();
        announcement.organizationId = event.organizationId();
        announcement.notice = notice;
        announcement.audience = audience;
        announcement.actor = actor;
        announcement.occurredAt = event.time();
        announcement.nextTryAt = now;
        return announcement;
    }

    void postpone(Instant now) {
        tries++;
        nextTryAt = now.plus(Worker.pauseAfter(tries));
    }

    Notification notificationFor(String recipientId) {
        return Notification.of(recipientId, eventId, organizationId, notice, occurredAt);
    }
}
