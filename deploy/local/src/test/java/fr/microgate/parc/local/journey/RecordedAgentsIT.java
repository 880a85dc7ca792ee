package fr.microgate.parc.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.local.client.Agent;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The journeys of RealAgentsIT with what the three agents once sent: they run where no agent is
/// installed.
class RecordedAgentsIT extends Journey {

    @ParameterizedTest
    @CsvSource({
        "debian12-glpi-agent.json,     0A",
        "debian12-fusioninventory.xml, 0B",
        "debian12-ocs.xml,             0C"
    })
    void aWholeMachine(String document, String client) throws IOException {
        var agent = Agent.of(API, organization("RECORDED-" + client));
        var recorded =
                STACK.settings()
                        .root()
                        .resolve(
                                "inventory-service/src/test/resources/recorded/"
                                        + document
                                        + ".gz");

        assertThat(agent.deliver(Files.readAllBytes(recorded)).status()).isEqualTo(200);

        assertReachesEveryService(agent, document);
    }
}
