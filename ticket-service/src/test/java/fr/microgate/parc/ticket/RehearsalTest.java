package fr.microgate.parc.ticket;

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
                "inventory.asset-merged",
                "inventory.asset-moved",
                "inventory.asset-posture-changed",
                "inventory.asset-registered",
                "inventory.asset-split",
                "inventory.asset-state-changed",
                "inventory.asset-updated",
                "inventory.organization-registered");
    }
}
