package fr.microgate.parc.inventory.posture;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;

/// Looks again at the machines when the table of ends of support is another one: a file of the shop
/// that changed, or the table of a new release. Who reads it first asks; the others find it seen.
@ApplicationScoped
class FollowEndOfLife {

    private static final String SEE =
            """
            INSERT INTO end_of_life_seen AS seen (digest) VALUES (?)
            ON CONFLICT (only_one) DO UPDATE SET digest = excluded.digest WHERE seen.digest <> excluded.digest\
            """;

    private final EndOfLife endOfLife;
    private final Reviews reviews;
    private final DataSource dataSource;
    private String followed = "";

    FollowEndOfLife(EndOfLife endOfLife, Reviews reviews, DataSource dataSource) {
        this.endOfLife = endOfLife;
        this.reviews = reviews;
        this.dataSource = dataSource;
    }

    @Scheduled(every = "1m", delayed = "1m")
    synchronized void look() {
        endOfLife.readAgain();
        var digest = endOfLife.table().digest();
        if (digest.equals(followed)) return;
        QuarkusTransaction.requiringNew()
                .run(() -> {
                    if (see(digest)) reviews.ask(null, null);
                });
        followed = digest;
    }

    private boolean see(String digest) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(SEE)) {
            insert.setString(1, digest);
            return insert.executeUpdate() > 0;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot follow the table of ends of support", e);
        }
    }
}
