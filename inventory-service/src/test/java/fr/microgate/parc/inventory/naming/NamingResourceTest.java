package fr.microgate.parc.inventory.naming;

import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.aLaptop;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.anotherLaptop;
import static fr.microgate.parc.inventory.Fixtures.delivered;
import static fr.microgate.parc.inventory.Fixtures.posture;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_B;
import static fr.microgate.parc.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fr.microgate.parc.inventory.Fixtures.Credential;
import fr.microgate.parc.inventory.asset.PostureSweep;
import fr.microgate.parc.testing.OutboxRows;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NamingResourceTest {

    private static final String API = "/api/inventory/v1";
    private static final String PROPOSAL =
            API + "/naming/proposal?organizationId=" + ORGANIZATION_A + "&kind=LAPTOP&";
    private static final String DEVIATIONS =
            API + "/naming/deviations?organizationId=" + ORGANIZATION_A;

    @Inject OutboxRows outbox;
    @Inject PostureSweep sweep;

    private Credential credential;

    @BeforeEach
    void twoClients() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        anOrganization(ORGANIZATION_B, "CLIENT-B");
        credential = aCredential(ORGANIZATION_A);
    }

    @Test
    void theFirstRuleThatHasItsWordsProposesTheNextFreeName() {
        created(rule("LAPTOP", 1, "{Prénom}-portable"));
        created(rule(null, 2, "{SERVICE}-PC"));

        propose("firstName=Hélène&service=Compta")
                .then()
                .statusCode(200)
                .body("name", equalTo("Helene-portable"))
                .body("warning", containsString("donnée personnelle"));
        propose("service=Compta")
                .then()
                .body("name", equalTo("COMPTA-PC"))
                .body("warning", nullValue());
        delivered(credential, aLaptop("Yes"));
        delivered(credential, anotherLaptop(7, "compta2-pc"));
        propose("service=Compta").then().body("name", equalTo("COMPTA3-PC"));
        propose("site=Lyon")
                .then()
                .statusCode(422)
                .body("type", endsWith("/name-not-proposed"))
                .body("detail", containsString("firstName, or service"));
    }

    @Test
    void namesOfAnotherClientAreFree() {
        delivered(aCredential(ORGANIZATION_B), aLaptop("Yes"));
        created(rule(null, 1, "{SERVICE}-PC"));

        propose("service=Compta").then().body("name", equalTo("COMPTA-PC"));
    }

    @Test
    void machinesWhoseNameDeviatesAreListedWithTheReason() {
        created(rule("LAPTOP", 1, "{SERVICE}-PC"));
        delivered(credential, aLaptop("Yes"));
        var wrong = delivered(credential, anotherLaptop(7, "DESKTOP-8F2K1QZ9X"));
        var accented = delivered(credential, anotherLaptop(8, "Sécurité-pc"));
        var twin = delivered(credential, anotherLaptop(9, "Sécurité-PC"));

        assertThat(sweep.checkDue()).isPositive();
        var all = as("auditor").get(DEVIATIONS).jsonPath();
        assertThat(all.getList("items.assetId")).isEqualTo(List.of(wrong, accented, twin));
        assertThat(all.getList("items.problems.code"))
                .isEqualTo(
                        List.of(
                                List.of("DEVIATES", "TOO_LONG"),
                                List.of("TAKEN"),
                                List.of("TAKEN")));
        var first = as("auditor").get(DEVIATIONS + "&limit=2").jsonPath();
        assertThat(
                        as("auditor")
                                .get(
                                        DEVIATIONS
                                                + "&limit=2&pageToken="
                                                + first.getString("nextPageToken"))
                                .jsonPath()
                                .getList("items.assetId"))
                .isEqualTo(List.of(twin));
    }

    @Test
    void withoutARuleANameIsStillOneThatWindowsCanHaveAndOneMachineHas() {
        delivered(credential, aLaptop("Yes"));
        var tooLong = delivered(credential, anotherLaptop(7, "DESKTOP-8F2K1QZ9X"));
        as("auditor")
                .get(DEVIATIONS)
                .then()
                .body("items.assetId", equalTo(List.of(tooLong)))
                .body("items[0].problems.code", equalTo(List.of("TOO_LONG")))
                .body("items[0].warning", nullValue());
        created(rule("LAPTOP", 1, "{Prénom}-portable"));
        review();
        as("auditor")
                .get(DEVIATIONS)
                .then()
                .body("items.size()", equalTo(2))
                .body("items[0].warning", containsString("donnée personnelle"));
    }

    @Test
    void aNameThatIsTypedIsTakenAndWhatIsWrongWithItIsSaid() {
        delivered(credential, aLaptop("Yes"));
        as("technician")
                .contentType("application/json")
                .body(
                        Map.of(
                                "organizationId", ORGANIZATION_A,
                                "kind", "LAPTOP",
                                "name", "compta-pc"))
                .post(API + "/assets")
                .then()
                .statusCode(201)
                .body("nameProblems.code", equalTo(List.of("TAKEN")));
        var id = delivered(credential, anotherLaptop(7, "ACHATS-PC"));
        as("technician")
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"name\":\"Ordinateur de l'accueil\"}")
                .patch(API + "/assets/" + id)
                .then()
                .statusCode(200)
                .body("nameProblems.code", equalTo(List.of("TOO_LONG", "CHARACTERS")));
        as("technician").get(API + "/assets/" + id).then().body("nameProblems", nullValue());
    }

    @Test
    void theControlFollowsTheRule() {
        var id = delivered(credential, aLaptop("Yes"));
        as("dpo")
                .contentType("application/json")
                .body("{\"active\":true}")
                .put(API + "/posture-rules/NAMING")
                .then()
                .statusCode(204);
        review();
        assertThat(posture(id, "NAMING")).isEqualTo("UNKNOWN");

        var path = created(rule(null, 1, "{SERVICE}-PC"));
        review();
        assertThat(posture(id, "NAMING")).isEqualTo("PASS");

        as("technician")
                .header("If-Match", as("auditor").get(path).header("ETag"))
                .contentType("application/json")
                .body(rule(null, 1, "POSTE-{NN}"))
                .put(path)
                .then()
                .statusCode(200);
        review();
        assertThat(posture(id, "NAMING")).isEqualTo("FAIL");

        as("technician").delete(path).then().statusCode(204);
        as("technician").get(path).then().statusCode(404);
        assertThat(outbox.audited())
                .contains("create naming-rule", "change naming-rule", "remove naming-rule");
    }

    @Test
    void aNameIsJudgedBeforeItIsGiven() {
        created(rule("LAPTOP", 1, "{SERVICE}-PC"));
        delivered(credential, aLaptop("Yes"));

        check("LAPTOP", "ACHATS-PC").then().body("good", equalTo(true));
        check("LAPTOP", "Compta-PC").then().body("problems.code", equalTo(List.of("TAKEN")));
        check("LAPTOP", "ACHATS").then().body("problems.code", equalTo(List.of("DEVIATES")));
        check("SERVER", "ACHATS").then().body("ruled", equalTo(false));
        check("TOASTER", "ACHATS").then().statusCode(400);
        check("SERVER", "12345")
                .then()
                .body("problems.sentence", equalTo(List.of("ne contient que des chiffres")));
        check("SERVER", "-PC")
                .then()
                .body(
                        "problems.sentence",
                        equalTo(List.of("commence ou finit par un trait d'union")));
        check("SERVER", "A_B")
                .then()
                .body(
                        "problems.sentence",
                        equalTo(
                                List.of(
                                        "autre chose que des lettres, des chiffres et des traits d'union")));
    }

    @Test
    void aRuleThatMakesNoSenseIsRefused() {
        create(rule(null, 1, "{AGE}-PC"))
                .then()
                .statusCode(422)
                .body("type", endsWith("/template-not-allowed"));
        create(rule(null, -1, "{SERVICE}-PC"))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("position"));
        create(rule(null, 1, "{NN}".repeat(20))).then().statusCode(400);
        as("technician").get(API + "/naming/proposal?kind=LAPTOP").then().statusCode(400);
        as("technician").get(API + "/naming/deviations").then().statusCode(400);
        var path = created(rule(null, 1, "{SERVICE}-PC"));
        var moved = rule(null, 1, "{SERVICE}-PC");
        moved.put("organizationId", ORGANIZATION_B);
        as("technician")
                .header("If-Match", "*")
                .contentType("application/json")
                .body(moved)
                .put(path)
                .then()
                .statusCode(422);
    }

    private void review() {
        while (sweep.reviewSome()) Thread.onSpinWait();
    }

    private static Map<String, Object> rule(@Nullable String kind, int position, String template) {
        var rule = new HashMap<String, Object>();
        rule.put("organizationId", ORGANIZATION_A);
        rule.put("position", position);
        rule.put("template", template);
        if (kind != null) rule.put("kind", kind);
        return rule;
    }

    private static Response create(Map<String, Object> rule) {
        return as("technician")
                .contentType("application/json")
                .body(rule)
                .post(API + "/naming-rules");
    }

    private static String created(Map<String, Object> rule) {
        return API + "/naming-rules/" + create(rule).then().statusCode(201).extract().path("id");
    }

    private static Response propose(String words) {
        return as("technician").get(PROPOSAL + words);
    }

    private static Response check(String kind, String name) {
        return as("technician")
                .contentType("application/json")
                .body(Map.of("organizationId", ORGANIZATION_A, "kind", kind, "name", name))
                .post(API + "/naming/check");
    }
}
