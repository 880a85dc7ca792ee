package fr.microgate.parc.compliance;

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
                "audit.action-recorded",
                "inventory.asset-merged",
                "inventory.asset-moved",
                "inventory.asset-posture-changed",
                "inventory.asset-registered",
                "inventory.asset-state-changed",
                "inventory.organization-registered");
    }
}
