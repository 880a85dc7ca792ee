package fr.microgate.parc.inventory.software;

import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.aLaptop;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.anotherLaptop;
import static fr.microgate.parc.inventory.Fixtures.asset;
import static fr.microgate.parc.inventory.Fixtures.delivered;
import static fr.microgate.parc.inventory.Fixtures.posture;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_B;
import static fr.microgate.parc.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import fr.microgate.parc.inventory.Fixtures.Credential;
import fr.microgate.parc.inventory.asset.PostureSweep;
import fr.microgate.parc.testing.OutboxRows;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SoftwareRulesTest {

    private static final String RULES = "/api/inventory/v1/software-rules";

    @Inject OutboxRows outbox;
    @Inject PostureSweep sweep;

    private Credential credential;
    private String id;

    /// It has 7-Zip 24.09 and Firefox 140.0.
    @BeforeEach
    void aLaptopOfClientAWhoseSoftwareCounts() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        anOrganization(ORGANIZATION_B, "CLIENT-B");
        credential = aCredential(ORGANIZATION_A);
        id = delivered(credential, aLaptop("Yes"));
        as("dpo")
                .contentType("application/json")
                .body("{\"active\":true}")
                .put("/api/inventory/v1/posture-rules/SOFTWARE")
                .then()
                .statusCode(204);
        review();
    }

    @Test
    void withoutARuleNothingIsKnown() {
        assertThat(posture(id, "SOFTWARE")).isEqualTo("UNKNOWN");
    }

    @Test
    void forbiddenSoftwareFailsAndItsRemovalMends() {
        var rule = created(rule("FORBIDDEN", "7-z*"));
        review();

        assertThat(posture(id, "SOFTWARE")).isEqualTo("FAIL");
        assertThat(asset(id).getString("posture.find { it.control == 'SOFTWARE' }.detail"))
                .isEqualTo("7-z* interdit (7-Zip)");
        assertThat(deviating(rule)).isEqualTo(List.of(id));

        delivered(credential, aLaptop("Yes").replace("\"7-Zip\"", "\"VLC\""));
        assertThat(posture(id, "SOFTWARE")).isEqualTo("PASS");
        assertThat(deviating(rule)).isEmpty();
    }

    @Test
    void missingSoftwareFailsAtTheClientConcernedOnly() {
        var atB = delivered(aCredential(ORGANIZATION_B), aLaptop("Yes"));
        var rule = rule("REQUIRED", "Sentinel Agent");
        rule.put("organizationId", ORGANIZATION_A);
        var path = created(rule);
        review();

        assertThat(posture(id, "SOFTWARE")).isEqualTo("FAIL");
        assertThat(deviating(path)).isEqualTo(List.of(id));
        sweep.reviewAll();
        review();
        assertThat(posture(atB, "SOFTWARE")).isEqualTo("UNKNOWN");
    }

    @Test
    void aVersionIsComparedAsAVersion() {
        var rule = rule("MINIMUM", "firefox");
        rule.put("minVersion", "140.0");
        rule.put("publisher", "moz*");
        var path = created(rule);
        review();
        assertThat(posture(id, "SOFTWARE")).isEqualTo("PASS");

        delivered(credential, aLaptop("Yes").replace("140.0", "99.1"));
        assertThat(posture(id, "SOFTWARE")).isEqualTo("FAIL");
        assertThat(as("auditor").get(path + "/deviations").jsonPath().getString("items[0].version"))
                .isEqualTo("99.1");

        delivered(credential, aLaptop("Yes").replace("140.0", "v141"));
        assertThat(posture(id, "SOFTWARE")).isEqualTo("PASS");

        for (var unknown : List.of("", "\"version\":\"abc\",")) {
            delivered(credential, aLaptop("Yes").replace("140.0", "99.1"));
            delivered(credential, aLaptop("Yes").replace("\"version\":\"140.0\",", unknown));
            assertThat(posture(id, "SOFTWARE")).isEqualTo("UNKNOWN");
            assertThat(as("auditor").get(path + "/deviations").jsonPath().getList("items"))
                    .isEmpty();
        }
    }

    @Test
    void deviationsComeInPages() {
        delivered(credential, anotherLaptop(7, "ACHATS-PC"));
        var path = created(rule("FORBIDDEN", "firefox")) + "/deviations?limit=1";
        review();

        var first = as("technician").get(path).jsonPath();
        var second =
                as("technician")
                        .get(path + "&pageToken=" + first.getString("nextPageToken"))
                        .jsonPath();
        assertThat(first.getList("items.name")).isEqualTo(List.of("COMPTA-PC"));
        assertThat(second.getList("items.name")).isEqualTo(List.of("ACHATS-PC"));
        assertThat(second.getString("nextPageToken")).isNull();
    }

    @Test
    void aRuleIsChangedByWhoeverReadItLastAndRemoved() {
        var path = created(rule("FORBIDDEN", "7-zip"));
        var etag = as("dpo").get(path).header("ETag");
        change(path, etag, rule("FORBIDDEN", "vlc")).then().statusCode(200);
        change(path, etag, rule("FORBIDDEN", "gimp"))
                .then()
                .statusCode(412)
                .body("current.title", equalTo("vlc"));
        change(path, null, rule("FORBIDDEN", "gimp")).then().statusCode(428);
        review();
        assertThat(posture(id, "SOFTWARE")).isEqualTo("PASS");

        as("dpo").delete(path).then().statusCode(204);
        as("dpo")
                .delete(path)
                .then()
                .statusCode(404)
                .body("type", endsWith("/software-rule-not-found"));
        review();
        assertThat(posture(id, "SOFTWARE")).isEqualTo("UNKNOWN");
        assertThat(outbox.audited())
                .contains("create software-rule", "change software-rule", "remove software-rule");
    }

    @Test
    void aPackageThatIsNewIsComparedWithTheRulesThatAreThere() {
        var rule = created(rule("FORBIDDEN", "anydesk*"));
        review();
        assertThat(deviating(rule)).isEmpty();
        delivered(credential, aLaptop("Yes").replace("\"7-Zip\"", "\"AnyDesk Client\""));
        assertThat(deviating(rule)).isEqualTo(List.of(id));
        as("fleet-manager")
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"state\":\"RETIRED\",\"reason\":\"ASKED\"}")
                .put("/api/inventory/v1/assets/" + id + "/state")
                .then()
                .statusCode(200);
        assertThat(deviating(rule)).isEmpty();
    }

    @Test
    void deviationsAreKnownWhereTheControlDoesNotCount() {
        as("dpo")
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"active\":false}")
                .put("/api/inventory/v1/posture-rules/SOFTWARE")
                .then()
                .statusCode(204);
        var forbidden = created(rule("FORBIDDEN", "firefox"));
        var required = created(rule("REQUIRED", "Sentinel Agent"));
        review();
        assertThat(deviating(forbidden)).isEqualTo(List.of(id));
        assertThat(deviating(required)).isEqualTo(List.of(id));
    }

    @Test
    void aRuleThatMakesNoSenseIsRefused() {
        create(rule("MINIMUM", "firefox"))
                .then()
                .statusCode(422)
                .body("type", endsWith("/software-rule-not-allowed"));
        var versioned = rule("FORBIDDEN", "firefox");
        versioned.put("minVersion", "1.0");
        create(versioned).then().statusCode(422);
        create(rule("FORBIDDEN", "**"))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("title"));
        var nowhere = rule("FORBIDDEN", "firefox");
        nowhere.put("organizationId", "01900000-0000-7000-8000-0000000000ff");
        create(nowhere).then().statusCode(422).body("type", endsWith("/unknown-organization"));
    }

    @Test
    void onlyTheStarStandsForOtherCharacters() {
        assertThat(SoftwareRule.like(" 100%_\\*A ")).isEqualTo("100\\%\\_\\\\%a");
    }

    private void review() {
        while (sweep.reviewSome()) Thread.onSpinWait();
    }

    private static Map<String, Object> rule(String kind, String title) {
        return new HashMap<>(Map.of("kind", kind, "title", title, "reason", "Politique du parc"));
    }

    private static Response create(Map<String, Object> rule) {
        return as("dpo").contentType("application/json").body(rule).post(RULES);
    }

    private static String created(Map<String, Object> rule) {
        return RULES + "/" + create(rule).then().statusCode(201).extract().path("id");
    }

    private static Response change(
            String path, @Nullable String ifMatch, Map<String, Object> rule) {
        var request = as("dpo").contentType("application/json").body(rule);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(path);
    }

    private static List<String> deviating(String path) {
        return as("technician").get(path + "/deviations").jsonPath().getList("items.assetId");
    }
}
