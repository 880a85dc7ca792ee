package fr.microgate.parc.inventory.raw;

import static fr.microgate.parc.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.inventory.OldRelease;
import fr.microgate.parc.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Documents that an older release has kept, sealed or in clear, are opened after the upgrade.
@QuarkusTest
class OldBodiesTest {

    private static final String RAW = "/api/inventory/v1/raw-inventories";

    @Inject RawHousekeeping housekeeping;
    @Inject EntityManager entities;
    @Inject TestClock clock;

    private OldRelease old;

    @BeforeEach
    void upgrade() throws SQLException {
        clock.set(OldRelease.NEXT_DAY);
        old = OldRelease.upgraded();
    }

    @AfterEach
    void back() throws SQLException {
        old.close();
        clock.reset();
    }

    @Test
    void theyAreOpenedBeforeAndAfterHousekeepingHasSealedThem() {
        assertThat(unsealed()).isEqualTo(1);
        assertThat(bodies()).hasSize(20).filteredOn(body -> body.contains("COMPTA-PC")).hasSize(3);

        housekeeping.clean();

        assertThat(unsealed()).isZero();
        assertThat(bodies()).hasSize(20).filteredOn(body -> body.contains("COMPTA-PC")).hasSize(3);
    }

    private static List<String> bodies() {
        var ids =
                as("technician")
                        .get(RAW + "?limit=100")
                        .jsonPath()
                        .getList("items.id", String.class);
        return ids.stream()
                .map(id -> as("dpo").get(RAW + "/" + id + "/body").then().statusCode(200))
                .map(answer -> answer.extract().asString())
                .toList();
    }

    private int unsealed() {
        return entities.createNativeQuery(
                        "SELECT id FROM raw_inventory WHERE body IS NOT NULL", UUID.class)
                .getResultList()
                .size();
    }
}
