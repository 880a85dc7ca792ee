package fr.microgate.parc.inventory;

import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.aLaptop;
import static fr.microgate.parc.inventory.Fixtures.asset;
import static fr.microgate.parc.inventory.Fixtures.delivered;
import static fr.microgate.parc.inventory.identification.SmallDocuments.computer;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_B;
import static fr.microgate.parc.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.microgate.parc.inventory.asset.AssetState;
import fr.microgate.parc.inventory.asset.PostureSweep;
import fr.microgate.parc.inventory.search.SearchRebuild;
import fr.microgate.parc.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A database that the release before has filled is upgraded: nobody notices.
@QuarkusTest
class UpgradeTest {

    private static final String API = "/api/inventory/v1";
    private static final String VM = "564d0d1e-8a4c-1111-2222-333344445555";
    private static final String TURNED = "1e0d4d56-4c8a-1111-2222-333344445555";
    private static final String OTHER_VM = "664d0d1e-8a4c-1111-2222-333344445555";

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /// What migrations change on purpose: makers and models of chosen products, the last start of
    /// the system, serial numbers of HP, dates and keys that are worked out in another way.
    private static final Map<String, List<String>> MEANT =
            Map.of(
                    "asset",
                    List.of("manufacturer", "model", "source", "operating_system"),
                    "asset_identifier",
                    List.of("value"),
                    "asset_due",
                    List.of("life_ends_on", "os_ended_on", "failing_on", "renew_on", "in_use"),
                    "software_package",
                    List.of("version_key"),
                    "software_rule",
                    List.of("min_version_key"));

    /// Hosts are relations now; what waits to be looked at again is everything.
    private static final List<String> GONE = List.of("vm_host", "posture_review");

    @Inject PostureSweep sweep;
    @Inject SearchRebuild rebuild;
    @Inject TestClock clock;

    private OldRelease old;

    @BeforeEach
    void upgrade() throws SQLException {
        clock.set(OldRelease.NEXT_DAY);
        old = OldRelease.upgraded();
    }

    @AfterEach
    void back() throws SQLException {
        old.close();
        clock.reset();
    }

    @Test
    void everyRowIsStillThere() throws Exception {
        var missing = new ArrayList<String>();
        try (var connection = old.superuser();
                var statement = connection.createStatement()) {
            statement.execute("SET search_path = inventory");
            statement.execute("SET timezone = 'UTC'");
            for (var table : old.tables().entrySet()) {
                if (GONE.contains(table.getKey())) continue;
                var sql =
                        "SELECT FROM %1$s WHERE to_jsonb(%1$s) @> ?::jsonb"
                                .formatted(table.getKey());
                try (var select = connection.prepareStatement(sql)) {
                    for (var row : table.getValue()) {
                        select.setString(1, unchanged(row));
                        try (var found = select.executeQuery()) {
                            if (!found.next()) missing.add(named(row));
                        }
                    }
                }
            }
        }
        assertThat(missing).containsExactly("agent unnamed");
    }

    @Test
    void machinesAreReadAsBefore() {
        assertThat(list("organizationId=" + ORGANIZATION_B + "&limit=100").getList("items.name"))
                .containsAll(
                        Arrays.stream(AssetState.values()).map(state -> "POSTE-" + state).toList());
        for (var state : AssetState.values())
            assertThat(asset(id("POSTE-" + state)).getString("state")).isEqualTo(state.name());

        var desk = asset(id("Poste Accueil"));
        assertThat(desk.getString("serial")).isEqualTo("5CG1234XYZ");
        assertThat(desk.getString("assetTag")).isEqualTo("MG-0412");
        assertThat(desk.getString("criticality")).isEqualTo("HIGH");
        assertThat(desk.getString("discovered.name")).isEqualTo("COMPTA-PC");
        assertThat(desk.getList("components.PRINTERS.name"))
                .isEqualTo(List.of("Imprimante de l'accueil"));
        assertThat(desk.getList("components.USERS.login")).isEqualTo(List.of("zlefevre"));
        assertThat(desk.getString("assignedTo.personRef")).isNotNull();
        assertThat(desk.getString("operatingSystem.version")).isEqualTo("25H2");
        assertThat(desk.getString("operatingSystem.lastBootAt")).startsWith("2026-11-20T07:12:44");
        assertThat(desk.getString("warrantyEndsOn")).isEqualTo("2029-01-31");
        assertThat(
                        as("technician")
                                .get(
                                        API
                                                + "/purchases?organizationId="
                                                + desk.getString("organizationId"))
                                .jsonPath()
                                .getList("items.name"))
                .contains("Poste Accueil");
        assertThat(sentences(desk.getString("id")).toString())
                .contains("« 7-Zip »", "24.09", "25.01", "MG-0412");
        assertThat(list("tag=a-surveiller").getList("items.name"))
                .isEqualTo(List.of("Poste Accueil"));
        assertThat(asset(id("PC-PRET")).getString("model")).isEqualTo("ProBook 450 G8");
        assertThat(asset(id("SERIAL-HV")).getBoolean("toRename")).isTrue();
        assertThat(list("toRename=true").getList("items.name")).isEqualTo(List.of("SERIAL-HV"));
    }

