package fr.microgate.parc.inventory.asset;

import static fr.microgate.parc.inventory.DirectoryFixtures.aPerson;
import static fr.microgate.parc.inventory.DirectoryFixtures.aSite;
import static fr.microgate.parc.inventory.DirectoryFixtures.manager;
import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.aLaptop;
import static fr.microgate.parc.inventory.Fixtures.aModel;
import static fr.microgate.parc.inventory.Fixtures.aThing;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.delivered;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_B;
import static fr.microgate.parc.testing.Tokens.as;
import static fr.microgate.parc.testing.Tokens.asClientOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;

import fr.microgate.parc.inventory.ManyMachines;
import fr.microgate.parc.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A laptop and a screen of one client, a telephone of another, and what finds which.
@QuarkusTest
class AssetFiltersTest {

    private static final String API = "/api/inventory/v1";
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @Inject TestClock clock;

    private String site;
    private String room;
    private String paul;
    private String product;
    private String firefox;
    private String screen;

    @BeforeEach
    void threeMachines() {
        clock.set(NOW);
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        anOrganization(ORGANIZATION_B, "CLIENT-B");
        delivered(aCredential(ORGANIZATION_A), aLaptop("No"));
        product = aModel("Dell", "UltraSharp", "\"warrantyMonths\":36");
        site = aSite(ORGANIZATION_A, "{\"name\":\"Siège\"}");
        room =
                manager()
                        .body("{\"name\":\"Accueil\",\"kind\":\"ROOM\"}")
                        .post(API + "/sites/" + site + "/locations")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        paul = aPerson(ORGANIZATION_A, "{\"firstName\":\"Paul\",\"lastName\":\"Roux\"}");
        screen =
                aThing(
                        ORGANIZATION_A,
                        """
                        "kind":"MONITOR","name":"Écran","serial":"CN0R7X5K","manufacturer":"Dell","model":"P2422H",
                        "criticality":"HIGH","ownership":"LOAN","siteId":"%s","locationId":"%s","modelId":"%s"\
                        """
                                .formatted(site, room, product));
        aThing(ORGANIZATION_B, "\"kind\":\"PHONE\",\"name\":\"Accueil\",\"state\":\"DEPLOYED\"");
        put("tags", "{\"tags\":[\"vip\",\"pret\"]}");
        put("purchase", "{\"warrantyEnd\":\"2027-01-15\"}");
        as("technician")
                .contentType("application/json")
                .body(Map.of("personRef", paul, "expectedReturnAt", "2026-12-24T17:00:00Z"))
                .post(API + "/assets/" + screen + "/assignments")
                .then()
                .statusCode(201);
        firefox = as("technician").get(API + "/software?name=firefox").path("items[0].id") + "";
        ManyMachines.run("UPDATE asset SET suppressed_name = 'x' WHERE name = 'Écran'");
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "state=DEPLOYED | Accueil COMPTA-PC",
                "state=IN_STOCK | Écran",
                "state=IN_STOCK&state=DEPLOYED | Accueil Écran COMPTA-PC",
                "state=STOLEN&state=LOST |",
                "kind=MONITOR | Écran",
                "kind=MONITOR&kind=LAPTOP | Écran COMPTA-PC",
                "state=DEPLOYED&state=IN_STOCK&kind=PHONE&kind=MONITOR | Accueil Écran",
                "state=DEPLOYED&kind=MONITOR |",
                "criticality=HIGH | Écran",
                "ownership=LOAN | Écran",
                "source=AGENT | COMPTA-PC",
                "source=MANUAL | Accueil Écran",
                "siteId={site} | Écran",
                "locationId={room} | Écran",
                "modelId={product} | Écran",
                "tag=vip | Écran",
                "tag=vi |",
                "manufacturer=DEL | Écran",
                "manufacturer=hp | COMPTA-PC",
                "manufacturer=%25 |",
                "model=probook 4 | COMPTA-PC",
                "model=book |",
                "serial=cn0r7x5k | Écran",
                "name=compta-pc | COMPTA-PC",
                "name=ÉCRAN | Écran",
                "personRef={paul} | Écran",
                "personRef={site} |",
                "assigned=true | Écran",
                "assigned=false | Accueil COMPTA-PC",
                "osName=microsoft windows 11 | COMPTA-PC",
                "osName=windows |",
                "osVersion=25h | COMPTA-PC",
                "osName=Micro&osVersion=24 |",
                "control=DISK_ENCRYPTION&result=FAIL | COMPTA-PC",
                "control=DISK_ENCRYPTION&result=PASS |",
                "control=ANTIVIRUS&result=PASS | COMPTA-PC",
                "maxScore=90 | COMPTA-PC",
                "maxScore=0 |",
                "warrantyEndsBefore=2027-01-16 | Écran",
                "warrantyEndsBefore=2027-01-15 |",
                "toRename=true | Écran",
                "toRename=false | Accueil COMPTA-PC",
                "softwareTitleId={firefox} | COMPTA-PC",
                "softwareTitleId={firefox}&versionBelow=140.0.1 | COMPTA-PC",
                "softwareTitleId={firefox}&versionBelow=140.0 |",
                "softwareTitleId=999999 |",
                "manufacturer=Dell&ownership=LOAN&tag=vip&assigned=true&kind=MONITOR | Écran",
                "manufacturer=Dell&ownership=LOAN&tag=vip&assigned=false |",
                "osName=Microsoft&control=DISK_ENCRYPTION&result=FAIL&maxScore=90&softwareTitleId={firefox} | COMPTA-PC"
            })
    void findWhatIsSo(String written, String names) {
        var filter =
                written.replace("{site}", site)
                        .replace("{room}", room)
                        .replace("{paul}", paul)
                        .replace("{product}", product)
                        .replace("{firefox}", firefox);
        var expected = names == null ? List.<String>of() : List.of(names.split(" "));
        var ofB = expected.contains("Accueil") ? List.of("Accueil") : List.<String>of();
        var ofA = expected.stream().filter(name -> !name.equals("Accueil")).toList();

        assertThat(names(as("technician"), filter)).isEqualTo(expected);
        assertThat(names(as("technician"), filter + "&organizationId=" + ORGANIZATION_A))
                .isEqualTo(ofA);
        assertThat(names(asClientOf(ORGANIZATION_A), filter)).isEqualTo(ofA);
        assertThat(names(asClientOf(ORGANIZATION_B), filter)).isEqualTo(ofB);
        assertThat(names(asClientOf(ORGANIZATION_B), filter + "&organizationId=" + ORGANIZATION_A))
                .isEmpty();
    }

    @Test
    void silenceIsCountedInDays() {
        assertThat(names(as("technician"), "silentSinceDays=1")).isEmpty();

        clock.set(NOW.plus(Duration.ofDays(30)).plusSeconds(600));

        assertThat(names(as("technician"), "silentSinceDays=30")).containsExactly("COMPTA-PC");
        assertThat(names(as("technician"), "silentSinceDays=31")).isEmpty();
    }

    @Test
    void oldMachinesAreFoundBehindManyNewOnes() {
        ManyMachines.of(ORGANIZATION_A, 1_500);
        ManyMachines.run(
                "UPDATE asset SET id = overlay(id::text PLACING 'f' FROM 1)::uuid WHERE name LIKE 'PC-%'");

        for (var client : List.of(as("technician"), asClientOf(ORGANIZATION_A))) {
            assertThat(names(client, "manufacturer=hp")).containsExactly("COMPTA-PC");
            assertThat(names(client, "maxScore=90&kind=LAPTOP")).containsExactly("COMPTA-PC");
            assertThat(names(client, "state=IN_STOCK&state=DEPLOYED&manufacturer=de"))
                    .containsExactly("Écran");
            assertThat(names(client, "osName=debian")).isEmpty();
        }
    }

    @Test
    void aTagThatIsTakenAwayFindsNothing() {
        put("tags", "{\"tags\":[\"autre\"]}");

        assertThat(names(as("technician"), "tag=vip")).isEmpty();
        assertThat(names(as("technician"), "tag=autre")).containsExactly("Écran");
    }

    @Test
    void severalStatesComeInPages() {
        var filter = API + "/assets?state=IN_STOCK&state=DEPLOYED&kind=LAPTOP&kind=MONITOR&limit=1";
        var first = as("technician").get(filter).jsonPath();
        var second =
                as("technician")
                        .queryParam("pageToken", first.getString("nextPageToken"))
                        .get(filter)
                        .jsonPath();

        assertThat(first.getList("items.name")).isEqualTo(List.of("Écran"));
        assertThat(second.getList("items.name")).isEqualTo(List.of("COMPTA-PC"));
        assertThat(second.getString("nextPageToken")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state=GONE",
                "state=DEPLOYED&state=GONE",
                "kind=TOASTER",
                "criticality=SOME",
                "ownership=MINE",
                "source=RUMOUR",
                "siteId=here",
                "locationId=there",
                "modelId=that",
                "personRef=paul",
                "assigned=maybe",
                "toRename=oui",
                "control=LUCK&result=FAIL",
                "control=ANTIVIRUS&result=BAD",
                "control=ANTIVIRUS",
                "result=FAIL",
                "maxScore=101",
                "maxScore=many",
                "warrantyEndsBefore=soon",
                "silentSinceDays=0",
                "softwareTitleId=firefox",
                "versionBelow=2"
            })
    void aValueThatMeansNothingIsRefused(String filter) {
        as("technician")
                .get(API + "/assets?" + filter)
                .then()
                .statusCode(400)
                .contentType(containsString("application/problem+json"));
    }

    @Test
    void aMachineTellsWhoHasItAndUntilWhenItIsUnderWarranty() {
        var listed = asClientOf(ORGANIZATION_A).get(API + "/assets?tag=vip").jsonPath();
        listed.setRootPath("items[0]");
        var detail = asClientOf(ORGANIZATION_A).get(API + "/assets/" + screen).jsonPath();

        assertThat(List.of(listed, detail))
                .allSatisfy(machine -> {
                    assertThat(machine.getString("assignedTo.personRef")).isEqualTo(paul);
                    assertThat(machine.getString("assignedTo.siteId")).isNull();
                    assertThat(machine.getString("assignedTo.since")).startsWith("2026-11-24T10:0");
                    assertThat(machine.getString("assignedTo.expectedReturnAt"))
                            .isEqualTo("2026-12-24T17:00:00Z");
                    assertThat(machine.getString("warrantyEndsOn")).isEqualTo("2027-01-15");
                });
        as("technician")
                .get(API + "/assets?assigned=false")
                .then()
                .body("items.findAll { it.assignedTo != null }", hasSize(0));
    }

    private static List<String> names(RequestSpecification user, String filter) {
        return user.get(API + "/assets?" + filter)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.name");
    }

    private void put(String what, String body) {
        as("technician")
                .header("If-Match", "*")
                .contentType("application/json")
                .body(body)
                .put(API + "/assets/" + screen + "/" + what)
                .then()
                .statusCode(200);
    }
}
