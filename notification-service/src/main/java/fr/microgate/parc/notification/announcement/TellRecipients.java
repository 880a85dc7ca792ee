package fr.microgate.parc.notification.announcement;

import fr.microgate.parc.notification.people.People;
import fr.microgate.parc.notification.people.Person;
import fr.microgate.parc.platform.work.Wakeups;
import fr.microgate.parc.platform.work.Worker;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/// Finds out who the recipients of an announcement are, outside any transaction, and has them told.
/// As long as Keycloak is away it is tried again, with growing pauses.
@ApplicationScoped
@Startup
class TellRecipients {

    private final AnnouncementService announcements;
    private final People people;
    private final Wakeups wakeups;
    private final Worker worker =
            new Worker("tell-recipients", Duration.ofSeconds(1), this::tellNext);

    TellRecipients(AnnouncementService announcements, People people, Wakeups wakeups) {
        this.announcements = announcements;
        this.people = people;
        this.wakeups = wakeups;
    }

    @PostConstruct
    void start() {
        wakeups.on("announcement", _ -> worker.wake());
        worker.start();
    }

    void stop(@Observes ShutdownEvent stopped) {
        worker.close();
    }

    private boolean tellNext() {
        var next = announcements.claim();
        next.ifPresent(this::tell);
        return next.isPresent();
    }

    private void tell(Announcement announcement) {
        try {
            var recipients = recipients(announcement);
            announcements.tell(announcement, recipients);
            Log.infof(
                    "%s of event %s told to %d",
                    announcement.notice.kind(), announcement.eventId, recipients.size());
        } catch (RuntimeException e) {
            Log.warnf(
                    "%s of event %s has to wait: %s",
                    announcement.notice.kind(), announcement.eventId, e);
            announcements.postpone(announcement);
        }
    }

    private Collection<Person> recipients(Announcement announcement) {
        var recipients = new LinkedHashMap<String, Person>();
        addressed(announcement.audience).forEach(person -> recipients.put(person.id(), person));
        recipients.remove(announcement.actor);
        return recipients.values();
    }

    private List<Person> addressed(Audience audience) {
        var user = audience.user();
        if (user != null) return List.of(people.withId(user));
        return Objects.requireNonNull(audience.roles()).stream()
                .flatMap(role -> people.withRole(role).stream())
                .toList();
    }
}
