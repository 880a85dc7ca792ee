package fr.microgate.parc.compliance.evidence;

import static fr.microgate.parc.compliance.evidence.ControlResult.FAIL;
import static fr.microgate.parc.compliance.evidence.ControlResult.PASS;
import static fr.microgate.parc.compliance.evidence.ControlResult.UNKNOWN;
import static fr.microgate.parc.compliance.evidence.EvidenceFixtures.ANTIVIRUS;
import static fr.microgate.parc.compliance.evidence.EvidenceFixtures.DISK;
import static fr.microgate.parc.compliance.evidence.EvidenceFixtures.MONDAY;
import static fr.microgate.parc.compliance.evidence.EvidenceFixtures.aPosture;
import static fr.microgate.parc.compliance.evidence.EvidenceFixtures.asset;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_B;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.compliance.fleet.KnownAssets;
import fr.microgate.parc.compliance.fleet.KnownOrganizations;
import fr.microgate.parc.testing.TestClock;
import fr.microgate.parc.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EvidenceResourceTest {

    private static final String EVIDENCE = "/api/compliance/v1/evidence";
    private static final String ASSETS = EVIDENCE + "/assets";

    @Inject EvidenceService service;
    @Inject KnownAssets assets;
    @Inject KnownOrganizations organizations;
    @Inject TestClock clock;

    @BeforeEach
    void aFleetOfTwoClients() {
        clock.set(MONDAY.plus(Duration.ofDays(1)));
        var old = MONDAY.minus(Duration.ofDays(30));
        organizations.register(ORGANIZATION_A, "CLIENT-A");
        service.observe(
                aPosture(1, ORGANIZATION_A, MONDAY, Map.of(DISK, PASS, ANTIVIRUS, UNKNOWN)));
        service.observe(aPosture(2, ORGANIZATION_A, MONDAY, Map.of(DISK, FAIL, ANTIVIRUS, PASS)));
        service.observe(aPosture(3, ORGANIZATION_A, old, Map.of(DISK, PASS)));
        service.observe(aPosture(4, ORGANIZATION_A, MONDAY, Map.of(DISK, PASS)));
        assets.become(asset(4), ORGANIZATION_A, "STOLEN", MONDAY);
        assets.become(asset(5), ORGANIZATION_A, "DEPLOYED", MONDAY);
        assets.become(asset(6), ORGANIZATION_A, "DISPOSED", MONDAY);
        service.observe(aPosture(7, ORGANIZATION_B, MONDAY, Map.of(DISK, PASS)));
    }

    @Test
    void countsByOrganisationAndControl() {
        assertThatJson(get(Tokens.as("dpo"), EVIDENCE))
                .isEqualTo(
                        """
                        {"items": [
                          {"organizationId": "01900000-0000-7000-8000-00000000000b",
                           "assetsWithoutEvidence": 0,
                           "controls": [
                             {"control": "DISK_ENCRYPTION", "pass": 1, "fail": 0, "unknown": 0, "stale": 0, "total": 1,
                              "percentCompliant": 100.0, "excluded": 0, "oldestObservedAt": "2026-11-23T16:02:11Z"}]},
                          {"organizationId": "01900000-0000-7000-8000-00000000000a",
                           "organizationCode": "CLIENT-A",
                           "assetsWithoutEvidence": 1,
                           "controls": [
                             {"control": "ANTIVIRUS", "pass": 1, "fail": 0, "unknown": 1, "stale": 0, "total": 2,
                              "percentCompliant": 50.0, "excluded": 0, "oldestObservedAt": "2026-11-23T16:02:11Z"},
                             {"control": "DISK_ENCRYPTION", "pass": 1, "fail": 1, "unknown": 1, "stale": 1, "total": 3,
                              "percentCompliant": 33.3, "excluded": 1, "oldestObservedAt": "2026-10-24T16:02:11Z"}]}]}
                        """);
    }

    @Test
    void hasNoPercentageOfNothing() {
        assets.become(asset(7), ORGANIZATION_B, "RETIRED", MONDAY);

        assertThatJson(get(Tokens.as("auditor"), EVIDENCE + "?organizationId=" + ORGANIZATION_B))
                .isEqualTo(
                        """
                        {"items": [
                          {"organizationId": "01900000-0000-7000-8000-00000000000b",
                           "assetsWithoutEvidence": 0,
                           "controls": [
                             {"control": "DISK_ENCRYPTION", "pass": 0, "fail": 0, "unknown": 0, "stale": 0, "total": 0,
                              "excluded": 1}]}]}
                        """);
    }

    @Test
    void whatNobodyConfirmsForThirtyDaysBecomesUnknown() {
        clock.set(MONDAY.plus(Duration.ofDays(30)).minusSeconds(60));
        assertThat(disk(ORGANIZATION_B.toString()))
                .containsEntry("pass", 1)
                .containsEntry("unknown", 0);

        clock.forward(Duration.ofSeconds(120));

        assertThat(disk(ORGANIZATION_B.toString()))
                .containsEntry("pass", 0)
                .containsEntry("unknown", 1)
                .containsEntry("stale", 1)
                .containsEntry("percentCompliant", 0.0f);
    }

    @Test
    void pagesByOrganisation() {
        var first = Tokens.as("admin").get(EVIDENCE + "?limit=1").jsonPath();
        var second =
                Tokens.as("admin")
                        .get(EVIDENCE + "?limit=1&pageToken=" + first.getString("nextPageToken"))
                        .jsonPath();

        assertThat(first.getList("items.organizationId"))
                .containsExactly(ORGANIZATION_B.toString());
        assertThat(second.getList("items.organizationId"))
                .containsExactly(ORGANIZATION_A.toString());
        assertThat(second.getString("nextPageToken")).isNull();
    }

    @Test
    void showsTheRowsBehindTheCounts() {
        assertThatJson(
                        get(
                                Tokens.as("technician"),
                                ASSETS
                                        + "?control=DISK_ENCRYPTION&organizationId="
                                        + ORGANIZATION_A))
                .isEqualTo(
                        """
                        {"items": [
                          {"id": "${json-unit.any-string}", "organizationId": "01900000-0000-7000-8000-00000000000a",
                           "assetId": "0199f3a0-7c1e-7b11-9d55-000000000003", "control": "DISK_ENCRYPTION",
                           "result": "UNKNOWN", "lastResult": "PASS", "stale": true,
                           "observedAt": "2026-10-24T16:02:11Z", "since": "2026-10-24T16:02:11Z", "sourceEventId": "event-3"},
                          {"id": "${json-unit.any-string}", "organizationId": "01900000-0000-7000-8000-00000000000a",
                           "assetId": "0199f3a0-7c1e-7b11-9d55-000000000002", "control": "DISK_ENCRYPTION",
                           "result": "FAIL", "lastResult": "FAIL", "stale": false,
                           "observedAt": "2026-11-23T16:02:11Z", "since": "2026-11-23T16:02:11Z", "sourceEventId": "event-2"},
                          {"id": "${json-unit.any-string}", "organizationId": "01900000-0000-7000-8000-00000000000a",
                           "assetId": "0199f3a0-7c1e-7b11-9d55-000000000001", "control": "DISK_ENCRYPTION",
                           "result": "PASS", "lastResult": "PASS", "stale": false,
                           "observedAt": "2026-11-23T16:02:11Z", "since": "2026-11-23T16:02:11Z", "sourceEventId": "event-1"}]}
                        """);
    }

    @Test
    void filtersRowsByTheResultThatMayBeReliedOn() {
        assertThat(assetsOf("result=PASS&control=DISK_ENCRYPTION"))
                .containsExactly(asset(7), asset(1));
        assertThat(assetsOf("result=FAIL")).containsExactly(asset(2));
        assertThat(assetsOf("result=UNKNOWN")).containsExactly(asset(3), asset(1));
    }

    @Test
    void pagesThroughEveryRowOnce() {
        var seen = new HashSet<String>();
        var token = "";
        for (var pages = 0; token != null; pages++) {
            assertThat(pages).isLessThan(10);
            var page = Tokens.as("admin").get(ASSETS + "?limit=2&pageToken=" + token).jsonPath();
            for (var id : page.getList("items.id", String.class)) assertThat(seen.add(id)).isTrue();
            token = page.getString("nextPageToken");
        }
        assertThat(seen).hasSize(6);
    }

    @Test
    void aClientSeesHisOrganisationOnly() {
        var client = Tokens.asClientOf(ORGANIZATION_B);

        assertThat(client.get(EVIDENCE).jsonPath().getList("items.organizationId"))
                .containsExactly(ORGANIZATION_B.toString());
        assertThat(client.get(ASSETS).jsonPath().getList("items.organizationId"))
                .containsExactly(ORGANIZATION_B.toString());
        for (var list : List.of(EVIDENCE, ASSETS)) {
            var refused = client.get(list + "?organizationId=" + ORGANIZATION_A);
            assertThat(refused.statusCode()).isEqualTo(404);
            assertThat(refused.jsonPath().getString("type")).endsWith("/organization-not-found");
        }
    }

    private static String get(RequestSpecification request, String path) {
        return request.get(path).then().statusCode(200).extract().asString();
    }

    private static Map<String, Object> disk(String organization) {
        return Tokens.as("dpo")
                .get(EVIDENCE + "?organizationId=" + organization)
                .jsonPath()
                .getMap("items[0].controls[0]");
    }

    private static List<java.util.UUID> assetsOf(String filter) {
        return Tokens.as("dpo")
                .get(ASSETS + "?" + filter)
                .jsonPath()
                .getList("items.assetId", java.util.UUID.class);
    }
}
