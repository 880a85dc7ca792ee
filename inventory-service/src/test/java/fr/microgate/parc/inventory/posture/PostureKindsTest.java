package fr.microgate.parc.inventory.posture;

import static fr.microgate.parc.inventory.DirectoryFixtures.importing;
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

    /// What nobody heard of is not known, and that is no pass: whoever wrote it, and from the first
    /// moment on.
    @Test
    void whatIsInUseIsCheckedHoweverItCame() {
        var typed =
                aThing(
                        ORGANIZATION_A,
                        "\"kind\":\"LAPTOP\",\"name\":\"PC-1\",\"state\":\"DEPLOYED\"");
        var table =
                "Type;Nom;Numéro de série;État\nPortable;PC-2;S-2;En service\nPortable;PC-3;S-3;En stock\n";
        importing(ORGANIZATION_A, "assets", false, table).then().statusCode(200);
        var imported = id("PC-2");

        for (var id : List.of(typed, imported)) {
            assertThat(asset(id).getList("posture.result")).containsOnly("UNKNOWN");
            assertThat(asset(id).getInt("postureScore")).isZero();
            edit(id, "{\"chassis\":\"Notebook\"}");
            assertThat(asset(id).getInt("postureScore")).isZero();
        }
        assertThat(asset(id("PC-3")).getList("posture")).isEmpty();
        nightly();
        assertThat(weak()).containsExactlyInAnyOrder(typed, imported);
        assertThat(outbox.events("asset-posture-changed")).hasSize(2);
    }

    @Test
    void whatIsNotInUseHasNoPosture() {
        var id = aThing(ORGANIZATION_A, "\"kind\":\"LAPTOP\",\"name\":\"PC-1\"");
        edit(id, "{\"chassis\":\"Notebook\"}");
        assertThat(asset(id).getList("posture")).isEmpty();

        for (var in : List.of("DEPLOYED", "LOANED", "TO_RETIRE")) {
            move(id, in);
            assertThat(asset(id).getInt("postureScore")).as(in).isZero();
        }
        for (var out : List.of("IN_STOCK", "RETIRED")) {
            move(id, out);
            edit(id, "{\"chassis\":\"%s\"}".formatted(out));
            assertThat(asset(id).getList("posture")).as(out).isEmpty();
            assertThat(asset(id).getString("postureScore")).as(out).isNull();
            assertThat(weak()).as(out).isEmpty();
        }
    }

    @Test
    void itsScoreGoesWithItsUse() {
        var id = delivered(aCredential(ORGANIZATION_A), aLaptop("Yes"));
        assertThat(asset(id).getInt("postureScore")).isEqualTo(100);
        move(id, "RETIRED");
        assertThat(asset(id).getString("postureScore")).isNull();
        var told = outbox.events("asset-posture-changed").getLast().data();
        assertThat(told.path("changes").findValuesAsText("to")).hasSize(4).containsOnly("UNKNOWN");
    }

    @Test
    void whatOnceSpokeIsCheckedUntilItIsGivenUp() {
        for (var state : List.of("IN_STOCK", "STOLEN")) {
            var id = delivered(aCredential(ORGANIZATION_A), aLaptop("Yes"));

            move(id, state);

            assertThat(asset(id).getInt("postureScore")).as(state).isEqualTo(100);
        }
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

    private static List<String> weak() {
        return as("technician").get(API + "/assets?maxScore=0").jsonPath().getList("items.id");
    }

    private static String id(String name) {
        return as("technician").get(API + "/assets?name=" + name).jsonPath().get("items[0].id");
    }

    private static void edit(String id, String patch) {
        as("technician")
                .header("If-Match", "*")
                .contentType("application/json")
                .body(patch)
                .patch(API + "/assets/" + id)
                .then()
                .statusCode(200);
    }

    private static void move(String id, String state) {
        as("fleet-manager")
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"state\":\"%s\",\"reason\":\"ASKED\"}".formatted(state))
                .put(API + "/assets/" + id + "/state")
                .then()
                .statusCode(200);
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
