package fr.microgate.parc.inventory.asset;

import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.aLaptop;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.asset;
import static fr.microgate.parc.inventory.Fixtures.deliver;
import static fr.microgate.parc.inventory.Fixtures.outcome;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_B;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.inventory.Fixtures.Credential;
import fr.microgate.parc.testing.OutboxRows;
import fr.microgate.parc.testing.TestClock;
import fr.microgate.parc.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What an inventory does to a machine.
@QuarkusTest
class InventoryJourneyTest {

    @Inject OutboxRows outbox;
    @Inject TestClock clock;
    @Inject PostureSweep sweep;

    private Credential credential;

    @BeforeEach
    void prepare() {
        clock.set(Instant.parse("2026-11-23T16:02:11Z"));
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        credential = aCredential(ORGANIZATION_A);
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void theFirstInventoryRegistersTheMachineWithItsPosture() {
        var id = delivered(aLaptop("No"));

        assertThatJson(Tokens.as("technician").get("/api/inventory/v1/assets/" + id).asString())
                .whenIgnoringPaths(
                        "id",
                        "registeredAt",
                        "lastInventoryAt",
                        "lastFullAt",
                        "discovered",
                        "posture[*].since")
                .isEqualTo(
                        """
                        {"id":"","organizationId":"01900000-0000-7000-8000-00000000000a","name":"COMPTA-PC","kind":"LAPTOP",
                         "state":"DEPLOYED","criticality":"MEDIUM","source":"AGENT","serial":"5CG1234XYZ",
                         "uuid":"4c4c4544-0034-3010-8048-b6c04f503732","manufacturer":"HP","model":"ProBook 450 G8","chassis":"Notebook","vmSystem":"Physical",
                         "operatingSystem":{"name":"Microsoft Windows 11 Professionnel","version":"25H2","arch":"64-bit","lastBootAt":"2026-11-20T07:12:44Z"},
                         "systemEndsOn":"2027-10-12",
                         "components":{
                          "DRIVES":[{"device":"C:","mount":"C:","type":"Local Disk","filesystem":"NTFS","totalMb":488000,"freeMb":1200,"system":true,"encryption":"NO","encryptedBy":"BitLocker"}],
                          "ANTIVIRUS":[{"name":"Windows Defender","version":"4.18","enabled":true,"upToDate":true}]},
                         "discovered":{},"manual":{},"fields":"${json-unit.ignore}","ownership":"CLIENT","tags":[],"softwareCount":2,"registeredAt":"","lastInventoryAt":"","lastFullAt":"",
                         "posture":[
                          {"control":"DISK_ENCRYPTION","result":"FAIL","since":"","detail":"aucun volume de données n'est chiffré"},
                          {"control":"ANTIVIRUS","result":"PASS","since":"","detail":"Windows Defender actif et à jour"},
                          {"control":"SUPPORTED_OS","result":"PASS","since":"","detail":"Windows 11 25H2 : support de sécurité jusqu'au 2027-10-12"},
                          {"control":"RECENT_CONTACT","result":"PASS","since":"","detail":"la machine donne de ses nouvelles"}],
                         "postureScore":70}\
                        """);
        assertThat(outbox.events().stream().map(OutboxRows.Row::event))
                .containsExactly(
                        "organization-registered", "asset-registered", "asset-posture-changed");
        assertThatJson(outbox.events("asset-posture-changed").getFirst().data().toString())
                .node("posture")
                .isEqualTo(
                        "{DISK_ENCRYPTION:'FAIL',ANTIVIRUS:'PASS',SUPPORTED_OS:'PASS',RECENT_CONTACT:'PASS'}");
    }

    @Test
    void whatFollowsCarriesTheAgentAndTheDocumentAsItsCause() {
        delivered(aLaptop("No"));

        var event = outbox.events("asset-posture-changed").getFirst();
        assertThat(event.actor()).isEqualTo("agent:" + credential.id());
        assertThat(event.correlationId()).isEqualTo(outcome(credential).getString("id"));
    }

    @Test
    void anInventoryThatSaysNothingNewPublishesNothing() {
        delivered(aLaptop("No"));
        var before = outbox.events().size();

        clock.forward(Duration.ofDays(1));
        delivered(aLaptop("No"));

        assertThat(outbox.events()).hasSize(before);
    }

    @Test
    void anEncryptedDiskTurnsTheControl() {
        var id = delivered(aLaptop("No"));

        clock.forward(Duration.ofHours(1));
        assertThat(delivered(aLaptop("Yes"))).isEqualTo(id);

        var change = outbox.events("asset-posture-changed").getLast().data();
        assertThatJson(change.toString())
                .node("changes[0]")
                .isObject()
                .containsEntry("control", "DISK_ENCRYPTION")
                .containsEntry("from", "FAIL")
                .containsEntry("to", "PASS");
        assertThatJson(outbox.events("asset-updated").getLast().data().toString())
                .node("changes")
                .isEqualTo("[{section:'DRIVES',added:0,removed:0,changed:1}]");
    }

    @Test
    void softwareThatCameWentOrWasUpgradedIsCounted() {
        var id = delivered(aLaptop("Yes"));

        clock.forward(Duration.ofHours(1));
        delivered(
                aLaptop("Yes")
                        .replace("\"140.0\"", "\"141.0\"")
                        .replace("{\"name\":\"7-Zip\"", "{\"name\":\"VLC\""));

        assertThatJson(outbox.events("asset-updated").getLast().data().toString())
                .node("changes")
                .isEqualTo("[{section:'SOFTWARE',added:1,removed:1,changed:1}]");
        assertThat(
                        Tokens.as("technician")
                                .get("/api/inventory/v1/assets/" + id + "/software")
                                .jsonPath()
                                .getList("items.name"))
                .isEqualTo(List.of("Firefox", "VLC"));
        assertThat(asset(id).getInt("softwareCount")).isEqualTo(2);
    }

    @Test
    void aPartialInventoryReplacesWhatItHoldsAndLeavesTheRest() {
        var id = delivered(aLaptop("Yes"));

        clock.forward(Duration.ofHours(1));
        delivered(
                """
                {"action":"inventory","deviceid":"COMPTA-PC-2026-01-02-03-04-05","partial":true,"content":{
                "hardware":{"name":"COMPTA-PC","uuid":"4C4C4544-0034-3010-8048-B6C04F503732"},"bios":{"ssn":"5CG1234XYZ"},
                "antivirus":[{"name":"Windows Defender","enabled":false,"uptodate":true}]}}\
                """);

        var now = asset(id);
        assertThat(now.getInt("softwareCount")).isEqualTo(2);
        assertThat(now.getList("components.DRIVES")).hasSize(1);
        assertThat(now.getList("components.ANTIVIRUS.enabled")).isEqualTo(List.of(false));
        assertThat(now.getString("manufacturer")).isEqualTo("HP");
    }

    @Test
    void aPartialInventoryOfAnUnknownMachineWaitsForAFullOne() {
        deliver(
                credential,
                """
                {"action":"inventory","deviceid":"x","partial":true,"content":{"hardware":{"name":"X"},"softwares":[{"name":"a"}]}}\
                """);

        assertThat(outcome(credential).getString("reason")).contains("full one");
    }

    @Test
    void anAgentInstalledAgainOrARenamedMachineIsTheSameMachine() {
        var id = delivered(aLaptop("Yes"));

        clock.forward(Duration.ofHours(1));
        var again = delivered(aLaptop("Yes").replace("COMPTA-PC", "ACHATS-PC"));

        assertThat(again).isEqualTo(id);
        assertThat(asset(id).getString("name")).isEqualTo("ACHATS-PC");
        assertThat(outcome(credential).getString("matchedBy")).isEqualTo("SERIAL_AND_UUID");
        assertThat(outbox.events("asset-updated").getLast().data().path("name").asText())
                .isEqualTo("ACHATS-PC");
    }

    @Test
    void machinesWithTheSameDummyIdentifiersStayTwo() {
        var dummy =
                aLaptop("Yes")
                        .replace("5CG1234XYZ", "To Be Filled By O.E.M.")
                        .replace(
                                "4C4C4544-0034-3010-8048-B6C04F503732",
                                "03000200-0400-0500-0006-000700080009");

        var first = delivered(dummy);
        var second = delivered(dummy.replace("COMPTA-PC", "ACHATS-PC"));

        assertThat(second).isNotEqualTo(first);
        assertThat(asset(first).getString("serial")).isNull();
    }

    @Test
    void aClonedDiskIsAnotherMachine() {
        var first = delivered(aLaptop("Yes"));

        clock.forward(Duration.ofHours(1));
        var clone =
                delivered(
                        aLaptop("Yes")
                                .replace("5CG1234XYZ", "5CG9999ABC")
                                .replace("4C4C4544-0034", "5C4C4544-0034"));

        assertThat(clone).isNotEqualTo(first);
    }

    @Test
    void clonesThatDifferInOneIdentifierAreTwoMachines() {
        var first = delivered(aLaptop("Yes").replace("5CG1234XYZ", ""));

        clock.forward(Duration.ofHours(1));
        var clone =
                delivered(
                        aLaptop("Yes")
                                .replace("5CG1234XYZ", "")
                                .replace("4C4C4544-0034", "5C4C4544-0034"));

        assertThat(clone).isNotEqualTo(first);
    }

    @Test
    void theSameMachineAtTwoOrganizationsIsTwoMachines() {
        anOrganization(ORGANIZATION_B, "CLIENT-B");
        var other = aCredential(ORGANIZATION_B);

        var atA = delivered(aLaptop("Yes"));
        deliver(other, aLaptop("Yes"));

        assertThat(outcome(other).getString("assetId")).isNotEqualTo(atA);
    }

    @Test
    void badValuesAreDroppedAndTheRestIsKept() {
        var id =
                delivered(
                        aLaptop("Yes")
                                .replace("\"2026-11-20 08:12:44\"", "\"2000-0-0,00:00:00\"")
                                .replace("\"total\":488000", "\"total\":\"much\"")
                                .replace("{\"name\":\"7-Zip\"", "{\"name\":\"\"")
                                .replace(
                                        "Firefox",
                                        "<script>alert(1)</script>'; DROP TABLE asset; --\\u0000 ../../etc/passwd"));

        assertThat(asset(id).getInt("softwareCount")).isEqualTo(1);
        assertThat(outcome(credential).getList("warnings"))
                .isEqualTo(
                        List.of(
                                "DRIVES: total is not usable",
                                "OPERATING_SYSTEM: boot_time is not usable",
                                "SOFTWARE: an entry without a name is left out"));
        assertThat(
                        Tokens.as("technician")
                                .get("/api/inventory/v1/assets/" + id + "/software")
                                .jsonPath()
                                .getString("items[0].name"))
                .isEqualTo("<script>alert(1)</script>'; DROP TABLE asset; --  ../../etc/passwd");
    }

    @Test
    void latin1WithoutSayingSoIsUnderstood() {
        deliver(
                credential,
                aLaptop("Yes")
                        .replace("Igor Pavlov", "Éditeur")
                        .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));

        var id = outcome(credential).getString("assetId");
        assertThat(
                        Tokens.as("technician")
                                .get("/api/inventory/v1/assets/" + id + "/software")
                                .jsonPath()
                                .getString("items[0].publisher"))
                .isEqualTo("Éditeur");
    }

