package fr.microgate.parc.inventory.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class AdaptersTest {

    @Test
    void anOddValueIsNoReasonToRefuseTheDocument() throws Exception {
        var document =
                Documents.read(
                        """
                        {"action":"inventory","deviceid":null,"itemtype":null,"content":{
                          "users":null,
                          "cpus":[{"name":"Ryzen","speed":NaN,"core":04,"stepping":%s,}],
                          "monitors":[{"caption":"E24","base64":"%s"}],
                        }}
                        """
                                .formatted("1".repeat(1_200), "A".repeat(1_100_000)));

        assertThat(document.deviceId()).isNull();
        assertThat(document.itemType()).isEqualTo("Computer");
        assertThat(Documents.only(document, Section.CPUS).text("name")).isEqualTo("Ryzen");
        assertThat(Documents.only(document, Section.MONITORS).text("name")).isEqualTo("E24");
        assertThat(document.sections()).doesNotContain(Section.USERS);
    }

    @Test
    void aPartialDocumentWithoutUsersSaysNothingOfThem() throws Exception {
        var whole =
                "{\"action\":\"inventory\",\"partial\":%s,\"content\":{\"hardware\":{\"lastloggeduser\":\"root\"}}}";

        assertThat(Documents.read(whole.formatted(true)).sections()).doesNotContain(Section.USERS);
        assertThat(Documents.read(whole.formatted(false)).sections()).contains(Section.USERS);
    }

    @Test
    void twoCardsOfOneMakeAreTwo() throws Exception {
        var document =
                Documents.json(
                        """
                        "networks":[
                         {"description":"Intel I350","mac":"00:1b:21:00:00:01","ipaddress":"10.0.0.1"},
                         {"description":"Intel I350","mac":"00:1b:21:00:00:02","ipaddress":"10.0.1.1"},
                         {"description":"Intel I350","mac":"00:1b:21:00:00:02","ipaddress6":"2001:db8::2"},
                         {"description":"Intel I350","mac":"00:1b:21:00:00:01","ipaddress6":"2001:db8::1"}]\
                        """);

        assertThat(document.entries(Section.NETWORKS))
                .extracting(card -> card.text("mac"), card -> card.list("addresses"))
                .containsExactly(
                        tuple("00:1b:21:00:00:01", List.of("10.0.0.1", "2001:db8::1")),
                        tuple("00:1b:21:00:00:02", List.of("10.0.1.1", "2001:db8::2")));
        assertThat(document.stableMacs()).hasSize(2);
    }

    @Test
    void anAddressWithoutItsMacBelongsToTheAdapterOfThatName() throws Exception {
        var document =
                Documents.json(
                        """
                        "networks":[{"description":"eth0","ipaddress":"10.0.0.1"},
                         {"description":"eth0","mac":"00:1b:21:00:00:01","speed":"1000"}]\
                        """);

        var adapter = Documents.only(document, Section.NETWORKS);
        assertThat(adapter.text("mac")).isEqualTo("00:1b:21:00:00:01");
        assertThat(adapter.number("speedMbps")).isEqualTo(1000);
        assertThat(adapter.list("addresses")).containsExactly("10.0.0.1");
    }

    @Test
    void somethingElseInThePlaceOfASectionLeavesItUnread() throws Exception {
        var document =
                Documents.json(
                        """
                        "hardware":{"name":"PC1"},"softwares":["Firefox"],"drives":"n/a","cpus":null,\
                        "networks":[{"description":"eth0"},"eth1"],"users":[]\
                        """);

        assertThat(document.unreadable())
                .containsExactlyInAnyOrder(Section.SOFTWARE, Section.DRIVES, Section.CPUS);
        assertThat(document.sections())
                .containsExactlyInAnyOrder(Section.IDENTITY, Section.NETWORKS, Section.USERS);
        assertThat(document.warnings())
                .contains(
                        "DRIVES: what is no entry is left out",
                        "NETWORKS: what is no entry is left out");
        assertThat(Documents.xml("<DRIVES>n/a</DRIVES><CPUS/>").unreadable())
                .containsExactly(Section.DRIVES);
    }

    @Test
    void whatCannotBeReadIsSaid() throws Exception {
        var document =
                Documents.json(
                        """
                        "hardware":{"name":"PC1","uuid":"PC1-UUID"},"bios":{"secure_boot":"maybe"},\
                        "drives":[{"letter":"C:","encrypt_status":"Waiting","total":-5}],\
                        "firewalls":[{"profile":"Domain","status":"perhaps"}]\
                        """);

        assertThat(document.warnings())
                .contains(
                        "IDENTITY: uuid is not usable",
                        "IDENTITY: secure_boot is not usable",
                        "DRIVES: encrypt_status is not usable",
                        "DRIVES: total is not usable",
                        "FIREWALLS: status is not usable");
    }

    @Test
    void wordsForOnAndOffAreMany() throws Exception {
        var document =
                Documents.json(
                        """
                        "hardware":{"name":"PC1","uuid":"{4C4C4544-0034-3010-8048-B6C04F503732}"},"bios":{"secure_boot":"On"},\
                        "drives":[{"letter":"C:","encrypt_status":"Encrypting"}],\
                        "firewalls":[{"profile":"Domain","status":"running"}]\
                        """);

        assertThat(document.machine().uuid()).isEqualTo("4c4c4544-0034-3010-8048-b6c04f503732");
        assertThat(document.machine().secureBoot()).isTrue();
        assertThat(Documents.only(document, Section.DRIVES).text("encryption"))
                .isEqualTo("PARTIALLY");
        assertThat(Documents.only(document, Section.FIREWALLS).flag("enabled")).isTrue();
        assertThat(document.warnings()).isEmpty();
    }

    @Test
    void aJailDoesNotHaveTheNumbersOfItsHost() throws Exception {
        var machine =
                Documents.json(
                                """
                                "hardware":{"name":"web","vmsystem":"BSDJail","uuid":"4c4c4544-0034-3010-8048-b6c04f503732"},\
                                "bios":{"ssn":"5CG1234XYZ"}\
                                """)
                        .machine();

        assertThat(machine.uuid()).isNull();
        assertThat(machine.serial()).isNull();
    }
}
