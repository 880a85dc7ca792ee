package fr.microgate.parc.inventory.identification;

import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.aThing;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.asset;
import static fr.microgate.parc.inventory.identification.SmallDocuments.computer;
import static fr.microgate.parc.inventory.identification.SmallDocuments.delivered;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_B;
import static fr.microgate.parc.testing.Tokens.as;
import static fr.microgate.parc.testing.Tokens.asClientOf;
import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.inventory.Fixtures.Credential;
import fr.microgate.parc.testing.OutboxRows;
import fr.microgate.parc.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a machine says of its virtual machines and monitors.
@QuarkusTest
class SurroundingsTest {

    private static final String API = "/api/inventory/v1";
    private static final String VM = "564d0d1e-8a4c-1111-2222-333344445555";
    private static final String TURNED = "1e0d4d56-4c8a-1111-2222-333344445555";
    private static final String OTHER_VM = "664d0d1e-8a4c-1111-2222-333344445555";

    @Inject TestClock clock;
    @Inject OutboxRows outbox;

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
    void aHostFindsItsVirtualMachinesInAnyByteOrder() {
        var vm = delivered(credential, computer("d2", "VM1", "", TURNED));
        var host = delivered(credential, host());

        var listed = virtualMachines(host);
        assertThat(listed.getList("items.name")).isEqualTo(List.of("vm-one", "vm-two"));
        assertThat(listed.getList("items.managed")).isEqualTo(List.of(true, false));
        assertThat(listed.getString("items[0].assetId")).isEqualTo(vm);
        assertThat(virtualMachines(vm).getList("items")).isEmpty();
    }

    @Test
    void aVirtualMachineMaySpeakAfterItsHost() {
        var host = delivered(credential, host());
        assertThat(virtualMachines(host).getList("items.managed")).isEqualTo(List.of(false, false));

        var vm = delivered(credential, computer("d2", "VM1", "", TURNED));

        assertThat(virtualMachines(host).getString("items[0].assetId")).isEqualTo(vm);
    }

    @Test
    void aVirtualMachineWithoutAgentIsAdoptedAndItsAgentKnowsIt() {
        var host = delivered(credential, host());

        var adopted =
                adopt(host, VM).then().statusCode(201).extract().jsonPath().getString("assetId");

        assertThat(asset(adopted).getString("source")).isEqualTo("HOST");
        assertThat(asset(adopted).getString("kind")).isEqualTo("VM");
        assertThat(asset(adopted).getString("name")).isEqualTo("vm-one");
        assertThat(asset(adopted).getList("posture.result")).containsOnly("UNKNOWN");
        assertThat(asset(adopted).getInt("postureScore")).isZero();
        assertThat(outbox.audited()).contains("adopt asset");
        assertThat(virtualMachines(host).getList("items.managed")).isEqualTo(List.of(false, false));
        adopt(host, VM).then().statusCode(409);
        adopt(host, "7" + VM.substring(1)).then().statusCode(404);
        adopt(UUID.randomUUID().toString(), VM).then().statusCode(404);

        assertThat(delivered(credential, computer("d2", "VM1", "", TURNED))).isEqualTo(adopted);
        assertThat(asset(adopted).getString("source")).isEqualTo("AGENT");
        assertThat(virtualMachines(host).getList("items.managed")).isEqualTo(List.of(true, false));
    }

    @Test
    void aClientSeesTheVirtualMachinesOfHisHostsOnly() {
        var host = delivered(credential, host());
        var path = API + "/assets/" + host + "/virtual-machines";

        asClientOf(ORGANIZATION_A).get(path).then().statusCode(200);
        asClientOf(ORGANIZATION_B).get(path).then().statusCode(404);
    }

    @Test
    void aVirtualMachineIsRelatedToTheHostThatListsIt() {
        var host = delivered(credential, host());
        var vm = delivered(credential, computer("d2", "VM1", "", TURNED));
        assertThat(relations(vm)).isEqualTo(List.of("DISCOVERED RUNS_ON HOST"));

        var other = delivered(credential, otherHost());
        assertThat(relations(vm)).isEqualTo(List.of("DISCOVERED RUNS_ON HOST9"));
        assertThat(relations(host)).isEmpty();

        delivered(credential, otherHost().replace(VM, OTHER_VM));
        assertThat(relations(other)).isEmpty();
    }

