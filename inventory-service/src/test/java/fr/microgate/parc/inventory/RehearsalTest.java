package fr.microgate.parc.inventory;

import fr.microgate.parc.testing.Rehearsals;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RehearsalTest {

    @Test
    void understandsItsEventsAndLeavesNothing() throws IOException, SQLException {
        Rehearsals.check("compliance.erasure-ordered");
    }
}
