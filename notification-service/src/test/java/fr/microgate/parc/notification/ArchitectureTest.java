package fr.microgate.parc.notification;

import fr.microgate.parc.testing.PlatformRules;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keepsTheRulesOfTheHouse() throws IOException {
        PlatformRules.check("fr.microgate.parc.notification");
    }
}
