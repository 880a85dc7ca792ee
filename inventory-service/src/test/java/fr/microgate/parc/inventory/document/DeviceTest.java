package fr.microgate.parc.inventory.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DeviceTest {

    private static final String NAS =
            """
            <INFO><TYPE>STORAGE</TYPE><NAME>nas</NAME><MAC>00:11:32:00:00:01</MAC>
              <IPS><IP>127.0.0.1</IP><IP>10.0.0.9</IP><IP>10.0.1.9</IP></IPS>
              <LOCATION>Salle serveurs</LOCATION><CONTACT>m.durand@example.org</CONTACT><UPTIME>12 days, 3:04:05.06</UPTIME></INFO>
            <DRIVES><VOLUMN>/volume1</VOLUMN><TOTAL>7630000</TOTAL><FREE>100</FREE></DRIVES>
            <DRIVES><VOLUMN>/volume2</VOLUMN><TOTAL>3810000</TOTAL></DRIVES>
            <STORAGES><NAME>Disk 1</NAME><MODEL>WD40EFRX</MODEL><DISKSIZE>4000000</DISKSIZE></STORAGES>
            <MODEMS><MODEM><NAME>Cinterion</NAME><MODEL>PLS62</MODEL></MODEM></MODEMS>
            <SIMCARDS><SIMCARD><ICCID>8933</ICCID><OPERATOR_NAME>Free</OPERATOR_NAME></SIMCARD><SIMCARD><OPERATOR_NAME>SFR</OPERATOR_NAME></SIMCARD></SIMCARDS>
            <COMPONENTS><COMPONENT><INDEX>2</INDEX><NAME>Bay</NAME><CONTAINEDININDEX>1</CONTAINEDININDEX></COMPONENT></COMPONENTS>
            <PORTS><PORT><IFNUMBER>1</IFNUMBER><IPS><IP>10.0.0.9</IP></IPS><MAC>00:11:32:00:00:02</MAC></PORT></PORTS>\
            """;

    @Test
    void itsAddressesAreThoseOfAnAdapter() throws Exception {
        var adapter = Documents.only(Documents.device(NAS), Section.NETWORKS);

        assertThat(adapter.text("mac")).isEqualTo("00:11:32:00:00:01");
        assertThat(adapter.list("addresses")).containsExactly("10.0.0.9", "10.0.1.9");
    }

    @Test
    void whereItStandsAndWhomToAskIsKept() throws Exception {
        var details = Documents.only(Documents.device(NAS), Section.DEVICE);

        assertThat(details.text("location")).isEqualTo("Salle serveurs");
        assertThat(details.text("contact")).isEqualTo("m.durand@example.org");
        assertThat(details.text("uptime")).isEqualTo("12 days, 3:04:05.06");
        assertThat(Layout.of(Section.DEVICE).marked(Field.Mark.PERSONAL))
                .containsExactly("contact");
        assertThat(details.stable(Section.DEVICE).values()).containsOnlyKeys("location");
    }

    @Test
    void volumesDisksModemsAndSimCardsAreKept() throws Exception {
        var document = Documents.device(NAS);

        assertThat(document.entries(Section.DRIVES))
                .extracting(drive -> drive.text("device"))
                .containsExactly("/volume1", "/volume2");
        assertThat(Documents.only(document, Section.STORAGES).number("sizeMb"))
                .isEqualTo(4_000_000);
        assertThat(Documents.only(document, Section.MODEMS).text("model")).isEqualTo("PLS62");
        assertThat(document.entries(Section.SIM_CARDS))
                .extracting(card -> card.text("operator"))
                .containsExactly("Free", "SFR");
        assertThat(Documents.only(document, Section.NETWORK_COMPONENTS).text("inside"))
                .isEqualTo("1");
        assertThat(Documents.only(document, Section.NETWORK_PORTS).list("addresses"))
                .containsExactly("10.0.0.9");
    }

    @Test
    void aDeviceInJsonIsReadLikeOneInXml() throws Exception {
        var document =
                Documents.json(
                        """
                        "network_device":{"type":"Networking","name":"sw","mac":"00:11:32:00:00:03","ips":["127.0.0.1","10.0.0.2"],"location":"Baie 1"},
                        "network_ports":[{"ifnumber":1,"mac":"00:11:32:00:00:04","ips":["10.0.0.2"]}]\
                        """);

        assertThat(Documents.only(document, Section.NETWORKS).list("addresses"))
                .containsExactly("10.0.0.2");
        assertThat(Documents.only(document, Section.DEVICE).text("location")).isEqualTo("Baie 1");
        assertThat(document.stableMacs())
                .isEqualTo(List.of("00:11:32:00:00:03", "00:11:32:00:00:04"));
    }

    @Test
    void aSecondDeviceIsNotTakenForPartOfTheFirst() throws Exception {
        var document =
                Documents.device(
                        "<INFO><NAME>a</NAME></INFO></DEVICE><DEVICE><INFO><NAME>b</NAME></INFO><DRIVES><VOLUMN>/b</VOLUMN></DRIVES>");

        assertThat(document.machine().name()).isEqualTo("a");
        assertThat(document.entries(Section.DRIVES)).isEmpty();
        assertThat(document.warnings())
                .containsExactly("DEVICE: only the first of several devices is read");
    }

    @Test
    void aDiscoveryIsReadWithoutItsTypeToo() throws Exception {
        var document =
                Documents.device(
                        "<IP>10.0.0.7</IP><MAC>00:11:32:00:00:05</MAC><SNMPHOSTNAME>chose</SNMPHOSTNAME>");

        assertThat(document.itemType()).isEqualTo("Unmanaged");
        assertThat(Documents.only(document, Section.NETWORKS).list("addresses"))
                .containsExactly("10.0.0.7");
    }

    @Test
    void whatOcsAsksOverSnmpIsRead() throws Exception {
        var document =
                Documents.read(
                        """
                        <REQUEST><DEVICEID>pc-1</DEVICEID><QUERY>SNMP</QUERY><CONTENT><DEVICE>
                          <COMMON><IPADDR>10.0.0.2</IPADDR><MACADDR>3c:52:82:00:00:07</MACADDR><NAME>sw-etage</NAME><LOCATION>Etage</LOCATION><TYPE>Network</TYPE></COMMON>
                          <SWITCHS><MANUFACTURER>Cisco</MANUFACTURER><REFERENCE>C2960</REFERENCE><SERIALNUMBER>FOC1234X0AB</SERIALNUMBER><FIRMVERSION>15.0</FIRMVERSION></SWITCHS>
                        </DEVICE></CONTENT></REQUEST>\
                        """);

        assertThat(document.isOfDevice()).isTrue();
        assertThat(document.machine().name()).isEqualTo("sw-etage");
        assertThat(document.machine().serial()).isEqualTo("FOC1234X0AB");
        assertThat(document.machine().model()).isEqualTo("C2960");
        assertThat(document.machine().firmware()).isEqualTo("15.0");
        assertThat(document.stableMacs()).containsExactly("3c:52:82:00:00:07");
        assertThat(Documents.only(document, Section.NETWORKS).list("addresses"))
                .containsExactly("10.0.0.2");
    }

    @Test
    void whyADeviceCouldNotBeReadIsSaid() throws Exception {
        var document = Documents.device("<ERROR><ID>7</ID><MESSAGE>no response</MESSAGE></ERROR>");

        assertThat(document.warnings())
                .containsExactly("DEVICE: the agent could not read it: no response");
    }

    @Test
    void aDeviceOfWhichOnlyPortsAreToldIsKnownByThem() throws Exception {
        var document =
                Documents.device(
                        "<PORTS><PORT><IFNUMBER>1</IFNUMBER><MAC>02:e0:f3:b0:68:1e</MAC></PORT></PORTS>");

        assertThat(document.isOfDevice()).isTrue();
        assertThat(document.isIdentified()).isTrue();
    }
}
