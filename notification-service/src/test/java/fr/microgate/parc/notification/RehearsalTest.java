package fr.microgate.parc.notification;

import fr.microgate.parc.testing.Rehearsals;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RehearsalTest {

    @Test
    void understandsItsEventsAndLeavesNothing() throws IOException, SQLException {
        Rehearsals.check(
                "compliance.breach-opened",
                "ticket.ticket-assigned",
                "ticket.ticket-commented",
                "ticket.ticket-opened",
                "ticket.ticket-status-changed");
    }
}
