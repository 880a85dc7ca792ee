package fr.microgate.parc.inventory.asset;

import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.aLaptop;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.delivered;
import static fr.microgate.parc.inventory.Fixtures.posture;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.inventory.Fixtures.Credential;
import fr.microgate.parc.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// When a machine is looked at.
@QuarkusTest
class AssetPostureTest {

    @Inject DataSource dataSource;
    @Inject TestClock clock;
    @Inject PostureSweep sweep;

    private Credential credential;
    private String id;

    @BeforeEach
    void aLaptopOfClientA() {
        clock.set(Instant.parse("2026-11-23T16:02:11Z"));
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        credential = aCredential(ORGANIZATION_A);
        id = delivered(credential, aLaptop("Yes"));
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void aDocumentThatSaysNothingNewIsNotLookedAtTwiceADay() throws SQLException {
        var first = checkedAt();

        clock.forward(Duration.ofHours(1));
        delivered(credential, aLaptop("Yes"));
        assertThat(checkedAt()).isEqualTo(first);

        clock.forward(Duration.ofHours(1));
        delivered(credential, aLaptop("No"));
        var changed = checkedAt();
        assertThat(changed).isAfter(first);

        clock.forward(Duration.ofHours(25));
        delivered(credential, aLaptop("No"));
        assertThat(checkedAt()).isAfter(changed);
    }

    @Test
    void aRestartMendsAtOnce() {
        as("dpo")
                .contentType("application/json")
                .body("{\"active\":true,\"parameters\":{\"maxDays\":2}}")
                .put("/api/inventory/v1/posture-rules/RECENT_REBOOT")
                .then()
                .statusCode(204);
        while (sweep.reviewSome()) Thread.onSpinWait();
        assertThat(posture(id, "RECENT_REBOOT")).isEqualTo("FAIL");

        clock.forward(Duration.ofHours(1));
        delivered(credential, aLaptop("Yes").replace("2026-11-20 08:12", "2026-11-23 17:30"));
        assertThat(posture(id, "RECENT_REBOOT")).isEqualTo("PASS");

        clock.forward(Duration.ofDays(2));
        assertThat(sweep.checkDue()).isEqualTo(1);
        assertThat(posture(id, "RECENT_REBOOT")).isEqualTo("FAIL");
    }

    @Test
    void whatAPersonChangesCountsAtOnce() {
        as("dpo")
                .contentType("application/json")
                .body("{\"active\":false}")
                .put("/api/inventory/v1/posture-rules/DISK_ENCRYPTION?criticality=LOW")
                .then()
                .statusCode(204);
        edit("{\"criticality\":\"LOW\"}");
        assertThat(posture(id, "DISK_ENCRYPTION")).isNull();
        edit("{\"criticality\":\"HIGH\"}");
        assertThat(posture(id, "DISK_ENCRYPTION")).isEqualTo("PASS");
        edit("{\"kind\":\"PERIPHERAL\"}");
        assertThat(posture(id, "DISK_ENCRYPTION")).isNull();
    }

    private void edit(String patch) {
        as("technician")
                .header("If-Match", "*")
                .contentType("application/json")
                .body(patch)
                .patch("/api/inventory/v1/assets/" + id)
                .then()
                .statusCode(200);
    }

    private Instant checkedAt() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT posture_checked_at FROM asset")) {
            row.next();
            return row.getTimestamp(1).toInstant();
        }
    }
}
