package fr.microgate.parc.notification;

import fr.microgate.parc.notification.inbox.Notifications;
import fr.microgate.parc.notification.notice.Language;
import fr.microgate.parc.notification.notice.Text;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.awaitility.Awaitility;

/// What was told to whom, once nothing waits to be told.
@ApplicationScoped
public class Told {

    private final Notifications notifications;
    private final DataSource dataSource;

    Told(Notifications notifications, DataSource dataSource) {
        this.notifications = notifications;
        this.dataSource = dataSource;
    }

    /// Lines of recipient and French headline.
    public List<String> all() {
        Awaitility.await("nothing to wait to be told")
                .atMost(Duration.ofSeconds(10))
                .until(() -> count("announcement") == 0);
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        notifications.listAll().stream()
                                .map(n ->
                                        n.recipientId()
                                                + " "
                                                + Text.of(n.notice(), Language.FR).headline())
                                .toList());
    }

    /// Rows of a table, with a condition if need be.
    public long count(String from) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT count(*) FROM " + from)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void execute(String sql) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
