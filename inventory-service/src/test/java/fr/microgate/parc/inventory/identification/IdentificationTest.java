package fr.microgate.parc.inventory.identification;

import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.aThing;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.asset;
import static fr.microgate.parc.inventory.identification.SmallDocuments.computer;
import static fr.microgate.parc.inventory.identification.SmallDocuments.delivered;
import static fr.microgate.parc.inventory.identification.SmallDocuments.device;
import static fr.microgate.parc.inventory.identification.SmallDocuments.outcomeOf;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_B;
import static fr.microgate.parc.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.microgate.parc.inventory.Fixtures.Credential;
import fr.microgate.parc.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which machine a document is of, and what people are told of the reason.
@QuarkusTest
class IdentificationTest {

    private static final String API = "/api/inventory/v1";
    private static final String SERIAL = "5CG1234XYZ";
    private static final String UUID = "4c4c4544-0034-3010-8048-b6c04f503732";
    private static final String OTHER_UUID = "5d5d5544-0034-3010-8048-b6c04f503732";
    private static final String MAC = "3c:52:82:11:22:33";
    private static final String IMAGE = "6f1a1a9e-0000-4000-8000-000000000001";

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
    void anAgentInstalledAgainSpeaksOfTheSameMachine() {
        var first = delivered(credential, computer("d1", "PC1", SERIAL, UUID));
        var again = outcomeOf(credential, computer("d2", "PC1", SERIAL, UUID));

        assertThat(again.getString("assetId")).isEqualTo(first);
        assertThat(explained(again).getString("rule")).isEqualTo("SERIAL_AND_UUID");
        assertThat(explained(again).getInt("score")).isEqualTo(95);
        assertThat(explained(again).getString("sentence"))
                .isEqualTo(
                        "Même machine (95/100) : numéro de série 5cg1234xyz identique (+50), UUID "
                                + UUID
                                + " identique (+45), nom identique ignoré.");
        assertThat(
                        as("technician")
                                .header("Accept-Language", "en")
                                .get(API + "/assets/" + first + "/matches")
                                .jsonPath()
                                .getString("items[0].sentence"))
                .startsWith("Same machine (95/100): same serial number 5cg1234xyz (+50)");
    }

    @Test
    void aRenamedMachineIsTheSame() {
        var first = delivered(credential, computer("d1", "PC1", SERIAL, UUID));

        assertThat(delivered(credential, computer("d2", "PC2", SERIAL, UUID))).isEqualTo(first);
        assertThat(asset(first).getString("name")).isEqualTo("PC2");
    }

    @Test
    void aSwappedBoardIsTheSameMachine() {
        var first = delivered(credential, "a1", computer("d1", "PC1", SERIAL, UUID));

        assertThat(delivered(credential, "a1", computer("d1", "PC1", SERIAL, OTHER_UUID)))
                .isEqualTo(first);
        var reinstalled = outcomeOf(credential, computer("d2", "PC1", SERIAL, UUID));
        assertThat(reinstalled.getString("assetId")).isEqualTo(first);
        assertThat(explained(reinstalled).getList("facts.verdict"))
                .isEqualTo(java.util.List.of("SAME", "DIFFERENT", "SAME"));
    }

    @Test
    void anUpdateOfTheFirmwareThatChangesTheUuidIsNoOtherMachine() {
        var first = delivered(credential, "a1", computer("d1", "PC1", "", UUID, MAC, ""));

        assertThat(delivered(credential, "a1", computer("d1", "PC1", "", OTHER_UUID, MAC, "")))
                .isEqualTo(first);
    }

    @Test
    void anAgentClonedWithItsDiskIsTwoMachinesForGood() {
        var original = delivered(credential, IMAGE, computer("d", "PC1", SERIAL, UUID));
        var clone = delivered(credential, IMAGE, computer("d", "PC2", "5CG9999ABC", OTHER_UUID));
        assertThat(clone).isNotEqualTo(original);

        for (var round = 0; round < 2; round++) {
            clock.forward(Duration.ofHours(1));
            var one = outcomeOf(credential, IMAGE, computer("d", "PC1", SERIAL, UUID));
            assertThat(one.getString("assetId")).isEqualTo(original);
            assertThat(explained(one).getString("sentence"))
                    .contains("agent ignoré car copié sur plusieurs machines");
            var other =
                    delivered(credential, IMAGE, computer("d", "PC2", "5CG9999ABC", OTHER_UUID));
            assertThat(other).isEqualTo(clone);
        }
        assertThat(asset(original).getString("name")).isEqualTo("PC1");
        assertThat(asset(clone).getString("name")).isEqualTo("PC2");
    }

