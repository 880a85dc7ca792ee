package fr.microgate.parc.inventory.asset;

import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.asset;
import static fr.microgate.parc.inventory.Fixtures.deliver;
import static fr.microgate.parc.inventory.Fixtures.outcome;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.microgate.parc.inventory.Fixtures.Credential;
import fr.microgate.parc.testing.OutboxRows;
import fr.microgate.parc.testing.Repository;
import fr.microgate.parc.testing.TestClock;
import fr.microgate.parc.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Documents that real agents sent, through the whole service. They lie beside the repository;
/// without them these cases are skipped.
@QuarkusTest
class RealMachinesTest {

    @Inject OutboxRows outbox;
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
    void exactlyWhatChangedOnAWorkstationInFourMonths() throws IOException {
        var id = delivered("computer_3.json");
        clock.forward(Duration.ofDays(108));
        assertThat(delivered("computer_3_updated.json")).isEqualTo(id);

        assertThat(asset(id).getInt("softwareCount")).isEqualTo(3184);
        assertThatJson(outbox.events("asset-updated").getLast().data().toString())
                .node("changes")
                .isEqualTo(
                        """
                        [{section:'OPERATING_SYSTEM',added:0,removed:0,changed:1},
                         {section:'MEMORIES',added:0,removed:0,changed:2},
                         {section:'DRIVES',added:0,removed:0,changed:1},
                         {section:'FIREWALLS',added:1,removed:0,changed:0},
                         {section:'MONITORS',added:0,removed:1,changed:0},
                         {section:'PRINTERS',added:0,removed:0,changed:1},
                         {section:'VIRTUAL_MACHINES',added:3,removed:0,changed:0},
                         {section:'SOFTWARE',added:183,removed:32,changed:833}]\
                        """);
        var sentences = sentences(id, "fr");
        assertThat(sentences)
                .contains(
                        "Pare-feu : ajout.",
                        "Machine virtuelle : ajout de « fedora23 ».",
                        "Écran : retrait de « PL2480H 11182M5200867 ».",
                        "Volume « /dev/mapper/fedora-root / » : taille (Mo) 50268 → 150268.",
                        "Logiciel « libinput » : version 1.6.0-2.fc25 → 1.6.3-5.fc25.",
                        "Système « Fedora release 25 (Twenty Five) » : noyau 4.9.9-200.fc25.x86_64 → 4.11.3-200.fc25.x86_64.");
        assertThat(sentences(id, "en")).contains("Monitor: “PL2480H 11182M5200867” was removed.");
    }

    @Test
    void partialsOfALaptopReplaceTheirSectionAndNothingElse() throws IOException {
        var id = delivered("computer_1.json");
        var before = asset(id);
        for (var part : List.of("batteries", "cpu", "memory", "softs", "volumes")) {
            clock.forward(Duration.ofMinutes(20));
            assertThat(delivered("computer_1_partial_" + part + ".json")).isEqualTo(id);
        }

        var after = asset(id);
        assertThat(after.getList("components.NETWORKS"))
                .hasSameSizeAs(before.getList("components.NETWORKS"));
        assertThat(after.getList("components.REMOTE_ACCESS.id")).isEqualTo(List.of("123456789"));
        assertThatJson(after.prettify())
                .node("remoteAccess")
                .isEqualTo(
                        "[{tool:'teamviewer',id:'123456789',url:'https://start.teamviewer.com/123456789'}]");
        assertThat(after.getInt("components.BATTERIES[0].capacityMwh")).isEqualTo(57_570);
        assertThat(after.getString("operatingSystem.name"))
                .isEqualTo("Fedora 31 (Workstation Edition)");
    }

