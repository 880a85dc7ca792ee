package fr.microgate.parc.inventory.identification;

import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.aThing;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.asset;
import static fr.microgate.parc.inventory.identification.SmallDocuments.computer;
import static fr.microgate.parc.inventory.identification.SmallDocuments.delivered;
import static fr.microgate.parc.inventory.identification.SmallDocuments.device;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.inventory.Fixtures.Credential;
import fr.microgate.parc.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Devices that agents find on the network and ask over SNMP.
@QuarkusTest
class DiscoveredDevicesTest {

    private static final String MAC = "3c:52:82:11:22:33";
    private static final String PRINTER =
            """
            {"action":"netinventory","deviceid":"foo","content":{
            "network_device":{"type":"Printer","name":"IMP-ACCUEIL","serial":"CN12345678","mac":"3c:52:82:11:22:33","manufacturer":"HP"},
            "cartridges":{"tonerblack":"71"},
            "network_ports":[{"ifnumber":1,"ifname":"eth0","mac":"3c:52:82:11:22:33"}]}}\
            """;
    private static final String JSON_DISCOVERY =
            """
            {"action":"netdiscovery","deviceid":"foo","content":{
            "network_device":{"type":"Printer","name":"192.0.2.7","serial":"CN12345678","mac":"3c:52:82:11:22:33"}}}\
            """;
    private static final String XML_DISCOVERY =
            "<REQUEST><CONTENT><DEVICE><DNSHOSTNAME>192.0.2.7</DNSHOSTNAME><IP>192.0.2.7</IP><MAC>3c:52:82:11:22:33</MAC>"
                    + "<TYPE>Printer</TYPE></DEVICE><MODULEVERSION>5.1</MODULEVERSION><PROCESSNUMBER>1</PROCESSNUMBER></CONTENT>"
                    + "<DEVICEID>foo</DEVICEID><QUERY>NETDISCOVERY</QUERY></REQUEST>";

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
    void aDiscoveryTakesNothingFromAnInventoriedDevice() {
        var printer = delivered(credential, PRINTER);
        var full = asset(printer).getString("lastFullAt");

        for (var discovery : new String[] {JSON_DISCOVERY, XML_DISCOVERY}) {
            clock.forward(Duration.ofHours(1));
            assertThat(delivered(credential, discovery)).isEqualTo(printer);
        }

        var now = asset(printer);
        assertThat(now.getString("components.CARTRIDGES[0].level")).isEqualTo("71");
        assertThat(now.getList("components.NETWORK_PORTS")).hasSize(1);
        assertThat(now.getString("name")).isEqualTo("IMP-ACCUEIL");
        assertThat(now.getString("kind")).isEqualTo("PRINTER");
        assertThat(now.getString("lastFullAt")).isEqualTo(full);
    }

    @Test
    void aDeviceThatIsFoundIsRegisteredAndCompletedLater() {
        var printer = delivered(credential, XML_DISCOVERY);
        assertThat(asset(printer).getString("name")).isEqualTo("192.0.2.7");
        assertThat(asset(printer).getString("kind")).isEqualTo("PRINTER");

        clock.forward(Duration.ofHours(1));
        assertThat(delivered(credential, PRINTER)).isEqualTo(printer);
        assertThat(asset(printer).getString("name")).isEqualTo("IMP-ACCUEIL");
    }

    @Test
    void aDeviceThatAPersonRegisteredIsKeptUpToDate() {
        var typed =
                aThing(
                        ORGANIZATION_A,
                        "\"kind\":\"SWITCH\",\"name\":\"Commutateur baie 1\",\"serial\":\"CN12345678\"");

        assertThat(delivered(credential, device("SW-1", "CN12345678", MAC))).isEqualTo(typed);
        clock.forward(Duration.ofHours(1));
        var upgraded = device("SW-1", "CN12345678", MAC).replace("\"S1\"", "\"S2\"");
        assertThat(delivered(credential, upgraded)).isEqualTo(typed);

        var now = asset(typed);
        assertThat(now.getString("discovered.firmware")).isEqualTo("S2");
        assertThat(now.getString("name")).isEqualTo("Commutateur baie 1");
        assertThat(now.getString("source")).isEqualTo("SNMP");
    }

    @Test
    void aMachineThatAnAgentSpeaksForIsClosedToSnmpHoweverItWasRegistered() {
        var typed =
                aThing(
                        ORGANIZATION_A,
                        "\"kind\":\"SERVER\",\"name\":\"Serveur\",\"serial\":\"CN12345678\"");
        assertThat(delivered(credential, computer("d1", "SRV", "CN12345678", ""))).isEqualTo(typed);
        assertThat(asset(typed).getString("source")).isEqualTo("AGENT");

        assertThat(delivered(credential, device("SW-1", "CN12345678", MAC))).isEqualTo(typed);
        assertThat(asset(typed).getString("discovered.name")).isEqualTo("SRV");
    }

    @Test
    void theKindFollowsWhatTheMachineIsNow() {
        var machine = delivered(credential, computer("d1", "SRV", "SER-0001", ""));
        assertThat(asset(machine).getString("kind")).isEqualTo("WORKSTATION");
        clock.forward(Duration.ofHours(1));

        delivered(
                credential,
                computer(
                        "d1",
                        "SRV",
                        "SER-0001",
                        "",
                        "",
                        ",\"operatingsystem\":{\"full_name\":\"Microsoft Windows Server 2025\"}"));

        assertThat(asset(machine).getString("kind")).isEqualTo("SERVER");
    }
}
