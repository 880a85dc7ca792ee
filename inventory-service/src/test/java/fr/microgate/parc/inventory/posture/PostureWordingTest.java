package fr.microgate.parc.inventory.posture;

import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.aLaptop;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.anotherLaptop;
import static fr.microgate.parc.inventory.Fixtures.delivered;
import static fr.microgate.parc.inventory.Fixtures.posture;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.microgate.parc.inventory.Fixtures.Credential;
import fr.microgate.parc.inventory.asset.PostureSweep;
import fr.microgate.parc.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ResourceBundle;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What people read beside a result, and what the row of the machine holds of it.
@QuarkusTest
class PostureWordingTest {

    private static final String DETAIL = "posture.find { it.control == 'DISK_ENCRYPTION' }.detail";

    @Inject DataSource dataSource;
    @Inject TestClock clock;
    @Inject PostureSweep sweep;

    private Credential credential;

    @BeforeEach
    void aClient() {
        clock.set(Instant.parse("2026-11-23T16:02:11Z"));
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        credential = aCredential(ORGANIZATION_A);
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void detailsAreInTheLanguageThatIsAskedFor() {
        var id = delivered(credential, aLaptop("No"));

        as("technician")
                .get("/api/inventory/v1/assets/" + id)
                .then()
                .body(DETAIL, equalTo("aucun volume de données n'est chiffré"));
        as("technician")
                .header("Accept-Language", "en-GB,fr;q=0.5")
                .get("/api/inventory/v1/assets/" + id)
                .then()
                .body(DETAIL, equalTo("no data volume is encrypted"));
        as("technician")
                .header("Accept-Language", "de,en")
                .get("/api/inventory/v1/assets")
                .then()
                .body("items[0]." + DETAIL, equalTo("no data volume is encrypted"));
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(ResourceBundle.getBundle("remarks_en").keySet())
                .isEqualTo(ResourceBundle.getBundle("remarks", java.util.Locale.ROOT).keySet());
    }

    @Test
    void anInventoryThatSaysNothingNewLeavesTheIndexedRowAsItIs() throws SQLException {
        delivered(credential, aLaptop("Yes"));
        var before = row();

        clock.forward(Duration.ofHours(25));
        delivered(credential, aLaptop("Yes"));
        assertThat(row()).isEqualTo(before);

        clock.set(Instant.parse("2026-12-23T16:02:12Z"));
        assertThat(sweep.checkDue()).isEqualTo(1);
        assertThat(sweep.checkDue()).isZero();
    }

    @Test
    void aToolAmongTheSoftwareIsFound() {
        as("dpo")
                .contentType("application/json")
                .body("{\"active\":true}")
                .put("/api/inventory/v1/posture-rules/REMOTE_ACCESS")
                .then()
                .statusCode(204);
        var id = delivered(credential, aLaptop("Yes"));
        assertThat(posture(id, "REMOTE_ACCESS")).isEqualTo("PASS");

        delivered(credential, aLaptop("Yes").replace("\"Firefox\"", "\"UltraVNC\""));
        assertThat(posture(id, "REMOTE_ACCESS")).isEqualTo("FAIL");

        delivered(credential, aLaptop("Yes").replace("GLPI-Agent_v1.12", "OCS-NG_agent_v2.9"));
        clock.forward(Duration.ofDays(2));
        delivered(credential, aLaptop("Yes").replace("GLPI-Agent_v1.12", "OCS-NG_agent_v2.9"));
        assertThat(posture(id, "REMOTE_ACCESS")).isEqualTo("UNKNOWN");
    }

    /// GLPI-Agent leaves the section out when it finds no tool; an empty one says it aloud.
    @Test
    void noToolIsProvedByAnAgentThatLooksOrByAnEmptySection() {
        as("dpo")
                .contentType("application/json")
                .body("{\"active\":true}")
                .put("/api/inventory/v1/posture-rules/REMOTE_ACCESS")
                .then()
                .statusCode(204);
        var named = "\"versionclient\":\"GLPI-Agent_v1.12\",";
        var empty = "\"remote_mgmt\":[],\"softwares\"";
        var glpi = anotherLaptop(1, "PC-1");
        assertRemoteAccess(glpi, "PASS");
        assertRemoteAccess(glpi.replace("\"softwares\"", empty), "PASS");

        // Another agent on the same machine knows no tool, though it says nothing else.
        var second = anotherLaptop(3, "PC-3");
        assertRemoteAccess(second, "PASS");
        assertRemoteAccess(second.replace("GLPI-Agent_v1.12", "OCS-NG_agent_v2.9"), "UNKNOWN");

        var other = "\"versionclient\":\"FusionInventory-Agent_v2.6\",";
        var fusion = anotherLaptop(2, "PC-2").replace(named, other);
        assertRemoteAccess(fusion, "UNKNOWN");
        assertRemoteAccess(fusion.replace("\"softwares\"", empty), "PASS");
        var tool = "\"remote_mgmt\":[{\"type\":\"teamviewer\",\"id\":\"1\"}],\"softwares\"";
        assertRemoteAccess(fusion.replace("\"softwares\"", tool), "FAIL");
    }

    private void assertRemoteAccess(String document, String expected) {
        assertThat(posture(delivered(credential, document), "REMOTE_ACCESS")).isEqualTo(expected);
    }

    private String row() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "SELECT posture, posture_score, posture_due_at FROM asset")) {
            row.next();
            return row.getString(1) + row.getString(2) + row.getString(3);
        }
    }
}
