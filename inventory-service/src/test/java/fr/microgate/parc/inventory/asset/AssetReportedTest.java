package fr.microgate.parc.inventory.asset;

import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.inventory.asset.RegisterAsset.FirstState;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AssetReportedTest {

    @Test
    void whatWasOrderedIsInUseOnceItsAgentSpeaks() {
        var asset = asset(FirstState.ORDERED);

        assertThat(asset.reported()).isTrue();
        assertThat(asset.state()).isEqualTo(AssetState.DEPLOYED);
        assertThat(asset.reported()).isFalse();
    }

    @Test
    void whatWasStagedIsInUseOnceItsAgentSpeaks() {
        var asset = asset(FirstState.ORDERED);
        asset.state = AssetState.STAGED;

        assertThat(asset.reported()).isTrue();
    }

    @Test
    void whatIsInStockStaysThere() {
        var asset = asset(FirstState.IN_STOCK);

        assertThat(asset.reported()).isFalse();
        assertThat(asset.state()).isEqualTo(AssetState.IN_STOCK);
    }

    private static Asset asset(FirstState state) {
        return new RegisterAsset(
                        UUID.randomUUID(),
                        AssetKind.LAPTOP,
                        "PC-1",
                        null,
                        null,
                        null,
                        null,
                        null,
                        state,
                        null,
                        null,
                        null,
                        null,
                        null)
                .asset(Instant.EPOCH);
    }
}
