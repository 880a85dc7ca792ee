package fr.microgate.parc.inventory.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvelopeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            textBlock =
                    """
                    {"action":"injector","content":{"hardware":{"name":"pc"}}}                 | INVENTORY
                    {"action":"esxinventory","content":{"softwares":[{"name":"a"}]}}           | INVENTORY
                    {"action":"inventory","content":{"accesslog":{}}}                          | INVENTORY
                    {"content":{"hardware":{"name":"pc"}}}                                     | INVENTORY
                    {"action":"inventory","content":{"network_device":{"name":"sw"}}}          | NETWORK
                    {"action":"injector","content":{"network_device":{"name":"sw"}}}           | NETWORK
                    {"action":"setlog","content":{"accesslog":{}}}                             | OTHER
                    {"action":"setlog"}                                                        | OTHER
                    {"action":"contact"}                                                       | CONTACT
                    {"action":"netinventory","content":{"network_device":{}}}                  | NETWORK
                    <REQUEST><CONTENT><DEVICE><INFO/></DEVICE></CONTENT></REQUEST>             | NETWORK
                    <REQUEST><CONTENT><HARDWARE/></CONTENT></REQUEST>                          | INVENTORY
                    <REQUEST><QUERY>PROLOG</QUERY></REQUEST>                                   | PROLOG
                    <REQUEST><QUERY>SNMP</QUERY><CONTENT><DEVICE/></CONTENT></REQUEST>         | NETWORK
                    """)
    void whatAMessageIs(String message, Envelope.Kind kind) throws Exception {
        assertThat(Documents.envelope(message).kind()).isEqualTo(kind);
    }

    @Test
    void theTagOfOldAgentsIsAmongTheirAccount() throws Exception {
        assertThat(
                        Documents.envelope(
                                        "<REQUEST><CONTENT><ACCOUNTINFO><KEYNAME>OTHER</KEYNAME><KEYVALUE>x</KEYVALUE></ACCOUNTINFO>"
                                                + "<ACCOUNTINFO><KEYNAME>TAG</KEYNAME><KEYVALUE>AGENCE-LYON</KEYVALUE></ACCOUNTINFO></CONTENT></REQUEST>")
                                .tag())
                .isEqualTo("AGENCE-LYON");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            quoteCharacter = '^',
            textBlock =
                    """
                    "versionclient":"GLPI-Agent_v1.12"                                                | GLPI-Agent | 1.12
                    "versionclient":"GLPI-Agent_v1.12","versionprovider":{"version":"1.12-dev"}       | GLPI-Agent | 1.12-dev
                    "versionclient":"4.1"                                                             | -          | 4.1
                    "versionclient":"missing"                                                         | -          | -
                    """)
    void theVersionIsThatOfTheProgramOnTheMachine(String content, String name, String version)
            throws Exception {
        var envelope =
                Documents.envelope(
                        "{\"action\":\"injector\",\"content\":{" + content + ",\"bios\":{}}}");

        assertThat(envelope.agentName()).isEqualTo(name);
        assertThat(envelope.agentVersion()).isEqualTo(version);
    }
}
