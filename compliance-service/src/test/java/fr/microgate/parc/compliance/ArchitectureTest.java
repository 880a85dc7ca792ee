package fr.microgate.parc.compliance;

import fr.microgate.parc.testing.PlatformRules;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keepsTheRulesOfTheHouse() throws IOException {
        PlatformRules.check("fr.microgate.parc.compliance");
    }
}
