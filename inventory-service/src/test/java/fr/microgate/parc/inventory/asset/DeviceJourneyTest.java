package fr.microgate.parc.inventory.asset;

import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.asset;
import static fr.microgate.parc.inventory.Fixtures.delivered;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.inventory.Fixtures.Credential;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What an agent says of a device that it asked over SNMP.
@QuarkusTest
class DeviceJourneyTest {

    private static final String NAS =
            """
            <?xml version="1.0" encoding="UTF-8"?><REQUEST><CONTENT><DEVICE>
              <INFO><TYPE>STORAGE</TYPE><NAME>nas-1</NAME><SERIAL>20A0PDN123456</SERIAL><MODEL>DS920+</MODEL><MAC>00:11:32:00:00:01</MAC>
                <IPS><IP>127.0.0.1</IP><IP>10.20.30.40</IP></IPS><LOCATION>Salle serveurs</LOCATION></INFO>
              <DRIVES><VOLUMN>/volume1</VOLUMN><TOTAL>7630000</TOTAL><FREE>100000</FREE></DRIVES>
              <PORTS><PORT><IFNUMBER>2</IFNUMBER><IFNAME>eth1</IFNAME><MAC>00:11:32:00:00:02</MAC><IPS><IP>10.20.31.40</IP></IPS></PORT></PORTS>
            </DEVICE></CONTENT><DEVICEID>foo</DEVICEID><QUERY>SNMPQUERY</QUERY></REQUEST>\
            """;

    private Credential credential;

    @BeforeEach
    void prepare() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        credential = aCredential(ORGANIZATION_A);
    }

    @Test
    void aNasIsOneWithItsVolumesAndItsPlace() {
        var nas = asset(delivered(credential, NAS));

        assertThat(nas.getString("kind")).isEqualTo("NAS");
        assertThat(nas.getInt("components.DRIVES[0].totalMb")).isEqualTo(7_630_000);
        assertThat(nas.getString("components.DEVICE[0].location")).isEqualTo("Salle serveurs");
        assertThat(nas.getList("components.NETWORKS[0].addresses"))
                .isEqualTo(List.of("10.20.30.40"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.20.30.40", "10.20.31.40", "00:11:32:00:00:01", "00:11:32:00:00:02"})
    void itIsFoundByEachOfItsAddresses(String address) {
        var id = delivered(credential, NAS);

        assertThat(
                        as("technician")
                                .queryParam("q", address)
                                .get("/api/inventory/v1/search")
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath()
                                .getList("items.id", String.class))
                .containsExactly(id);
    }

    /// No QUERY: it is the device that speaks, not an agent of the name `foo`.
    @Test
    void aDeviceWithoutAQueryRegistersNoAgent() {
        var id = delivered(credential, NAS.replace("<QUERY>SNMPQUERY</QUERY>", ""));

        assertThat(asset(id).getString("source")).isEqualTo("SNMP");
        assertThat(
                        as("technician")
                                .queryParam("organizationId", ORGANIZATION_A)
                                .get("/api/inventory/v1/agents")
                                .asString())
                .doesNotContain("\"foo\"");
    }
}
