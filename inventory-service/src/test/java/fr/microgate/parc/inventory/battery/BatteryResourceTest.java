package fr.microgate.parc.inventory.battery;

import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.delivered;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_B;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.microgate.parc.inventory.Fixtures.Credential;
import fr.microgate.parc.testing.TestClock;
import fr.microgate.parc.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A battery holds less from month to month.
@QuarkusTest
class BatteryResourceTest {

    private static final String DELL =
            "{\"name\":\"DELL RWT1R43\",\"serial\":\"34605\",\"chemistry\":\"lithium-ion\",\"capacity\":57570,\"real_capacity\":%d}";

    @Inject TestClock clock;

    private Credential credential;

    @BeforeEach
    void aClient() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        anOrganization(ORGANIZATION_B, "CLIENT-B");
        credential = aCredential(ORGANIZATION_A);
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void theLastWordOfEachMonthIsKept() {
        var id = reported("2026-09-10T08:00:00Z", DELL.formatted(50_000));
        reported("2026-09-28T08:00:00Z", DELL.formatted(49_500));
        reported("2026-10-02T08:00:00Z", DELL.formatted(49_500));
        reported("2026-11-30T23:00:00Z", DELL.formatted(40_570));

        assertThatJson(batteries(id))
                .isEqualTo(
                        """
                        [{"battery":"DELL RWT1R43 34605","designMwh":57570,"fullMwh":40570,"healthPercent":70,"months":[
                          {"month":"2026-09","fullMwh":49500,"healthPercent":86},
                          {"month":"2026-11","fullMwh":40570,"healthPercent":70}]}]\
                        """);
        Tokens.as("technician")
                .get("/api/inventory/v1/assets/" + id + "/history")
                .then()
                .body("items.size()", equalTo(0));
    }

    @Test
    void twoBatteriesAreToldApartAndThoseThatSayTooLittleAreLeftOut() {
        var id =
                reported(
                        "2026-09-10T08:00:00Z",
                        "{\"name\":\"BAT0\",\"capacity\":24000,\"real_capacity\":20000},"
                                + "{\"name\":\"BAT1\",\"capacity\":\"72.5 Wh\",\"real_capacity\":\"60 Wh\"},"
                                + "{\"name\":\"BAT2\",\"capacity\":24000},{\"name\":\"BAT3\",\"capacity\":24000,\"real_capacity\":0}");

        assertThatJson(batteries(id)).inPath("[*].battery").isEqualTo("[\"BAT0\",\"BAT1\"]");
        assertThatJson(batteries(id)).inPath("[1].fullMwh").isEqualTo(60_000);
    }

    @Test
    void whatIsOlderThanFiveYearsGoes() {
        var id = reported("2021-10-31T08:00:00Z", DELL.formatted(57_000));
        reported("2026-11-01T08:00:00Z", DELL.formatted(30_000));

        assertThatJson(batteries(id)).inPath("[0].months[*].month").isEqualTo("[\"2026-11\"]");
    }

    @Test
    void aClientSeesThoseOfHisOwnMachinesOnly() {
        var id = reported("2026-09-10T08:00:00Z", DELL.formatted(50_000));
        var path = "/api/inventory/v1/assets/" + id + "/batteries";

        assertThat(Tokens.asClientOf(ORGANIZATION_A).get(path).statusCode()).isEqualTo(200);
        assertThat(Tokens.asClientOf(ORGANIZATION_B).get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void aMachineKeepsTheMonthsOfItsDuplicate() {
        var old = reported("2026-09-10T08:00:00Z", DELL.formatted(50_000));
        var again =
                document(DELL.formatted(49_000))
                        .replace("640HP72", "OTHER1")
                        .replace("4C4C4544", "5D5D5D55")
                        .replace("PC-2021", "PC-2026");
        clock.set(Instant.parse("2026-10-02T08:00:00Z"));
        var other = delivered(credential, again);
        Tokens.as("fleet-manager")
                .contentType("application/json")
                .body("{\"intoAssetId\":\"%s\",\"reason\":\"DUPLICATE\"}".formatted(other))
                .post("/api/inventory/v1/assets/" + old + "/merge")
                .then()
                .statusCode(200);

        assertThatJson(batteries(other)).inPath("[0].months[*].fullMwh").isEqualTo("[50000,49000]");
    }

    private String reported(String at, String batteries) {
        clock.set(Instant.parse(at));
        return delivered(credential, document(batteries));
    }

    private static String document(String batteries) {
        return """
        {"action":"inventory","deviceid":"PC-2021-01-02-03-04-05","itemtype":"Computer","content":{
        "versionclient":"GLPI-Agent_v1.12","hardware":{"name":"PC","uuid":"4C4C4544-0034-3010-8048-B6C04F503732","chassis_type":"Laptop"},
        "bios":{"ssn":"640HP72","smanufacturer":"Dell Inc.","smodel":"XPS 13 9350"},"batteries":[%s]}}\
        """
                .formatted(batteries);
    }

    private static String batteries(String id) {
        return Tokens.as("technician")
                .get("/api/inventory/v1/assets/" + id + "/batteries")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