    @Test
    void aSwitchWithItsPorts() throws IOException {
        var machine = asset(delivered("networkequipment_1.json"));

        assertThat(machine.getString("name")).isEqualTo("ucs6248up-cluster-pa3-B");
        assertThat(machine.getString("serial")).isEqualTo("SSI1912014B");
        assertThat(machine.getString("kind")).isEqualTo("SWITCH");
        assertThat(machine.getString("components.DEVICE[0].location")).isEqualTo("paris.pa3");
        assertThat(machine.getList("components.NETWORKS[0].addresses"))
                .isEqualTo(List.of("10.2.5.10", "192.168.12.5"));
        assertThat(machine.getList("components.NETWORK_PORTS")).hasSize(183);
        assertThat(machine.getList("components.NETWORK_COMPONENTS")).hasSize(66);
        assertThat(
                        machine.getString(
                                "components.NETWORK_PORTS.find { it.name == 'mgmt0' }.neighbour"))
                .isEqualTo("sw2-mgmt-eqnx");
    }

    @Test
    void aPrinterWithItsCartridgeAndCounters() throws IOException {
        var machine = asset(delivered("printer_1.json"));

        assertThat(machine.getString("kind")).isEqualTo("PRINTER");
        assertThat(machine.getList("components.NETWORKS[0].addresses"))
                .isEqualTo(List.of("10.59.29.175"));
        assertThat(machine.getString("components.CARTRIDGES[0].level")).isEqualTo("71");
        assertThat(machine.getInt("components.PAGE_COUNTERS.find { it.name == 'total' }.pages"))
                .isEqualTo(1802);
    }

    @Test
    void aPhoneWithoutItsNumberNorItsUser() throws IOException {
        var machine = asset(delivered("phone_1.json"));

        assertThat(machine.getString("kind")).isEqualTo("MOBILE");
        assertThat(machine.getList("components.DRIVES.totalMb"))
                .isEqualTo(List.of(3471, 51_913, 51_913, 51_913));
        assertThat(machine.getList("components.BATTERIES")).isNullOrEmpty();
        assertThat(machine.getString("components.SIM_CARDS[0].operator")).isEqualTo("Free");
        assertThat(machine.prettify())
                .doesNotContain("33632331095", "8933150319050352521", "builder");
    }

    @Test
    void aMacAndAWindowsLaptopOfOldAgents() throws IOException {
        var mac = asset(delivered("macosx-fusion2318.xml"));
        assertThat(mac.getString("kind")).isEqualTo("WORKSTATION");
        assertThat(mac.getInt("discovered.memoryMb")).isEqualTo(4000);
        assertThat(found("00:17:f2:d1:14:32")).containsExactly(mac.getString("id"));

        var laptop = asset(delivered("windows81-pro-fusion2319.xml"));
        assertThat(laptop.getString("kind")).isEqualTo("LAPTOP");
        assertThat(laptop.getString("discovered.firmwareDate")).isEqualTo("2010-08-24");
        assertThat(laptop.getString("operatingSystem.installedOn")).isEqualTo("2015-04-17");
        assertThat(laptop.getList("components.DRIVES.device")).contains("C:", "D:");
        assertThat(laptop.prettify()).doesNotContain("BCDEFG", "cvigneron");
        assertThat(found("10.253.6.55")).containsExactly(laptop.getString("id"));
    }

    private static List<String> found(String word) {
        return Tokens.as("technician")
                .queryParam("q", word)
                .get("/api/inventory/v1/search")
                .jsonPath()
                .getList("items.id");
    }

    private String delivered(String file) throws IOException {
        var path = Repository.file("../shared/data/inventories").resolve(file);
        assumeTrue(Files.exists(path), "no real inventories beside the repository");
        deliver(credential, Files.readAllBytes(path)).then().statusCode(200);
        var raw = outcome(credential);
        assertThat(raw.getString("status")).as(raw.getString("reason")).isEqualTo("PROCESSED");
        return raw.getString("assetId");
    }

    private static List<String> sentences(String id, String language) {
        return new JsonPath(
                        Tokens.as("technician")
                                .header("Accept-Language", language)
                                .get("/api/inventory/v1/assets/" + id + "/history")
                                .asString())
                .getList("items[0].changes.sentence");
    }
}
