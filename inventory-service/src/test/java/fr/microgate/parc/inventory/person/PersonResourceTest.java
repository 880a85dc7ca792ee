package fr.microgate.parc.inventory.person;

import static fr.microgate.parc.inventory.DirectoryFixtures.API;
import static fr.microgate.parc.inventory.DirectoryFixtures.aPerson;
import static fr.microgate.parc.inventory.DirectoryFixtures.aSite;
import static fr.microgate.parc.inventory.DirectoryFixtures.etag;
import static fr.microgate.parc.inventory.DirectoryFixtures.manager;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_B;
import static fr.microgate.parc.testing.Tokens.as;
import static fr.microgate.parc.testing.Tokens.asClientOf;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import fr.microgate.parc.testing.OutboxRows;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PersonResourceTest {

    private static final String ZOE =
            """
            {"civility":"MS","firstName":"Zoé","lastName":"Lefèvre","emails":["zoe.lefevre@martin.fr"],
             "phones":["+33 6 12 34 56 78"],"login":"ZLefevre","department":"Comptabilité","roles":["VIP","BILLING","VIP"]}\
            """;

    @Inject OutboxRows outbox;

    @BeforeEach
    void twoOrganizationsAreThere() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        anOrganization(ORGANIZATION_B, "CLIENT-B");
    }

    @Test
    void theOthersHearOfAReferenceAndNothingElse() {
        var ref = aPerson(ORGANIZATION_A, ZOE);

        as("technician")
                .get(API + "/people/" + ref)
                .then()
                .statusCode(200)
                .body(
                        "lastName",
                        equalTo("Lefèvre"),
                        "language",
                        equalTo("fr"),
                        "roles",
                        contains("BILLING", "VIP"),
                        "status",
                        equalTo("ACTIVE"));
        var told = outbox.events("person-registered").getFirst();
        assertThat(told.key()).isEqualTo(ref);
        assertThatJson(told.data().toString())
                .isEqualTo(
                        "{personRef:'%s',organizationId:'%s',language:'fr',status:'ACTIVE'}"
                                .formatted(ref, ORGANIZATION_A));
        assertThat(outbox.audited()).contains("register person");
    }

    @Test
    void peopleAreFoundByNameAddressAndLogin() {
        var zoe = aPerson(ORGANIZATION_A, ZOE);
        aPerson(ORGANIZATION_A, "{\"firstName\":\"Noé\",\"lastName\":\"Le Gall\"}");

        for (var q : List.of("zoe", "ZOÉ LEF", "lefev", "lefevre z", "zoe.lefevre@", "zlef")) {
            as("technician")
                    .queryParam("q", q)
                    .get(API + "/people")
                    .then()
                    .statusCode(200)
                    .body("items.personRef", contains(zoe));
        }
        as("technician")
                .queryParam("q", "%o")
                .get(API + "/people")
                .then()
                .body("items", hasSize(0));
        as("technician").queryParam("q", "z").get(API + "/people").then().statusCode(400);
    }

    @Test
    void aListIsReadPageAfterPage() {
        for (var name : List.of("Un", "Deux", "Trois", "Quatre", "Cinq")) {
            aPerson(
                    ORGANIZATION_A,
                    "{\"firstName\":\"Léa\",\"lastName\":\"%1$s\",\"login\":\"lea.%1$s\"}"
                            .formatted(name));
            aPerson(ORGANIZATION_A, "{\"firstName\":\"Noé\",\"lastName\":\"%s\"}".formatted(name));
            aPerson(
                    ORGANIZATION_B,
                    "{\"firstName\":\"Léa\",\"lastName\":\"B %s\"}".formatted(name));
        }
        var people = API + "/people?limit=2&q=lea";
        var ofA = List.of(List.of("Cinq", "Quatre"), List.of("Trois", "Deux"), List.of("Un"));

        assertThat(pages(() -> asClientOf(ORGANIZATION_A), people)).isEqualTo(ofA);
        assertThat(pages(() -> as("technician"), people + "&organizationId=" + ORGANIZATION_A))
                .isEqualTo(ofA);
        assertThat(pages(() -> as("technician"), people))
                .hasSize(5)
                .startsWith(List.of("B Cinq", "Cinq"), List.of("B Quatre", "Quatre"))
                .endsWith(List.of("B Un", "Un"));
    }

    @Test
    void aClientSeesThePeopleOfHisOrganisationOnly() {
        var ours = aPerson(ORGANIZATION_A, ZOE);
        aPerson(ORGANIZATION_B, "{\"firstName\":\"Zoé\",\"lastName\":\"Autre\"}");

        asClientOf(ORGANIZATION_B)
                .get(API + "/people?q=zoe")
                .then()
                .body("items.lastName", contains("Autre"));
        asClientOf(ORGANIZATION_B)
                .get(API + "/people?organizationId=" + ORGANIZATION_A)
                .then()
                .body("items", hasSize(0));
        asClientOf(ORGANIZATION_B).get(API + "/people/" + ours).then().statusCode(404);
        asClientOf(ORGANIZATION_B)
                .accept("text/csv")
                .get(API + "/people")
                .then()
                .statusCode(200)
                .body(containsString("Autre"))
                .body(org.hamcrest.Matchers.not(containsString("Lefèvre")));
    }

    @Test
    void aLoginIsTakenOnceInAnOrganisation() {
        var zoe = aPerson(ORGANIZATION_A, ZOE);

        register(ORGANIZATION_A, "{\"firstName\":\"A\",\"lastName\":\"B\",\"login\":\"zlefevre\"}")
                .statusCode(409)
                .body("type", endsWith("/login-taken"));
        register(ORGANIZATION_B, ZOE).statusCode(201);
        change(zoe, "{\"login\":\"zlefevre\"}", "*").statusCode(200);
    }

    @Test
    void aPersonWorksAtASiteOfTheOrganisation() {
        var ours = aSite(ORGANIZATION_A, "{\"name\":\"Siège\"}");
        var theirs = aSite(ORGANIZATION_B, "{\"name\":\"Dépôt\"}");
        var zoe = aPerson(ORGANIZATION_A, ZOE);

        change(zoe, "{\"siteId\":\"%s\"}".formatted(theirs), "*")
                .statusCode(422)
                .body("type", endsWith("/unknown-site"));
        change(zoe, "{\"siteId\":\"%s\"}".formatted(ours), "*").statusCode(200);
        as("technician").get(API + "/people?siteId=" + ours).then().body("items", hasSize(1));
    }

    @Test
    void twoPeopleChangeDifferentFieldsAndNotTheSame() {
        var zoe = aPerson(ORGANIZATION_A, ZOE);
        var seen = etag("/people/" + zoe);

        change(zoe, "{\"title\":\"Comptable\"}", seen).statusCode(200);
        change(zoe, "{\"lastName\":\"Le Goff\",\"department\":null}", seen)
                .statusCode(200)
                .body("title", equalTo("Comptable"), "department", nullValue());
        change(zoe, "{\"title\":\"Cheffe\"}", seen).statusCode(412);

        as("technician").get(API + "/people?q=lefev").then().body("items", hasSize(0));
        as("technician")
                .queryParam("q", "le goff")
                .get(API + "/people")
                .then()
                .body("items", hasSize(1));
        assertThat(outbox.events("person-updated")).hasSize(2);
    }

    @Test
    void badInputIsRefused() {
        register(ORGANIZATION_A, "{\"lastName\":\" \",\"emails\":[\"no\"],\"phones\":[\"abc\"]}")
                .statusCode(400)
                .body("errors", hasSize(4));
        register(ORGANIZATION_A, "{\"firstName\":\"A\",\"lastName\":\"B\",\"emails\":[null]}")
                .statusCode(400);
        register(ORGANIZATION_A, "{\"firstName\":\"A\",\"lastName\":\"B\",\"roles\":[null]}")
                .statusCode(400);
        register(ORGANIZATION_A, "{\"firstName\":\"A\",\"lastName\":\"B\",\"language\":\"de\"}")
                .statusCode(400);
        register(ORGANIZATION_A, "{\"firstName\":\"A\\u0000\",\"lastName\":\"B\"}").statusCode(400);
        register(UUID.randomUUID(), ZOE).statusCode(404);
        var zoe = aPerson(ORGANIZATION_A, ZOE);
        change(zoe, "{\"emails\":[\"no\"]}", "*").statusCode(400);
        change(zoe, "{\"personRef\":\"x\"}", "*").statusCode(400);
    }

    @Test
    void whoLeftCanComeBack() {
        var zoe = aPerson(ORGANIZATION_A, ZOE);

        move(zoe, "LEFT").statusCode(200).body("status", equalTo("LEFT"));
        move(zoe, "LEFT").statusCode(200);
        assertThat(outbox.events("person-left")).hasSize(1);
        as("technician").get(API + "/people?status=ACTIVE").then().body("items", hasSize(0));

        move(zoe, "ACTIVE").statusCode(200);
        assertThat(outbox.events("person-updated").getLast().data().path("status").asText())
                .isEqualTo("ACTIVE");
        move(zoe, "ERASED").statusCode(400);
        assertThat(outbox.audited()).contains("leave person", "return person");
    }

    /// Last names, page by page.
    private static List<List<String>> pages(Supplier<RequestSpecification> user, String path) {
        var pages = new ArrayList<List<String>>();
        String next = null;
        do {
            var asked = user.get();
            if (next != null) asked.queryParam("pageToken", next);
            var page = asked.get(path).then().statusCode(200).extract().jsonPath();
            pages.add(page.getList("items.lastName"));
            next = page.getString("nextPageToken");
        } while (next != null);
        return pages;
    }

    private static ValidatableResponse register(UUID organizationId, String body) {
        return manager()
                .body(body)
                .post(API + "/organizations/" + organizationId + "/people")
                .then();
    }

    private static ValidatableResponse change(String ref, String body, String ifMatch) {
        return manager()
                .header("If-Match", ifMatch)
                .body(body)
                .patch(API + "/people/" + ref)
                .then();
    }

    private static ValidatableResponse move(String ref, String status) {
        return manager()
                .header("If-Match", etag("/people/" + ref))
                .body("{\"status\":\"%s\"}".formatted(status))
                .put(API + "/people/" + ref + "/status")
                .then();
    }
}
