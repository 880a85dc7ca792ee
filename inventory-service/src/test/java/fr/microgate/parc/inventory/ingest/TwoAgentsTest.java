package fr.microgate.parc.inventory.ingest;

import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.outcome;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.inventory.Fixtures.Credential;
import fr.microgate.parc.testing.TestClock;
import fr.microgate.parc.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A machine on its way from OCS to GLPI has both agents for a while.
@QuarkusTest
class TwoAgentsTest {

    private static final String GLPI =
            """
            {"action":"inventory","deviceid":"pc1-glpi","itemtype":"Computer","versionclient":"GLPI-Agent_v1.12","content":{
            "hardware":{"name":"PC1","uuid":"4c4c4544-0034-3010-8048-b6c04f503732"},"bios":{"ssn":"5CG1234XYZ","smanufacturer":"HP"},
            "drives":[{"letter":"C:","type":"Local Disk","total":488000}]}}\
            """;
    private static final String OCS =
            """
            <REQUEST><DEVICEID>pc1-ocs</DEVICEID><QUERY>INVENTORY</QUERY><CONTENT>
            <HARDWARE><NAME>PC1</NAME><UUID>4C4C4544-0034-3010-8048-B6C04F503732</UUID></HARDWARE><BIOS><SSN>5CG1234XYZ</SSN><SMANUFACTURER>Hewlett-Packard</SMANUFACTURER></BIOS>
            <DRIVES><LETTER>C:/</LETTER><TYPE>Hard Drive</TYPE><TOTAL>488001</TOTAL></DRIVES></CONTENT></REQUEST>\
            """;

    private static final String PARTIAL =
            """
            {"action":"inventory","deviceid":"pc1-glpi","partial":true,"versionclient":"GLPI-Agent_v1.12","content":{
            "hardware":{"name":"PC1","uuid":"4c4c4544-0034-3010-8048-b6c04f503732"},"bios":{"ssn":"5CG1234XYZ","smanufacturer":"HP"}}}\
            """;

    @Inject TestClock clock;

    private Credential credential;

    @BeforeEach
    void prepare() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        credential = aCredential(ORGANIZATION_A);
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void theSameInOtherWordsIsNoChange() {
        var asset = glpi().getString("assetId");
        for (var day = 0; day < 2; day++) {
            clock.forward(Duration.ofHours(12));
            var ocs = ocs();
            assertThat(ocs.getString("assetId")).isEqualTo(asset);
            assertThat(ocs.getString("reasonCode")).isEqualTo("OTHER_AGENT");
            clock.forward(Duration.ofHours(12));
            glpi();
        }

        assertThat(changes(asset)).isZero();
    }

    @Test
    void anAgentThatSendsOnlyWhatChangedIsNoSilentOne() {
        var asset = glpi().getString("assetId");
        for (var day = 0; day < 3; day++) {
            clock.forward(Duration.ofDays(3));
            delivered("application/json", "GLPI-Agent_v1.12", PARTIAL);
        }
        clock.forward(Duration.ofHours(1));

        assertThat(ocs().getString("reasonCode")).isEqualTo("OTHER_AGENT");
        assertThat(changes(asset)).isZero();
    }

    @Test
    void theOtherAgentSpeaksOnceTheFirstIsSilent() {
        var asset = glpi().getString("assetId");
        clock.forward(Duration.ofDays(5));

        assertThat(ocs().getString("assetId")).isEqualTo(asset);
        assertThat(changes(asset)).isPositive();
    }

    private static int changes(String asset) {
        return Tokens.as("technician")
                .get("/api/inventory/v1/assets/" + asset + "/history")
                .jsonPath()
                .getList("items")
                .size();
    }

    private JsonPath glpi() {
        return delivered("application/json", "GLPI-Agent_v1.12", GLPI);
    }

    private JsonPath ocs() {
        return delivered("application/xml", "OCS-NG_unified_unix_agent_v2.10.0", OCS);
    }

    private JsonPath delivered(String type, String userAgent, String body) {
        RestAssured.given()
                .auth()
                .preemptive()
                .basic(credential.id().toString(), credential.secret())
                .header("User-Agent", userAgent)
                .contentType(type)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/front/inventory.php")
                .then()
                .statusCode(200);
        return outcome(credential);
    }
}
