package fr.microgate.parc.ticket;

import fr.microgate.parc.testing.PlatformRules;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void followsTheRulesOfTheHouse() throws IOException {
        PlatformRules.check("fr.microgate.parc.ticket");
    }
}
