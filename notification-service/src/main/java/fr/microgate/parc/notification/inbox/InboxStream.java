package fr.microgate.parc.notification.inbox;

import fr.microgate.parc.notification.NotificationConfig;
import io.quarkus.logging.Log;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// One open stream, on a virtual thread of its own: sends what is new, then waits to be woken. Ends
/// when the reader leaves or does not keep up, when his token expires, or when the service stops.
final class InboxStream implements Runnable {

    private final StreamReader reader;
    private final Notifications notifications;
    private final NotificationConfig config;
    private final Clock clock;
    private final Semaphore wake = new Semaphore(0);
    private long position;
    private volatile boolean stopping;

    InboxStream(
            StreamReader reader,
            long position,
            Notifications notifications,
            NotificationConfig config,
            Clock clock) {
        this.reader = reader;
        this.position = position;
        this.notifications = notifications;
        this.config = config;
        this.clock = clock;
    }

    boolean isFor(String userId) {
        return reader.userId().equals(userId);
    }

    void wake() {
        wake.release();
    }

    void stop() {
        stopping = true;
        wake.release();
    }

    @Override
    public void run() {
        try (var outlet = reader.outlet()) {
            while (!stopping && !lifeLeft().isNegative() && !outlet.isClosed()) {
                if (sendNew(outlet)) continue;
                if (wake.tryAcquire(pause().toMillis(), TimeUnit.MILLISECONDS)) wake.drainPermits();
                else outlet.signOfLife();
            }
        } catch (IOException | RuntimeException e) {
            Log.debugf("stream of %s breaks off: %s", reader.userId(), e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean sendNew(Outlet outlet) throws IOException {
        var fresh = notifications.after(reader.userId(), position);
        for (var notification : fresh) {
            outlet.send(NotificationView.of(notification, reader.language(), config.consoleUrl()));
            position = notification.seq;
        }
        return !fresh.isEmpty();
    }

    private Duration pause() {
        var left = lifeLeft();
        return left.compareTo(config.heartbeat()) < 0 ? left : config.heartbeat();
    }

    private Duration lifeLeft() {
        return Duration.between(clock.instant(), reader.expiry());
    }
}