    @Test
    void anAgentThatMovedToANewMachineIsNoClone() {
        delivered(credential, IMAGE, computer("d", "PC1", SERIAL, UUID));

        var moved = outcomeOf(credential, IMAGE, computer("d", "PC2", "5CG9999ABC", OTHER_UUID));
        assertThat(explained(moved).getString("sentence"))
                .contains("agent ignoré car il parle maintenant d'une autre machine");
        clock.forward(Duration.ofHours(1));
        var again = outcomeOf(credential, IMAGE, computer("d", "PC2", "5CG9999ABC", OTHER_UUID));

        assertThat(again.getString("assetId")).isEqualTo(moved.getString("assetId"));
        assertThat(again.getString("matchedBy")).isEqualTo("AGENT");
        assertThat(agent().getBoolean("cloned")).isFalse();
    }

    @Test
    void theMarkOfACopiedAgentIsTakenAwayByAPersonAndItsFullInventoriesArrive() {
        for (var number : new int[] {1, 2, 1}) {
            delivered(credential, IMAGE, machine(number));
            clock.forward(Duration.ofHours(1));
        }
        assertThat(agent().getBoolean("cloned")).isTrue();
        var id = agent().getString("id");
        as("fleet-manager").post(API + "/agents/" + id + "/force-full").then().statusCode(200);

        delivered(credential, IMAGE, machine(2));
        assertThat(agent().getString("needFull")).isNull();

        as("fleet-manager").post(API + "/agents/" + id + "/clear-clone").then().statusCode(200);
        assertThat(agent().getBoolean("cloned")).isFalse();
        clock.forward(Duration.ofHours(1));
        delivered(credential, IMAGE, machine(1));
        clock.forward(Duration.ofHours(1));
        delivered(credential, IMAGE, machine(2));
        assertThat(agent().getBoolean("cloned")).isTrue();
    }

    private static String machine(int number) {
        return computer("d", "PC" + number, "5CG999900" + number, "");
    }

    private static JsonPath agent() {
        return new JsonPath(as("technician").get(API + "/agents").asString())
                .setRootPath("items[0]");
    }

    @Test
    void whatAClonedAgentSaysOfNoMachineInParticularWaits() {
        delivered(credential, IMAGE, computer("d", "PC1", SERIAL, UUID));
        delivered(credential, IMAGE, computer("d", "PC2", "5CG9999ABC", OTHER_UUID));
        clock.forward(Duration.ofHours(1));
        delivered(credential, IMAGE, computer("d", "PC1", SERIAL, UUID));

        var nobodys = outcomeOf(credential, IMAGE, computer("d", "PC3", "", ""));

        assertThat(nobodys.getString("status")).isEqualTo("QUARANTINED");
    }

    @Test
    void dummyValuesIdentifyNothingButTheirAgentsAreToldApart() {
        var dummy = "03000200-0400-0500-0006-000700080009";
        var one = delivered(credential, "a1", computer("d", "PC1", "Default string", dummy));
        var two = delivered(credential, "a2", computer("d", "PC1", "Default string", dummy));
        assertThat(two).isNotEqualTo(one);

        clock.forward(Duration.ofHours(1));
        assertThat(delivered(credential, "a1", computer("d", "PC1", "Default string", dummy)))
                .isEqualTo(one);
        assertThat(delivered(credential, "a2", computer("d", "PC1", "Default string", dummy)))
                .isEqualTo(two);
    }

    @Test
    void aSerialThatOnlyLooksLikeOneIsAskedAboutWhileAnotherAgentLives() {
        var one = delivered(credential, "a1", computer("d1", "PC1", "SYS-000-X", UUID));

        var two = outcomeOf(credential, "a2", computer("d2", "PC2", "SYS-000-X", OTHER_UUID));

        assertThat(two.getString("assetId")).isNotEqualTo(one);
        as("technician")
                .get(API + "/match-suggestions?state=OPEN")
                .then()
                .body("items[0].other.id", equalTo(one))
                .body("items[0].reasons.code", equalTo(java.util.List.of("SHARED_VALUE")));
    }

