package fr.microgate.parc.platform.work;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/// PostgreSQL `NOTIFY` turned into calls, on one connection for the whole service. A notification
/// may be lost while the connection is: every listener is then called once with an empty payload,
/// and listeners poll as well.
@ApplicationScoped
public class Wakeups {

    private static final int WAIT_MS = 1_000;

    private final DataSource dataSource;
    private final Map<String, CopyOnWriteArrayList<Consumer<String>>> listeners =
            new ConcurrentHashMap<>();
    private volatile boolean stopping;
    private volatile int channelsWanted;

    Wakeups(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// @param channel plain identifier; in PostgreSQL it is `<schema>_<channel>`, since channels
    ///   belong to the database
    /// @param listener called with the payload, briefly, on the listening thread
    public void on(String channel, Consumer<String> listener) {
        if (!channel.matches("[a-z_]+")) throw new IllegalArgumentException(channel);
        listeners.computeIfAbsent(channel, _ -> new CopyOnWriteArrayList<>()).add(listener);
        channelsWanted++;
    }

    void start(@Observes @Priority(9_000) StartupEvent started) {
        Thread.ofVirtual().name("wakeups").start(this::loop);
    }

    void stop(@Observes ShutdownEvent stopped) {
        stopping = true;
    }

    private void loop() {
        var failures = 0;
        while (!stopping) {
            try {
                listen();
                failures = 0;
            } catch (SQLException | RuntimeException e) {
                failures++;
                if (!stopping)
                    Log.warnf(
                            "Lost the notification connection (%s), opening it again",
                            e.getMessage());
                pause(Worker.pauseAfter(failures));
            }
        }
    }

    private void listen() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            var known = channelsWanted;
            var prefix = connection.getSchema() + "_";
            try (var statement = connection.createStatement()) {
                for (var channel : listeners.keySet())
                    statement.execute("LISTEN " + prefix + channel);
            }
            listeners.values().forEach(all -> all.forEach(listener -> listener.accept("")));
            var postgres = connection.unwrap(PGConnection.class);
            while (!stopping && known == channelsWanted) {
                for (var notification : postgres.getNotifications(WAIT_MS)) {
                    var channel = notification.getName().substring(prefix.length());
                    listeners
                            .getOrDefault(channel, new CopyOnWriteArrayList<>())
                            .forEach(listener -> listener.accept(notification.getParameter()));
                }
            }
            try (var statement = connection.createStatement()) {
                statement.execute("UNLISTEN *");
            }
        }
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
