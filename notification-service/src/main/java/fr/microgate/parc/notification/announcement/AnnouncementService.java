package fr.microgate.parc.notification.announcement;

import fr.microgate.parc.notification.delivery.Deliveries;
import fr.microgate.parc.notification.delivery.Delivery;
import fr.microgate.parc.notification.inbox.Notifications;
import fr.microgate.parc.notification.notice.Notice;
import fr.microgate.parc.notification.people.Person;
import fr.microgate.parc.platform.event.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

/// The life of an announcement: added, claimed, then told or postponed.
@ApplicationScoped
public class AnnouncementService {

    /// Longer than a try takes. When a replica dies with one in its hands, another takes it up
    /// after that.
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final Announcements announcements;
    private final Notifications notifications;
    private final Deliveries deliveries;
    private final Clock clock;

    AnnouncementService(
            Announcements announcements,
            Notifications notifications,
            Deliveries deliveries,
            Clock clock) {
        this.announcements = announcements;
        this.notifications = notifications;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /// Part of the transaction of the event: neither is there without the other.
    ///
    /// @param actor who did it, and is not told of it
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(ReceivedEvent event, Notice notice, Audience audience, String actor) {
        announcements.persist(Announcement.of(event, notice, audience, actor, clock.instant()));
    }

    @Transactional
    Optional<Announcement> claim() {
        var now = clock.instant();
        return announcements.claim(now, now.plus(LEASE));
    }

    /// Every recipient gets an inbox entry and a mail on its way; the announcement has done its
    /// service.
    @Transactional
    void tell(Announcement announcement, Collection<Person> recipients) {
        if (!announcements.remove(announcement.id)) return;
        for (var recipient : recipients) {
            var notification = announcement.notificationFor(recipient.id());
            notifications.persist(notification);
            deliveries.persist(Delivery.of(notification.id(), recipient, clock.instant()));
        }
    }

    @Transactional
    void postpone(Announcement announcement) {
        announcements
                .findByIdOptional(announcement.id)
                .ifPresent(waiting -> waiting.postpone(clock.instant()));
    }
}