    @Test
    void twentyThousandPackagesAreKept() {
        var packages = new StringBuilder();
        for (var i = 0; i < 20_000; i++)
            packages.append(",{\"name\":\"package-")
                    .append(i)
                    .append("\",\"version\":\"1.")
                    .append(i)
                    .append("\"}");

        var id = delivered(aLaptop("Yes").replace("}]\n}}", "}" + packages + "]\n}}"));

        assertThat(asset(id).getInt("softwareCount")).isEqualTo(20_002);
    }

    @Test
    void aMachineThatFallsSilentFailsRecentContact() {
        delivered(aLaptop("Yes"));

        clock.forward(Duration.ofDays(31));
        assertThat(sweep.checkDue()).isEqualTo(1);
        assertThat(sweep.checkDue()).isZero();

        assertThatJson(outbox.events("asset-posture-changed").getLast().data().toString())
                .node("changes[0]")
                .isObject()
                .containsEntry("control", "DISK_ENCRYPTION")
                .containsEntry("from", "PASS")
                .containsEntry("to", "UNKNOWN");
        assertThatJson(outbox.events("asset-posture-changed").getLast().data().toString())
                .node("posture")
                .isEqualTo(
                        "{DISK_ENCRYPTION:'UNKNOWN',ANTIVIRUS:'UNKNOWN',SUPPORTED_OS:'UNKNOWN',RECENT_CONTACT:'FAIL'}");
    }

    @Test
    void aPostureThatStaysTheSameIsSaidAgainAfterAWeek() {
        delivered(aLaptop("Yes"));

        clock.forward(Duration.ofDays(8));
        delivered(aLaptop("Yes"));

        assertThat(outbox.events("asset-posture-changed")).hasSize(2);
        assertThat(outbox.events("asset-posture-changed").getLast().data().path("changes"))
                .isEmpty();
    }

    private String delivered(String document) {
        deliver(credential, document).then().statusCode(200);
        var raw = outcome(credential);
        assertThat(raw.getString("reason")).isNull();
        return raw.getString("assetId");
    }
}
