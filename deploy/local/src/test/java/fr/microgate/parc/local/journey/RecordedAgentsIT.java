package fr.microgate.parc.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.local.client.Agent;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The journeys of RealAgentsIT with what the three agents once sent: they run where no agent is
/// installed.
class RecordedAgentsIT extends Journey {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "debian12-glpi-agent.json",
                "debian12-fusioninventory.xml",
                "debian12-ocs.xml"
            })
    void aWholeMachine(String document) throws IOException {
        var agent = Agent.of(API, CLIENT_B);
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