    @ParameterizedTest
    @CsvSource({
        "SYS-000-X, ''",
        "'', 2f3f1c5e-7a10-4d6c-9a0f-5d3b8c1e7a44",
        "SYS-000-X, 2f3f1c5e-7a10-4d6c-9a0f-5d3b8c1e7a44"
    })
    void aValueOfTwoMachinesThatLiveSideBySideIsAskedAbout(String serial, String uuid) {
        var first = computer("d1", "PC1", serial, uuid, MAC, "");
        var second = computer("d2", "PC2", serial, uuid, "3c:52:82:bb:bb:bb", "");

        var one = delivered(credential, "a1", first);
        var two = delivered(credential, "a2", second);

        assertThat(two).isNotEqualTo(one);
        clock.forward(Duration.ofHours(1));
        assertThat(delivered(credential, "a1", first)).isEqualTo(one);
        as("technician")
                .get(API + "/match-suggestions?state=OPEN")
                .then()
                .body("items[0].other.id", equalTo(one));
    }

    @Test
    void aRenamedMachineWithANewBoardIsTheSameOnceItsFormerAgentIsSilent() {
        var one = delivered(credential, "a1", computer("d1", "PC1", SERIAL, UUID));
        clock.forward(Duration.ofDays(31));

        assertThat(delivered(credential, "a2", computer("d2", "PC2", SERIAL, OTHER_UUID)))
                .isEqualTo(one);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"12345", "1234567", "Base Board Serial Number", "Type2 Serial", "123456"})
    void whatMakersForgetToSetIsNoSerial(String dummy) {
        var one = delivered(credential, "a1", computer("d1", "PC1", dummy, ""));

        assertThat(delivered(credential, "a2", computer("d2", "PC2", dummy, ""))).isNotEqualTo(one);
        assertThat(asset(one).getString("serial")).isNull();
    }

    @Test
    void theAddressOfARouterThatMovesIdentifiesNoDevice() {
        var one = delivered(credential, device("GW", "SER-GW-1", "00:00:5e:00:01:0a"));

        assertThat(delivered(credential, device("GW", "SER-GW-2", "00:00:5e:00:01:0a")))
                .isNotEqualTo(one);
    }

    @Test
    void anAddressCountsWhenTheAgentCallsAllAdaptersVirtual() {
        var first = virtual("d1", "PC1");
        var one = delivered(credential, first);

        assertThat(delivered(credential, virtual("d2", "pc1"))).isEqualTo(one);
        assertThat(as("technician").get(API + "/search?q=" + MAC).jsonPath().getList("items.id"))
                .containsExactly(one);
    }

    private static String virtual(String deviceId, String name) {
        return computer(deviceId, name, "", "", MAC, "")
                .replace("\"eth0\",", "\"en0\",\"virtualdev\":true,");
    }

    @Test
    void theSerialThatAPersonReadFromTheLabelIsTheSame() {
        var typed =
                aThing(
                        ORGANIZATION_A,
                        "\"kind\":\"LAPTOP\",\"name\":\"Portable\",\"manufacturer\":\"HP\",\"serial\":\"S5CG1234XYZ\"");

        assertThat(delivered(credential, computer("d1", "PC1", SERIAL, ""))).isEqualTo(typed);
    }

    @Test
    void aTypedSerialIdentifiesTooWhenTheAgentSaysAnother() {
        var one = delivered(credential, "a1", computer("d1", "PC1", "BOARD-0001", UUID));
        as("technician")
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"serial\":\"LABEL-0001\"}")
                .patch(API + "/assets/" + one)
                .then()
                .statusCode(200);
        clock.forward(Duration.ofHours(1));
        delivered(credential, "a1", computer("d1", "PC1", "BOARD-0002", UUID));

        assertThat(delivered(credential, "a2", computer("d2", "PC1", "LABEL-0001", "")))
                .isEqualTo(one);
    }

    @Test
    void twoOrganisationsWithTheSameDummyValuesNeverMix() {
        anOrganization(ORGANIZATION_B, "CLIENT-B");
        var dummy = computer("d", "PC1", "SYS-000-X", UUID, MAC, "");
        var other = aCredential(ORGANIZATION_B);
        var atA = delivered(credential, "a1", dummy);
        var atB = delivered(other, "a1", dummy);

        clock.forward(Duration.ofHours(1));
        assertThat(delivered(credential, "a1", dummy)).isEqualTo(atA);
        assertThat(delivered(other, "a1", dummy)).isEqualTo(atB);
        assertThat(delivered(other, "a2", dummy)).isEqualTo(atB);
        assertThat(atB).isNotEqualTo(atA);
        as("technician")
                .get(API + "/match-suggestions")
                .then()
                .body("items", org.hamcrest.Matchers.hasSize(0));
    }

    @Test
    void organisationsNeverMix() {
        anOrganization(ORGANIZATION_B, "CLIENT-B");
        var other = aCredential(ORGANIZATION_B);
        var atA = delivered(credential, computer("d", "PC1", SERIAL, UUID, MAC, ""));
        var atB = delivered(other, computer("d", "PC1", SERIAL, UUID, MAC, ""));

        assertThat(atB).isNotEqualTo(atA);
        assertThat(delivered(credential, computer("e", "PC1", SERIAL, UUID, MAC, "")))
                .isEqualTo(atA);
    }

    @Test
    void clonesOfAVirtualMachineWithAMadeUpAddressAreSeveral() {
        var one = delivered(credential, computer("vm1", "VM", "", "", "02:42:ac:11:00:02", ""));
        var two = delivered(credential, computer("vm2", "VM", "", "", "02:42:ac:11:00:02", ""));

        assertThat(two).isNotEqualTo(one);
    }

    @Test
    void anAddressAndTheNameAreEnoughWithoutASerial() {
        var one = delivered(credential, computer("d1", "PC1", "", "", MAC, ""));

        var again = outcomeOf(credential, computer("d2", "pc1", "", "", MAC, ""));
        assertThat(again.getString("assetId")).isEqualTo(one);
        assertThat(explained(again).getString("rule")).isEqualTo("MAC_AND_NAME");
        assertThat(delivered(credential, computer("d3", "PC2", "", "", MAC, ""))).isNotEqualTo(one);
    }

    @Test
    void theAddressOfADockingStationIdentifiesNothing() {
        var one = delivered(credential, "a1", computer("d1", "PC", "SER-ONE-1", "", MAC, ""));
        delivered(credential, "a1", computer("d1", "PC", "SER-ONE-1", "", "3c:52:82:aa:aa:aa", ""));
        var two = delivered(credential, "a2", computer("d2", "PC2", "SER-TWO-2", "", MAC, ""));

        var third = outcomeOf(credential, "a3", computer("d3", "PC", "", "", MAC, ""));

        assertThat(third.getString("assetId")).isNotIn(one, two);
        assertThat(explained(third).getString("sentence"))
                .contains("adresse MAC " + MAC + " ignorée car commune à 2 machines");
    }

    @Test
    void theLabelThatAScannerReadsIsTheSameSerial() {
        var one = delivered(credential, computer("d1", "PC1", SERIAL, ""));

        assertThat(delivered(credential, computer("d2", "PC2", "S" + SERIAL, ""))).isEqualTo(one);
    }

    @Test
    void vmwareMayWriteAUuidInItsOwnWay() {
        var one =
                delivered(
                        credential,
                        computer("d1", "VM", "", "564d0d1e-8a4c-1111-2222-333344445555"));

        var again =
                delivered(
                        credential,
                        computer(
                                "d2",
                                "VM2",
                                "",
                                "56 4d 0d 1e 8a 4c 11 11-22 22 33 33 44 44 55 55"));
        var turned =
                delivered(
                        credential,
                        computer("d3", "VM3", "", "1e0d4d56-4c8a-1111-2222-333344445555"));

        assertThat(again).isEqualTo(one);
        assertThat(turned).isEqualTo(one);
    }

    @Test
    void aDeviceAskedOverSnmpIsItselfAndNotTheMachineOfTheAgent() {
        var scanner = delivered(credential, "a1", computer("d1", "SRV", SERIAL, UUID));

        var device = delivered(credential, "a1", device("SW-1", "CN12345678", MAC));
        var renamed = outcomeOf(credential, "a1", device("SW-2", "", MAC));

        assertThat(device).isNotEqualTo(scanner);
        assertThat(asset(device).getString("source")).isEqualTo("SNMP");
        assertThat(renamed.getString("assetId")).isEqualTo(device);
        assertThat(explained(renamed).getString("rule")).isEqualTo("DEVICE_MAC");
        assertThat(asset(device).getString("name")).isEqualTo("SW-2");
        clock.forward(Duration.ofHours(1));
        assertThat(delivered(credential, "a1", computer("d1", "SRV", SERIAL, UUID)))
                .isEqualTo(scanner);
    }

    @Test
    void whatSnmpSaysOfAComputerWithAnAgentOnlyAddsWhatIsUnknown() {
        var server = delivered(credential, "a1", computer("d1", "SRV", SERIAL, "", MAC, ""));
        var before = asset(server).getString("lastInventoryAt");
        clock.forward(Duration.ofHours(1));

        assertThat(delivered(credential, "a2", device("192.0.2.7", SERIAL, MAC))).isEqualTo(server);

        var now = asset(server);
        assertThat(now.getString("name")).isEqualTo("SRV");
        assertThat(now.getString("source")).isEqualTo("AGENT");
        assertThat(now.getString("discovered.firmware")).isEqualTo("S1");
        assertThat(now.getString("lastInventoryAt")).isEqualTo(before);
        assertThat(delivered(credential, "a1", computer("d1", "SRV", SERIAL, "", MAC, "")))
                .isEqualTo(server);
    }

    @Test
    void aDeviceThatSaysNothingOfItselfWaits() {
        assertThat(outcomeOf(credential, "a1", device("192.0.2.7", "", "")).getString("reason"))
                .contains("nothing identifies");
    }

    @Test
    void anUnknownDocumentHasNoExplanation() {
        as("technician")
                .get(API + "/raw-inventories/" + java.util.UUID.randomUUID() + "/match")
                .then()
                .statusCode(404);
    }

    private static JsonPath explained(JsonPath raw) {
        return as("technician")
                .get(API + "/raw-inventories/" + raw.getString("id") + "/match")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void aCopiedAgentIsSeenOnMachinesWithoutSerialAndUuidToo() {
        var first = computer("d", "PC1", "Default string", "", MAC, "");
        var second = computer("d", "PC2", "Default string", "", "3c:52:82:bb:bb:bb", "");
        var one = delivered(credential, IMAGE, first);
        var two = delivered(credential, IMAGE, second);
        assertThat(two).isNotEqualTo(one);

        clock.forward(Duration.ofHours(1));
        assertThat(delivered(credential, IMAGE, first)).isEqualTo(one);
        assertThat(delivered(credential, IMAGE, second)).isEqualTo(two);
        assertThat(asset(one).getString("name")).isEqualTo("PC1");
        as("technician")
                .get(API + "/agents?duplicates=true")
                .then()
                .body("items[0].cloned", equalTo(true));
    }

    @Test
    void aNewCardInAMachineWithoutSerialAndUuidIsNoOtherMachine() {
        var one = delivered(credential, IMAGE, computer("d", "PC1", "Default string", "", MAC, ""));
        clock.forward(Duration.ofHours(1));

        assertThat(
                        delivered(
                                credential,
                                IMAGE,
                                computer(
                                        "d", "PC1", "Default string", "", "3c:52:82:bb:bb:bb", "")))
                .isEqualTo(one);
    }

    @Test
    void aDiscoveryByTheNameInTheDnsIsOfTheSameMachine() {
        var found =
                delivered(
                        credential,
                        """
                        {"action":"netdiscovery","deviceid":"foo","content":{
                        "network_device":{"dnshostname":"pc1.client.lan","mac":"%s","ips":["10.0.0.5"]}}}\
                        """
                                .formatted(MAC));

        assertThat(delivered(credential, computer("d1", "PC1", SERIAL, UUID, MAC, "")))
                .isEqualTo(found);
    }

    @Test
    void anAddressUnderAnotherNameIsAskedAbout() {
        var one = delivered(credential, "a1", computer("d1", "PC1", "", "", MAC, ""));

        assertThat(delivered(credential, "a2", computer("d2", "PC2", "", "", MAC, "")))
                .isNotEqualTo(one);
        as("technician")
                .get(API + "/match-suggestions?state=OPEN")
                .then()
                .body("items[0].other.id", equalTo(one));
    }
}
