package fr.microgate.parc.inventory.posture;

import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.aLaptop;
import static fr.microgate.parc.inventory.Fixtures.aThing;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.asset;
import static fr.microgate.parc.inventory.Fixtures.delivered;
import static fr.microgate.parc.inventory.Fixtures.posture;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import fr.microgate.parc.inventory.asset.PostureSweep;
import fr.microgate.parc.inventory.identification.SmallDocuments;
import fr.microgate.parc.testing.OutboxRows;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A control is about some kinds of things.
@QuarkusTest
class PostureKindsTest {

    private static final String API = "/api/inventory/v1";

    @Inject OutboxRows outbox;
    @Inject PostureSweep sweep;

    @BeforeEach
    void aClient() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
    }

    @Test
    void whatNoAgentSpeaksForHasNoPosture() {
        var monitor = aThing(ORGANIZATION_A, "\"kind\":\"MONITOR\",\"name\":\"Écran accueil\"");
        var typed = aThing(ORGANIZATION_A, "\"kind\":\"SWITCH\",\"name\":\"sw-etage\"");

        nightly();

        assertThat(asset(monitor).getList("posture")).isEmpty();
        assertThat(asset(monitor).getString("postureScore")).isNull();
        assertThat(asset(typed).getList("posture")).isEmpty();
        assertThat(outbox.events("asset-posture-changed")).isEmpty();
        as("technician")
                .get(API + "/organizations/" + ORGANIZATION_A + "/posture/machines")
                .then()
                .body("items.size()", equalTo(0));
        as("technician")
                .get(API + "/organizations/" + ORGANIZATION_A + "/posture")
                .then()
                .body("controls.size()", equalTo(0));
    }

    @Test
    void aSwitchIsAskedWhetherItSpeaksAndNothingElse() {
        var id =
                SmallDocuments.delivered(
                        aCredential(ORGANIZATION_A),
                        SmallDocuments.device("sw-1", "CN01AAA001", "00:11:22:33:44:55"));

        assertThat(asset(id).getList("posture.control")).isEqualTo(List.of("RECENT_CONTACT"));
        assertThat(asset(id).getInt("postureScore")).isEqualTo(100);
        nightly();
        assertThat(asset(id).getInt("postureScore")).isEqualTo(100);
    }

    @Test
    void aRuleMayBeAboutFewerKinds() {
        var id = delivered(aCredential(ORGANIZATION_A), aLaptop("No"));
        put("DISK_ENCRYPTION", "[\"SERVER\"]").then().statusCode(204);
        nightly();
        assertThat(posture(id, "DISK_ENCRYPTION")).isNull();
        assertThat(asset(id).getInt("postureScore")).isEqualTo(100);

        put("DISK_ENCRYPTION", "[\"LAPTOP\"]").then().statusCode(204);
        nightly();
        assertThat(posture(id, "DISK_ENCRYPTION")).isEqualTo("FAIL");
        put("DISK_ENCRYPTION", "[\"MONITOR\"]")
                .then()
                .statusCode(422)
                .body("type", endsWith("/parameter-not-allowed"));
        as("auditor")
                .get(API + "/posture-rules?criticality=LOW")
                .then()
                .body("find { it.control == 'DISK_ENCRYPTION' }.kinds", equalTo(List.of("LAPTOP")))
                .body("find { it.control == 'RECENT_CONTACT' }.kinds", hasItem("SWITCH"));
    }

    private void nightly() {
        sweep.reviewAll();
        while (sweep.reviewSome()) Thread.onSpinWait();
    }

    private static io.restassured.response.Response put(String control, String kinds) {
        return as("fleet-manager")
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"active\":true,\"weight\":3,\"kinds\":%s}".formatted(kinds))
                .put(API + "/posture-rules/" + control);
    }
}