    @Test
    void whatControlsSaidIsReadUntilTheyAreAskedAgain() {
        var desk = asset(id("Poste Accueil"));
        assertThat(desk.getInt("postureScore")).isEqualTo(83);
        assertThat(desk.getMap("posture.find { it.control == 'DISK_ENCRYPTION' }"))
                .containsEntry("result", "PASS")
                .containsEntry("detail", "tous les volumes de données sont chiffrés");
        assertThat(list("control=SOFTWARE&result=FAIL").getList("items.name"))
                .contains("Poste Accueil");
        var since = desk.getString("posture.find { it.control == 'SOFTWARE' }.since");

        sweep.reviewAll();
        while (sweep.reviewSome()) Thread.onSpinWait();

        for (var name : List.of("POSTE-ORDERED", "POSTE-IN_STOCK", "POSTE-LOST", "POSTE-RETIRED"))
            assertThat(asset(id(name)).getList("posture")).as(name).isEmpty();
        assertThat(asset(id("POSTE-DEPLOYED")).getList("posture")).isNotEmpty();
        var again = asset(id("Poste Accueil"));
        assertThat(again.getMap("posture.find { it.control == 'SOFTWARE' }"))
                .containsEntry("result", "FAIL")
                .containsEntry("since", since);
        assertThat(again.getMap("posture.find { it.control == 'DISK_ENCRYPTION' }"))
                .containsEntry("detail", "tous les volumes de données sont chiffrés");
        assertThat(
                        as("technician")
                                .get(
                                        API
                                                + "/organizations/"
                                                + ORGANIZATION_A
                                                + "/posture/trend?from=2026-10-01&to=2026-10-31")
                                .jsonPath()
                                .getList("score"))
                .hasSize(2);
    }

    @Test
    void everythingIsFoundByTheWordsThatFoundIt() {
        for (var again : List.of(false, true)) {
            if (again) while (rebuild.rebuildSome()) Thread.onSpinWait();
            for (var word : List.of("accueil", "compta", "mg-0412", "5cg1234xyz", "firefox"))
                assertThat(found(word)).as(word).contains("Poste Accueil");
            assertThat(found("ecran")).isEqualTo(List.of("Écran accueil"));
            assertThat(found("sn-sw-1")).isEqualTo(List.of("SW-LYON"));
            assertThat(found("coeur")).isEqualTo(List.of("CAISSE-PC"));
        }
        assertThat(
                        as("technician")
                                .get(API + "/people?q=lefevre")
                                .jsonPath()
                                .getList("items.login"))
                .isEqualTo(List.of("zlefevre"));
    }

    @Test
    void aVirtualMachineIsStillOnItsHost() {
        var relations =
                as("technician").get(API + "/assets/" + id("SRV-ESX") + "/relations").jsonPath();
        assertThat(relations.getList("items.otherName", String.class))
                .containsExactlyInAnyOrder("SRV-FICHIERS", "vm-two");
        assertThat(relations.getList("items.kind")).containsOnly("RUNS_ON");
        assertThat(relations.getList("items.source")).containsOnly("DISCOVERED");
        assertThat(relations.getList("items.toId")).containsOnly(id("SRV-ESX"));
    }

    @Test
    void agentsGoOnAndNothingSeemsToHaveChanged() {
        var atA = aCredential(ORGANIZATION_A);
        var host = id("SRV-ESX");
        assertThat(delivered(atA, host())).isEqualTo(host);
        assertThat(sentences(host)).isEmpty();
        var vm = id("SRV-FICHIERS");
        assertThat(delivered(atA, computer("vm-1", "SRV-FICHIERS", "", TURNED))).isEqualTo(vm);
        assertThat(sentences(vm)).isEmpty();
        var till = id("CAISSE-PC");
        var same =
                aLaptop("Yes")
                        .replace("COMPTA-PC", "CAISSE-PC")
                        .replace("\"7-Zip\"", "\"Cœur d'Édition\"");
        assertThat(delivered(aCredential(ORGANIZATION_B), same)).isEqualTo(till);
        assertThat(sentences(till)).isEmpty();
        assertThat(asset(till).getInt("softwareCount")).isEqualTo(2);
        var his = computer("hv", "HECTOR-VASSEUR", "SERIAL-HV", "");
        assertThat(asset(delivered(atA, his)).getString("name")).isEqualTo("SERIAL-HV");

        var agents = as("technician").get(API + "/agents?limit=100").jsonPath();
        assertThat(agents.getList("items.agentKey")).hasSize(16).doesNotContain("unnamed");
        assertThat(
                        agents.getString(
                                "items.find { it.agentKey == '41111111-88cc-448f-af2f-d994552fd290' }.approval"))
                .isEqualTo("PENDING");
    }

