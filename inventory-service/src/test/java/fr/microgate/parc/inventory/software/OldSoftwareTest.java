package fr.microgate.parc.inventory.software;

import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_B;
import static fr.microgate.parc.testing.Tokens.as;
import static fr.microgate.parc.testing.Tokens.asClientOf;
import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.inventory.OldRelease;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Software that an older release has read is there after the upgrade, and is known by what people
/// call it.
@QuarkusTest
class OldSoftwareTest {

    private static final String SOFTWARE = "/api/inventory/v1/software";

    @Inject SoftwareHousekeeping housekeeping;

    private OldRelease old;

    @BeforeEach
    void upgrade() throws SQLException {
        old = OldRelease.upgraded();
    }

    @AfterEach
    void back() throws SQLException {
        old.close();
    }

    @Test
    void titlesAreFoundWhateverTheirAccentsWithTheDayTheyWereSeenFirst() {
        for (var query :
                List.of(
                        "?name=coeur",
                        "?name=Cœur d'É",
                        "?organizationId=" + ORGANIZATION_B + "&name=coeur")) {
            var titles = as("technician").get(SOFTWARE + query).jsonPath();
            assertThat(titles.getList("items.name")).as(query).isEqualTo(List.of("Cœur d'Édition"));
            assertThat(titles.getString("items[0].firstSeenAt")).startsWith("2026-10-05T08:00");
        }
        assertThat(
                        as("technician")
                                .get(SOFTWARE + "?name=coeur&organizationId=" + ORGANIZATION_A)
                                .jsonPath()
                                .getList("items"))
                .isEmpty();
    }

    @Test
    void itIsStillInstalledWhereItWas() {
        housekeeping.placeAll();

        assertThat(installs(as("technician").get(SOFTWARE + "/installs?name=firefox").jsonPath()))
                .containsExactlyInAnyOrder("Poste Accueil 140.0", "CAISSE-PC 140.0");
        assertThat(
                        installs(
                                asClientOf(ORGANIZATION_B)
                                        .get(SOFTWARE + "/installs?name=firefox")
                                        .jsonPath()))
                .containsExactly("CAISSE-PC 140.0");
    }

    @Test
    void theVersionItHasIsNotOlderThanItself() {
        housekeeping.placeAll();

        var below = SOFTWARE + "/installs?name=firefox&versionBelow=";
        assertThat(installs(as("technician").get(below + "140").jsonPath())).isEmpty();
        assertThat(installs(as("technician").get(below + "140.0.1").jsonPath())).hasSize(2);
    }

    private static List<String> installs(JsonPath page) {
        return page.getList("items.collect { it.asset + ' ' + it.version }");
    }
}
