package fr.microgate.parc.inventory.printing;

import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.delivered;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_B;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.inventory.Fixtures.Credential;
import fr.microgate.parc.testing.TestClock;
import fr.microgate.parc.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CounterResourceTest {

    @Inject TestClock clock;

    private Credential credential;

    @BeforeEach
    void prepare() {
        clock.set(Instant.parse("2026-09-10T08:00:00Z"));
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        anOrganization(ORGANIZATION_B, "CLIENT-B");
        credential = aCredential(ORGANIZATION_A);
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void thePagesOfAMonthAreThoseSinceTheMonthBefore() {
        var id = printed("2026-09-10T08:00:00Z", 1000);
        printed("2026-09-28T08:00:00Z", 1100);
        printed("2026-10-02T08:00:00Z", 1150);
        printed("2026-10-30T08:00:00Z", 1400);
        // Asked twice on a day: the last word counts.
        printed("2026-10-30T17:00:00Z", 1420);
        // The board was replaced.
        printed("2026-11-05T08:00:00Z", 10);

        assertThatJson(counters(id, "fr"))
                .isEqualTo(
                        """
                        {"supplies":[
                          {"name":"tonerblack","label":"Toner noir","level":"71 %","percent":71},
                          {"name":"fuserkit","label":"Kit de fusion","level":"OK"},
                          {"name":"mystery","label":"mystery","level":"120 pages"}],
                         "counters":[{"name":"total","label":"Pages au total","value":10,"months":[
                          {"month":"2026-09","pages":100},{"month":"2026-10","pages":320},{"month":"2026-11"}]}]}\
                        """);
    }

    @Test
    void whatIsPrintedOnTheFirstDayCounts() {
        var id = printed("2026-09-10T08:00:00Z", 10000);
        assertThatJson(counters(id, "fr")).inPath("counters[0].months[0].pages").isEqualTo(0);
        printed("2026-09-10T12:00:00Z", 10400);
        printed("2026-09-10T17:00:00Z", 10500);
        assertThatJson(counters(id, "fr")).inPath("counters[0].months[0].pages").isEqualTo(500);

        printed("2026-09-11T08:00:00Z", 10600);
        printed("2026-10-01T08:00:00Z", 10700);
        printed("2026-10-01T17:00:00Z", 10800);
        assertThatJson(counters(id, "fr"))
                .inPath("counters[0].months[*].pages")
                .isEqualTo("[600, 200]");
    }

    @Test
    void labelsAreInEnglishForWhoAsks() {
        var id = printed("2026-09-10T08:00:00Z", 1000);

        assertThatJson(counters(id, "de,fr;q=0.2,en;q=0.4"))
                .inPath("supplies[0].label")
                .isEqualTo("Black toner");
        assertThatJson(counters(id, "de,fr;q=0.2,en;q=0.4"))
                .inPath("counters[0].label")
                .isEqualTo("Pages in total");
    }

    @Test
    void whatIsOlderThanFourHundredDaysGoes() {
        var id = printed("2026-09-10T08:00:00Z", 1000);
        printed("2027-10-20T08:00:00Z", 9000);

        assertThatJson(counters(id, "fr"))
                .inPath("counters[0].months[*].month")
                .isEqualTo("[\"2027-10\"]");
    }

    @Test
    void aClientSeesHisOwnPrintersOnly() {
        var path = "/api/inventory/v1/assets/" + printed("2026-09-10T08:00:00Z", 1) + "/counters";

        assertThat(Tokens.asClientOf(ORGANIZATION_A).get(path).statusCode()).isEqualTo(200);
        assertThat(Tokens.asClientOf(ORGANIZATION_B).get(path).statusCode()).isEqualTo(404);
    }

    private String printed(String at, int pages) {
        clock.set(Instant.parse(at));
        return delivered(
                credential,
                """
                {"action":"netinventory","itemtype":"Printer","deviceid":"foo","content":{
                "network_device":{"type":"Printer","name":"imp-1","serial":"PHCVN191TG","manufacturer":"HP"},
                "cartridges":[{"tonerblack":"71","fuserkit":"OK","mystery":"120 pages"}],
                "pagecounters":{"total":%d}}}\
                """
                        .formatted(pages));
    }

    private static String counters(String id, String language) {
        return Tokens.as("technician")
                .header("Accept-Language", language)
                .get("/api/inventory/v1/assets/" + id + "/counters")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
