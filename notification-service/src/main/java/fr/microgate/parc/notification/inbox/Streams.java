package fr.microgate.parc.notification.inbox;

import fr.microgate.parc.notification.NotificationConfig;
import fr.microgate.parc.platform.work.Wakeups;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The streams open on this replica. PostgreSQL says to every replica for whom something was
/// written.
@ApplicationScoped
@Startup
class Streams {

    private final Notifications notifications;
    private final Wakeups wakeups;
    private final NotificationConfig config;
    private final Clock clock;
    private final Set<InboxStream> open = ConcurrentHashMap.newKeySet();

    Streams(
            Notifications notifications,
            Wakeups wakeups,
            NotificationConfig config,
            Clock clock,
            MeterRegistry metrics) {
        this.notifications = notifications;
        this.wakeups = wakeups;
        this.config = config;
        this.clock = clock;
        metrics.gaugeCollectionSize("parc.streams.open", List.of(), open);
    }

    @PostConstruct
    void listen() {
        wakeups.on("inbox", this::wake);
    }

    /// Before the requests in flight are waited for: an open stream is one, and would never end.
    void stop(@Observes ShutdownDelayInitiatedEvent stopping) {
        open.forEach(InboxStream::stop);
    }

    void open(StreamReader reader, @Nullable UUID lastSeen) throws IOException {
        var position = notifications.position(reader.userId(), lastSeen);
        // The head of the response leaves with it, on this thread: two threads would race for it.
        reader.outlet().signOfLife();
        var stream = new InboxStream(reader, position, notifications, config, clock);
        open.add(stream);
        Thread.ofVirtual().name("inbox-stream").start(() -> run(stream));
    }

    private void run(InboxStream stream) {
        try {
            stream.run();
        } finally {
            open.remove(stream);
        }
    }

    /// @param recipientId empty after the notification connection was lost: everybody looks then
    private void wake(String recipientId) {
        for (var stream : open) {
            if (recipientId.isEmpty() || stream.isFor(recipientId)) stream.wake();
        }
    }
}
