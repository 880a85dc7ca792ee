package fr.microgate.parc.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TopicsTest {
    @Test
    void readsTheAddressesOfTheContract() {
        var contract = Path.of(System.getProperty("parc.root"), "platform/contracts/asyncapi.yaml");

        assertThat(new Topics(contract).names())
                .contains("inventory.assets.v1", "audit.v1")
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z]+(\\.[a-z-]+)*\\.v\\d+"));
    }
}
