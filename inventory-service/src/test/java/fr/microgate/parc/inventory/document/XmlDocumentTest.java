package fr.microgate.parc.inventory.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class XmlDocumentTest {

    @Test
    void textBetweenElementsIsReadPast() throws Exception {
        var document = read("<REQUEST> oops <DEVICEID>pc-1</DEVICEID> oops <CONTENT/></REQUEST>");

        assertThat(document.deviceId()).isEqualTo("pc-1");
    }

    @Test
    void tensOfThousandsOfDifferentNamesAreRefused() {
        assertThatThrownBy(() -> read(named("<A# b=\"1\"/>")))
                .hasMessageContaining("different names");
        assertThatThrownBy(() -> read(named("<A b#=\"1\"/>")))
                .hasMessageContaining("different names");
        assertThatThrownBy(() -> read(named("<A xmlns:b#=\"u\"/>")))
                .hasMessageContaining("different names");
    }

    @Test
    void aCommentOfManyMegabytesIsRefused() {
        assertThatThrownBy(() -> read("<REQUEST><!--" + "a".repeat(5 << 20) + "--></REQUEST>"))
                .hasMessageContaining("a piece of more than");
    }

    @Test
    void aDeviceSeenOverSnmpIsReadWithItsPorts() throws Exception {
        var document =
                read(
                        """
                        <REQUEST><CONTENT><DEVICE>
                          <INFO><TYPE>NETWORKING</TYPE><NAME>sw-atelier</NAME><SERIAL>FOC1234X0AB</SERIAL><MODEL>C2960</MODEL></INFO>
                          <PORTS>
                            <PORT><IFNUMBER>1</IFNUMBER><IFNAME>Gi0/1</IFNAME><IFSTATUS>1</IFSTATUS>
                              <VLANS><VLAN><NUMBER>12</NUMBER><NAME>VoIP</NAME></VLAN><VLAN><NUMBER>1</NUMBER></VLAN></VLANS>
                              <CONNECTIONS><CDP>1</CDP><CONNECTION><SYSNAME>sw-coeur</SYSNAME><IFDESCR>Te1/1</IFDESCR></CONNECTION></CONNECTIONS></PORT>
                            <PORT><IFNUMBER>2</IFNUMBER><IFNAME>Gi0/2</IFNAME><IFSTATUS>2</IFSTATUS></PORT>
                          </PORTS></DEVICE></CONTENT><QUERY>SNMPQUERY</QUERY><DEVICEID>foo</DEVICEID></REQUEST>\
                        """);

        assertThat(document.machine().serial()).isEqualTo("FOC1234X0AB");
        assertThat(document.itemType()).isEqualTo("NETWORKING");
        var ports = document.entries(Section.NETWORK_PORTS);
        assertThat(ports).extracting(port -> port.text("name")).containsExactly("Gi0/1", "Gi0/2");
        assertThat(ports.getFirst().flag("up")).isTrue();
        assertThat(ports.getFirst().list("vlans")).containsExactly("12 VoIP", "1");
        assertThat(ports.getFirst().text("neighbour")).isEqualTo("sw-coeur");
        assertThat(ports.getFirst().text("neighbourPort")).isEqualTo("Te1/1");
    }

    private static String named(String element) {
        return IntStream.range(0, 20_000)
                .mapToObj(number -> element.replace("#", String.valueOf(number)))
                .collect(
                        Collectors.joining(
                                "", "<REQUEST><CONTENT><BIOS>", "</BIOS></CONTENT></REQUEST>"));
    }

    private static InventoryDocument read(String xml) throws Exception {
        return DocumentReader.read(
                        Payload.of(xml.getBytes(StandardCharsets.UTF_8)),
                        64 << 20,
                        InventoryBuilder::new)
                .sink()
                .build();
    }

    @Test
    void controlCharactersAndLooseAmpersandsAreNoReasonToRefuse() throws Exception {
        var document =
                read(
                        """
                        <REQUEST><DEVICEID>pc-1</DEVICEID><CONTENT>
                          <HARDWARE><NAME>R&D&#x1F;PC</NAME></HARDWARE>
                          <BIOS><SMODEL>A&amp;B &#233;&eacute; &#xD800;</SMODEL><SMANUFACTURER><![CDATA[C&D&amp;]]> & Cie</SMANUFACTURER></BIOS>
                        </CONTENT></REQUEST>\
                        """);

        assertThat(document.machine().name()).isEqualTo("R&D PC");
        assertThat(document.machine().model()).isEqualTo("A&B é&eacute;");
        assertThat(document.machine().manufacturer()).isEqualTo("C&D&amp; & Cie");
    }

    @Test
    void referencesAreReadWhereverTheInputIsCut() throws Exception {
        var name = "a&amp;b & c ".repeat(2_000);

        var document =
                read(
                        "<REQUEST><CONTENT><SOFTWARES><NAME>x</NAME><COMMENTS>"
                                + name
                                + "</COMMENTS></SOFTWARES><HARDWARE><NAME>pc</NAME></HARDWARE></CONTENT></REQUEST>");

        assertThat(document.machine().name()).isEqualTo("pc");
    }
}
