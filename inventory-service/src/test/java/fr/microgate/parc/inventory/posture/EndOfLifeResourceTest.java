package fr.microgate.parc.inventory.posture;

import static fr.microgate.parc.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EndOfLifeResourceTest {

    @Inject FollowEndOfLife follow;
    @Inject Reviews reviews;
    @Inject DataSource dataSource;

    @Test
    void theTableInForceCanBeRead() {
        as("technician")
                .get("/api/inventory/v1/end-of-life")
                .then()
                .statusCode(200)
                .body("ofTheShop", equalTo(false))
                .body("refused", nullValue())
                .body("lines.label", hasItem("Debian 13"));
    }

    @Test
    void aTableThatIsSeenAlreadyAsksForNothing() throws SQLException {
        follow.look();
        var waiting = waiting();
        follow.look();
        assertThat(waiting()).isEqualTo(waiting);
    }

    @Test
    void oneReviewWaitsForEachScope() throws SQLException {
        QuarkusTransaction.requiringNew().run(() -> reviews.ask(null, null));
        QuarkusTransaction.requiringNew().run(() -> reviews.ask(null, null));
        assertThat(waiting()).isEqualTo(1);
    }

    private int waiting() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM posture_review")) {
            row.next();
            return row.getInt(1);
        }
    }
}
