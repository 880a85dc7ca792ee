package fr.microgate.parc.inventory.search;

import static fr.microgate.parc.inventory.DirectoryFixtures.aPerson;
import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.aLaptop;
import static fr.microgate.parc.inventory.Fixtures.aThing;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.anotherLaptop;
import static fr.microgate.parc.inventory.Fixtures.delivered;
import static fr.microgate.parc.inventory.Fixtures.pages;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_B;
import static fr.microgate.parc.testing.Tokens.as;
import static fr.microgate.parc.testing.Tokens.asClientOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Two laptops of one client, the first given to Zoé, and one of another with a Zoé of its own.
@QuarkusTest
class SearchBoxTest {

    private static final String API = "/api/inventory/v1";
    private static final String SEARCH = API + "/search";

    @Inject EntityManager entities;

    private String assignment;
    private String laptop;

    @BeforeEach
    void prepare() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        anOrganization(ORGANIZATION_B, "CLIENT-B");
        var atA = aCredential(ORGANIZATION_A);
        laptop = delivered(atA, aLaptop("No"));
        delivered(
                atA,
                anotherLaptop(1, "ACCUEIL-PC")
                        .replace("Firefox", "Mozilla Firefox ESR")
                        .replace("7-Zip", "Cœur Réseau"));
        assignment = give(laptop, aPerson(ORGANIZATION_A, zoe("zoe.le-goff@martin.fr")));
        var other = aThing(ORGANIZATION_B, "\"kind\":\"LAPTOP\",\"name\":\"AUTRE\"");
        give(other, aPerson(ORGANIZATION_B, zoe("zoe@autre.fr")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zoe", "ZOÉ", "le goff", "Zoé Le Goff", "zoe.le-goff@", "zlegoff"})
    void findsTheMachinesThatSomebodyHas(String typed) {
        assertThat(names(asClientOf(ORGANIZATION_A), typed)).containsExactly("COMPTA-PC");
    }

    @Test
    void peopleAndWordsOfMachinesCombine() {
        assertThat(names(as("technician"), "zoe")).containsExactly("COMPTA-PC", "AUTRE");
        assertThat(names(as("technician"), "zoe hp")).containsExactly("COMPTA-PC");
        assertThat(names(as("technician"), "probook zoe 5cg12")).containsExactly("COMPTA-PC");
        assertThat(names(as("technician"), "zoe accueil")).isEmpty();
        assertThat(pages(SEARCH + "?q=zoe&limit=1", "items.name"))
                .containsExactly("COMPTA-PC", "AUTRE");
    }

    @Test
    void aClientFindsHisOwnPeopleOnly() {
        assertThat(names(asClientOf(ORGANIZATION_B), "zoe")).containsExactly("AUTRE");
        assertThat(names(asClientOf(ORGANIZATION_B), "zlegoff2")).isEmpty();
        assertThat(names(asClientOf(ORGANIZATION_B), "zoe.le-goff")).isEmpty();
    }

    @Test
    void whatWasGivenBackIsNobodys() {
        as("technician")
                .contentType("application/json")
                .body("{\"condition\":\"GOOD\"}")
                .post(API + "/assets/" + laptop + "/assignments/" + assignment + "/return")
                .then()
                .statusCode(200);

        assertThat(names(asClientOf(ORGANIZATION_A), "zoe")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "firefox | ACCUEIL-PC COMPTA-PC",
                "FIREF | ACCUEIL-PC COMPTA-PC",
                "mozilla firefox | ACCUEIL-PC",
                "firefox esr | ACCUEIL-PC",
                "7-zip | COMPTA-PC",
                "coeur reseau | ACCUEIL-PC",
                "compta firefox | COMPTA-PC",
                "compta esr |",
                "zoe firefox | COMPTA-PC",
                "chrome |"
            })
    void aWordThatNoMachineHasIsOneOfSoftware(String typed, String names) {
        var expected = names == null ? List.<String>of() : List.of(names.split(" "));

        assertThat(names(as("technician"), typed)).isEqualTo(expected);
        assertThat(names(asClientOf(ORGANIZATION_A), typed)).isEqualTo(expected);
        assertThat(names(asClientOf(ORGANIZATION_B), typed)).isEmpty();
    }

    @Test
    void softwareAloneIsLookedForWhenAsked() {
        aThing(ORGANIZATION_A, "\"kind\":\"LAPTOP\",\"name\":\"FIREFOX-TEST\"");

        assertThat(names(as("technician").queryParam("in", "machine"), "firefox"))
                .containsExactly("FIREFOX-TEST");
        assertThat(names(as("technician").queryParam("in", "software"), "firefox"))
                .containsExactly("ACCUEIL-PC", "COMPTA-PC");
        assertThat(pages(SEARCH + "?q=firefox&in=software&limit=1", "items.name"))
                .containsExactly("ACCUEIL-PC", "COMPTA-PC");
        assertThat(names(as("technician").queryParam("in", "machine"), "7-zip")).isEmpty();
        as("technician").get(SEARCH + "?q=x&in=people").then().statusCode(400);
    }

    @Test
    void machinesWithTheSoftwareComeAfterThoseThatAreCalledSo() {
        aThing(ORGANIZATION_A, "\"kind\":\"LAPTOP\",\"name\":\"FIREFOX-TEST\"");
        aThing(ORGANIZATION_B, "\"kind\":\"LAPTOP\",\"name\":\"MOZILLA\"");

        var all = List.of("FIREFOX-TEST", "ACCUEIL-PC", "COMPTA-PC");
        assertThat(names(as("technician"), "firefox")).isEqualTo(all);
        assertThat(pages(SEARCH + "?q=firefox&limit=1", "items.name")).isEqualTo(all);
        assertThat(pages(SEARCH + "?q=firefox&limit=3", "items.name")).isEqualTo(all);
        assertThat(names(as("technician"), "compta firefox")).containsExactly("COMPTA-PC");
        assertThat(names(as("technician"), "mozilla firefox")).containsExactly("ACCUEIL-PC");
        assertThat(names(as("technician"), "zoe firefox")).containsExactly("COMPTA-PC");
        assertThat(names(asClientOf(ORGANIZATION_B), "firefox")).isEmpty();
    }

    @Test
    void whoHasAMachineOfThatNameAndTheSoftwareIsFoundOnce() {
        delivered(
                aCredential(ORGANIZATION_A),
                anotherLaptop(2, "FIREFOX-PC").replace("7-Zip", "Thunderbird"));

        assertThat(names(as("technician"), "firefox"))
                .containsExactly("FIREFOX-PC", "ACCUEIL-PC", "COMPTA-PC");
    }

    @Test
    void aClientFindsHisOwnTitleAmongThoseOfTheOthers() {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        entities.createNativeQuery(
                                        """
                                        INSERT INTO software_title (key, publisher, name)
                                        SELECT 'suite ' || n, '', 'Suite ' || n FROM generate_series(1, 1000) AS n\
                                        """)
                                .executeUpdate());
        delivered(
                aCredential(ORGANIZATION_B),
                anotherLaptop(3, "AUTRE-PC").replace("7-Zip", "Suite métier Zeta"));

        assertThat(names(asClientOf(ORGANIZATION_B), "suite")).containsExactly("AUTRE-PC");
        assertThat(names(as("technician").queryParam("organizationId", ORGANIZATION_B), "suite"))
                .containsExactly("AUTRE-PC");
    }

    @Test
    void filtersCombineWithWords() {
        assertThat(names(as("technician").queryParam("kind", "LAPTOP", "VM"), "hp"))
                .containsExactly("COMPTA-PC", "ACCUEIL-PC");
        assertThat(names(as("technician").queryParam("assigned", true), "hp"))
                .containsExactly("COMPTA-PC");
        assertThat(names(as("technician").queryParam("state", "STOLEN"), "hp")).isEmpty();
        assertThat(names(as("technician").queryParam("assigned", false), "firefox"))
                .containsExactly("ACCUEIL-PC");
        as("technician").get(SEARCH + "?q=hp&kind=TOASTER").then().statusCode(400);
        as("technician").get(SEARCH + "?q=hp&pageToken=bm8").then().statusCode(400);
        as("technician").get(SEARCH + "?q=firefox&pageToken=bm8").then().statusCode(400);
    }

    private static String zoe(String address) {
        var login = address.contains("martin") ? "zlegoff" : "zoe";
        return "{\"firstName\":\"Zoé\",\"lastName\":\"Le Goff\",\"emails\":[\"%s\"],\"login\":\"%s\"}"
                .formatted(address, login);
    }

    private static String give(String assetId, String personRef) {
        return as("technician")
                .contentType("application/json")
                .body(Map.of("personRef", UUID.fromString(personRef)))
                .post(API + "/assets/" + assetId + "/assignments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static List<String> names(RequestSpecification user, String typed) {
        return user.queryParam("q", typed)
                .get(SEARCH)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.name");
    }
}