    /// Documents are read in other ways than by the release before; that is no change of a machine.
    @Test
    void onlyWhatAMachineChangedItselfIsTold() {
        var host = id("SRV-ESX");
        var more =
                host().replace("[{\"name\":\"vm-one\"", "[%s,{\"name\":\"vm-one\"")
                        .formatted(
                                "{\"name\":\"vm-three\",\"uuid\":\"764d0d1e-8a4c-1111-2222-333344445555\",\"vmtype\":\"VMware\"}");

        assertThat(delivered(aCredential(ORGANIZATION_A), more)).isEqualTo(host);

        assertThat(sentences(host)).singleElement().asString().contains("vm-three");
        assertThat(asset(host).getList("components.VIRTUAL_MACHINES.type"))
                .containsOnly("vmware")
                .hasSize(3);
    }

    @Test
    void machinesThatWereMergedMayStillBeParted() {
        var merges = as("technician").get(API + "/merges").jsonPath();
        var standing = merges.getString("items.find { it.undoneAt == null }.id");

        as("fleet-manager").post(API + "/merges/" + standing + "/undo").then().statusCode(200);

        assertThat(list("name=PC-DOUBLE").getList("items.serial", String.class))
                .containsExactlyInAnyOrder("OLD-SERIAL-1", "NEW-SERIAL-2");
    }

    /// While the next release is rolled out, it writes beside this one.
    @Test
    void whatALaterReleaseAddsToWhatIsStoredIsReadOver() throws SQLException {
        try (var connection = old.superuser();
                var statement = connection.createStatement()) {
            statement.execute("SET search_path = inventory");
            statement.execute(
                    """
                    UPDATE asset SET discovered = discovered || '{"later": 1}',
                        posture = jsonb_set(posture, '{ANTIVIRUS,later}', '{"so": 1}')
                    WHERE name = 'Poste Accueil'\
                    """);
            statement.execute(
                    "UPDATE asset_history SET changes = jsonb_set(changes, '{0,later}', '1')");
        }

        var desk = asset(id("Poste Accueil"));
        assertThat(desk.getString("discovered.name")).isEqualTo("COMPTA-PC");
        assertThat(desk.getString("posture.find { it.control == 'ANTIVIRUS' }.result"))
                .isEqualTo("PASS");
        assertThat(sentences(desk.getString("id"))).isNotEmpty();
    }

    private static String named(OldRelease.Row row) throws JsonProcessingException {
        var json = JSON.readTree(row.json());
        var name =
                json.path("agent_key").asText(json.path("name").asText(json.path("id").asText()));
        return row.table() + " " + name;
    }

    private static String unchanged(OldRelease.Row row) throws JsonProcessingException {
        var json = (ObjectNode) JSON.readTree(row.json());
        json.remove(MEANT.getOrDefault(row.table(), List.of()));
        return json.toString();
    }

    private static String host() {
        return computer(
                "host-1",
                "SRV-ESX",
                "HOST-SERIAL",
                "",
                "",
                ",\"virtualmachines\":[{\"name\":\"vm-one\",\"uuid\":\"%s\",\"vmtype\":\"VMware\",\"memory\":2048},{\"name\":\"vm-two\",\"uuid\":\"%s\",\"vmtype\":\"VMware\"}]"
                        .formatted(VM, OTHER_VM));
    }

    private static JsonPath list(String query) {
        return as("technician")
                .get(API + "/assets?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String id(String name) {
        return list("limit=100").getString("items.find { it.name == '%s' }.id".formatted(name));
    }

    private static List<String> found(String word) {
        return as("technician").get(API + "/search?q=" + word).jsonPath().getList("items.name");
    }

    private static List<String> sentences(String id) {
        return as("technician")
                .get(API + "/assets/" + id + "/history")
                .jsonPath()
                .getList("items.changes.sentence.flatten()");
    }
}
