package fr.microgate.parc.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import javax.sql.DataSource;

/// Remembers the events that had their effect. Registering and the effect share one transaction, so
/// an event that is delivered again changes nothing.
@ApplicationScoped
class Inbox {

    private static final String REGISTER =
            "INSERT INTO inbox (event_id) SELECT DISTINCT unnest(?) ON CONFLICT DO NOTHING RETURNING event_id";

    private final DataSource dataSource;

    Inbox(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Registers the events and returns those seen for the first time, each once, in their order.
    List<ReceivedEvent> newAmong(List<ReceivedEvent> events) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(REGISTER)) {
            insert.setArray(
                    1,
                    connection.createArrayOf(
                            "text", events.stream().map(ReceivedEvent::id).toArray()));
            var fresh = new HashSet<String>();
            try (var result = insert.executeQuery()) {
                while (result.next()) fresh.add(result.getString(1));
            }
            var inOrder = new ArrayList<ReceivedEvent>();
            for (var event : events) if (fresh.remove(event.id())) inOrder.add(event);
            return inOrder;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write to the inbox", e);
        }
    }
}
