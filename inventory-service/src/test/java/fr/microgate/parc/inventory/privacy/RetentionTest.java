package fr.microgate.parc.inventory.privacy;

import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.identification.SmallDocuments.computer;
import static fr.microgate.parc.inventory.identification.SmallDocuments.delivered;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is old enough goes by itself, and what is not stays.
@QuarkusTest
class RetentionTest {

    @Inject TestClock clock;
    @Inject Retention retention;
    @Inject EntityManager entities;

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void eachThingGoesAtItsTime() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        var credential = aCredential(ORGANIZATION_A);
        delivered(credential, computer("d1", "PC-1", "SERIAL-1", ""));
        clock.forward(Duration.ofHours(1));
        delivered(credential, computer("d1", "PC-2", "SERIAL-1", ""));

        clock.forward(Duration.ofDays(179));
        retention.clean();
        assertThat(count("asset_history")).isEqualTo(1);
        assertThat(count("match_explanation")).isEqualTo(2);
        assertThat(count("agent WHERE remote_address IS NOT NULL")).isEqualTo(1);

        clock.forward(Duration.ofDays(2));
        retention.clean();
        assertThat(count("match_explanation")).isZero();
        assertThat(count("agent WHERE remote_address IS NOT NULL")).isZero();

        clock.forward(Duration.ofDays(915));
        retention.clean();
        assertThat(count("asset_history")).isZero();
        assertThat(count("raw_inventory")).as("they still have a body").isEqualTo(2);
    }

    private long count(String what) {
        return ((Number)
                        entities.createNativeQuery("SELECT count(*) FROM " + what)
                                .getSingleResult())
                .longValue();
    }
}
