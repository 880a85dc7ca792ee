package fr.microgate.parc.inventory.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void aPhoneAndTheComputerBehindItAreBothNeighbours() throws Exception {
        var port =
                port(
                        """
                        "connections":[{"sysname":"SEP0011","ifdescr":"Port 1","ip":"10.0.5.7"},{"sysmac":"00:1b:21:00:00:09"},{"mac":["00:1b:21:00:00:10"]}]\
                        """);

        assertThat(port.text("neighbour")).isEqualTo("SEP0011");
        assertThat(port.text("neighbourPort")).isEqualTo("Port 1");
        assertThat(port.text("neighbourIp")).isEqualTo("10.0.5.7");
        assertThat(port.list("neighbours")).containsExactly("SEP0011 Port 1", "00:1b:21:00:00:09");
        assertThat(port.number("learnedMacs")).isEqualTo(1);
    }

    @Test
    void learnedAddressesAreCountedAndTheFirstAreKept() throws Exception {
        var macs =
                IntStream.range(0, 200)
                        .mapToObj("\"00:1b:21:00:01:%02x\""::formatted)
                        .collect(Collectors.joining(","));

        var port = port("\"connections\":[{\"mac\":[" + macs + "]}]");

        assertThat(port.number("learnedMacs")).isEqualTo(200);
        assertThat(port.list("macs")).hasSize(64).startsWith("00:1b:21:00:01:00");
        assertThat(port.stable(Section.NETWORK_PORTS).values())
                .doesNotContainKeys("macs", "learnedMacs", "neighbours");
    }

    @Test
    void xmlHasThemInAConnectionOrInSeveral() throws Exception {
        var document =
                Documents.device(
                        """
                        <INFO><TYPE>NETWORKING</TYPE></INFO><PORTS>
                        <PORT><IFNUMBER>1</IFNUMBER><CONNECTIONS><CONNECTION><MAC>00:1B:21:00:00:01</MAC><MAC>00:1B:21:00:00:02</MAC></CONNECTION></CONNECTIONS></PORT>
                        <PORT><IFNUMBER>2</IFNUMBER><CONNECTIONS><CONNECTION><MAC>00:1B:21:00:00:03</MAC></CONNECTION><CONNECTION><MAC>00:1B:21:00:00:04</MAC></CONNECTION></CONNECTIONS></PORT>
                        <PORT><IFNUMBER>3</IFNUMBER><CONNECTIONS><CDP>1</CDP><CONNECTION><SYSNAME>sw-coeur</SYSNAME></CONNECTION></CONNECTIONS></PORT>
                        </PORTS>\
                        """);

        var ports = document.entries(Section.NETWORK_PORTS);
        assertThat(ports)
                .extracting(port -> port.number("learnedMacs"))
                .containsExactly(2L, 2L, null);
        assertThat(ports.get(1).list("macs"))
                .containsExactly("00:1b:21:00:00:03", "00:1b:21:00:00:04");
        assertThat(ports.get(2).list("neighbours")).containsExactly("sw-coeur");
    }

    private static Entry port(String fields) throws Exception {
        return Documents.only(
                Documents.json("\"network_ports\":[{\"ifnumber\":1," + fields + "}]"),
                Section.NETWORK_PORTS);
    }
}
