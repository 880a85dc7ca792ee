package fr.microgate.parc.notification.inbox;

import fr.microgate.parc.notification.notice.Kind;
import fr.microgate.parc.notification.notice.Notice;
import fr.microgate.parc.testing.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/// Writes inbox entries as the service does.
@ApplicationScoped
public class Inboxes {

    static final UUID TICKET = UUID.fromString("0199f3a1-1111-7222-8333-444455556666");
    private static final Instant OCCURRED = Instant.parse("2026-11-23T16:02:11Z");

    private final Notifications notifications;

    Inboxes(Notifications notifications) {
        this.notifications = notifications;
    }

    /// A P1 told to this user.
    @Transactional
    public UUID tell(String userId, String title) {
        var notice = new Notice(Kind.TICKET_URGENT, TICKET, "T-2026-000002", title, null);
        var event = UUID.randomUUID().toString();
        var notification = Notification.of(userId, event, Tokens.ORGANIZATION_A, notice, OCCURRED);
        notifications.persist(notification);
        return notification.id();
    }

    /// The same many times, as another replica would write it.
    @Transactional
    void tellOften(String userId, int times) {
        notifications
                .getEntityManager()
                .createNativeQuery(
                        """
                        INSERT INTO notification (id, event_id, recipient_id, kind, subject_id, number, title, occurred_at)
                        SELECT uuidv7(), 'event-' || n, :user, 'TICKET_URGENT', :ticket, 'T-2026-000002', repeat('x', 120), now()
                        FROM generate_series(1, :times) n\
                        """)
                .setParameter("user", userId)
                .setParameter("ticket", TICKET)
                .setParameter("times", times)
                .executeUpdate();
    }
}