    @Test
    void aMonitorThatIsAnAssetIsRelatedToItsComputer() {
        var monitor =
                aThing(
                        ORGANIZATION_A,
                        "\"kind\":\"MONITOR\",\"name\":\"ECRAN-1\",\"serial\":\"CN0ABC1234\"");
        var one = delivered(credential, desk("a1", "CN0ABC1234", "CN0XYZ9999"));
        assertThat(relations(monitor)).isEqualTo(List.of("DISCOVERED CONNECTED_TO PC-a1"));
        assertThat(relations(one)).isEqualTo(List.of("DISCOVERED CONNECTED_TO ECRAN-1"));

        clock.forward(Duration.ofHours(1));
        delivered(credential, desk("a2", "CN0ABC1234"));
        assertThat(relations(monitor)).isEqualTo(List.of("DISCOVERED CONNECTED_TO PC-a2"));

        clock.forward(Duration.ofHours(1));
        delivered(credential, desk("a2"));
        assertThat(relations(monitor)).isEmpty();
    }

    private static String otherHost() {
        return host().replace("\"deviceid\":\"d1\"", "\"deviceid\":\"d9\"")
                .replace("HOST", "HOST9");
    }

    private static List<String> relations(String id) {
        var page = as("technician").get(API + "/assets/" + id + "/relations").jsonPath();
        return page.getList("items.collect { it.source + ' ' + it.kind + ' ' + it.otherName }");
    }

    @Test
    void aMonitorMovesWithItsSerial() {
        var one = delivered(credential, desk("a1", "CN0ABC1234", "NVA"));
        var two = delivered(credential, desk("a2"));
        assertThat(monitors("").getList("items.serial")).isEqualTo(List.of("cn0abc1234"));
        assertThat(monitors("?serial=CN0ABC1234").getString("items[0].assetId")).isEqualTo(one);
        var since = monitors("").getString("items[0].since");

        clock.forward(Duration.ofHours(1));
        delivered(credential, desk("a1", "CN0ABC1234"));
        assertThat(monitors("").getString("items[0].since")).isEqualTo(since);

        delivered(credential, desk("a2", "CN0ABC1234"));
        delivered(credential, desk("a1"));
        assertThat(monitors("").getList("items.assetId")).isEqualTo(List.of(two));

        clock.forward(Duration.ofHours(1));
        delivered(credential, desk("a2"));
        assertThat(monitors("").getString("items[0].leftAt")).isNotNull();
    }

    @Test
    void aSerialThatTwoMachinesSayInTurnIsNone() {
        delivered(credential, desk("a1", "SAME-SERIAL"));
        delivered(credential, desk("a2", "SAME-SERIAL"));
        clock.forward(Duration.ofHours(1));
        delivered(credential, desk("a1", "SAME-SERIAL"));

        assertThat(monitors("").getList("items.shared")).isEqualTo(List.of(true));
        assertThat(monitors("").getString("items[0].assetId")).isNull();
    }

    @Test
    void aClientSeesTheMonitorsOfHisOrganisationOnly() {
        delivered(credential, desk("a1", "CN0ABC1234"));

        assertThat(asClientOf(ORGANIZATION_A).get(API + "/monitors").jsonPath().getList("items"))
                .hasSize(1);
        assertThat(asClientOf(ORGANIZATION_B).get(API + "/monitors").jsonPath().getList("items"))
                .isEmpty();
    }

    private static String host() {
        return computer(
                "d1",
                "HOST",
                "HOST-SERIAL",
                "",
                "",
                """
                ,"virtualmachines":[{"name":"vm-one","uuid":"%s","vmtype":"VMware","memory":2048},
                {"name":"vm-two","uuid":"%s","vmtype":"VMware"},{"name":"no-uuid","vmtype":"VMware"}]\
                """
                        .formatted(VM, OTHER_VM));
    }

    /// A computer with these monitors.
    private static String desk(String agent, String... serials) {
        var monitors =
                Arrays.stream(serials)
                        .map(
                                "{\"name\":\"P2419\",\"manufacturer\":\"Dell\",\"serial\":\"%s\"}"
                                        ::formatted)
                        .toList();
        return computer(
                agent, "PC-" + agent, "SERIAL-" + agent, "", "", ",\"monitors\":" + monitors);
    }

    private static JsonPath virtualMachines(String host) {
        return as("technician")
                .get(API + "/assets/" + host + "/virtual-machines")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath monitors(String query) {
        return as("technician").get(API + "/monitors" + query).jsonPath();
    }

    private static Response adopt(String host, String uuid) {
        return as("fleet-manager")
                .post(API + "/assets/" + host + "/virtual-machines/" + uuid + "/adopt");
    }
}
