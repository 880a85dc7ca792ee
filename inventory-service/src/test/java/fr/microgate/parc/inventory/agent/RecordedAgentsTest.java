package fr.microgate.parc.inventory.agent;

import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.asset;
import static fr.microgate.parc.inventory.Fixtures.deliver;
import static fr.microgate.parc.inventory.Fixtures.outcome;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.testing.OutboxRows;
import fr.microgate.parc.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the three agents sent for one machine, delivered as they would deliver it: the whole
/// machine is there, and a second delivery changes nothing.
@QuarkusTest
class RecordedAgentsTest {

    @Inject OutboxRows outbox;
    @Inject TestClock clock;

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "debian12-glpi-agent.json, 1010",
        "debian12-fusioninventory.xml, 1042",
        "debian12-ocs.xml, 1046"
    })
    void aWholeMachineTwiceWithoutAFalseChange(String document, int software) throws IOException {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        var body = Files.readAllBytes(Path.of("src/test/resources/recorded", document + ".gz"));
        var credential = aCredential(ORGANIZATION_A);

        deliver(credential, body).then().statusCode(200);

        var raw = outcome(credential);
        assertThat(raw.getString("status")).as(raw.getString("reason")).isEqualTo("PROCESSED");
        var machine = asset(raw.getString("assetId"));
        assertThat(machine.getString("name")).isEqualTo("atelier-debian");
        assertThat(machine.getString("operatingSystem.name")).startsWith("Debian GNU/Linux 12");
        assertThat(machine.getInt("softwareCount")).isEqualTo(software);
        assertThat(machine.getList("posture")).hasSize(4);

        var told = outbox.events().size();
        clock.forward(Duration.ofHours(1));
        deliver(credential, body).then().statusCode(200);
        var again = outcome(credential);
        assertThat(again.getString("id")).isNotEqualTo(raw.getString("id"));
        assertThat(again.getString("matchedBy")).isEqualTo("AGENT");
        assertThat(again.getString("assetId")).isEqualTo(raw.getString("assetId"));
        assertThat(outbox.events()).hasSize(told);
    }
}
