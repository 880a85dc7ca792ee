package fr.microgate.parc.inventory.privacy;

import static fr.microgate.parc.inventory.DirectoryFixtures.aPerson;
import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.asset;
import static fr.microgate.parc.inventory.Fixtures.deliver;
import static fr.microgate.parc.inventory.Fixtures.outcome;
import static fr.microgate.parc.inventory.identification.SmallDocuments.computer;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_B;
import static fr.microgate.parc.testing.Tokens.as;
import static fr.microgate.parc.testing.Tokens.asClientOf;
import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.inventory.Fixtures.Credential;
import fr.microgate.parc.platform.event.Delivery;
import fr.microgate.parc.testing.Events;
import fr.microgate.parc.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A machine that was a person's was sold to another client: it forgets the person there too, and
/// nothing else of that client is touched.
@QuarkusTest
class MovedMachineErasureTest {

    private static final String API = "/api/inventory/v1";
    private static final String LEFT_ON_IT =
            ",\"users\":[{\"login\":\"zlefevre\"},{\"login\":\"bob\"}]";
    private static final String DEVICE = "ZOE-LEFEVRE-2026-01-02-03-04-05";

    @Inject Delivery delivery;
    @Inject ComplianceConsumer consumer;
    @Inject TestClock clock;

    private Credential buyer;
    private String zoe;
    private String sold;

    @BeforeEach
    void aMachineThatWasSold() {
        var seller = aCredential(keepingUsers(anOrganization(ORGANIZATION_A, "CLIENT-A")));
        buyer = aCredential(keepingUsers(anOrganization(ORGANIZATION_B, "CLIENT-B")));
        zoe =
                aPerson(
                        ORGANIZATION_A,
                        "{\"firstName\":\"Zoé\",\"lastName\":\"Lefèvre\",\"login\":\"zlefevre\"}");
        sold = process(seller, sold("PC-ZOE"));
        assign(zoe);
        comment("Mme Zoé Lefèvre passe demain");
        takeBack();
        move();
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void itForgetsThePersonAndGoesOnForgetting() {
        process(buyer, sold("ZOE-LEFEVRE"));
        comment("Zoé Martin, de chez nous, l'aura lundi");

        erase();

        assertNothingOfThePerson();
        assertThat(comments())
                .containsExactlyInAnyOrder(
                        "Mme [effacé] passe demain", "Zoé Martin, de chez nous, l'aura lundi");
        process(buyer, sold("PC-ZOE"));
        assertNothingOfThePerson();
    }

    @Test
    void itForgetsThePersonThoughSomebodyElseHasItNow() {
        assign(aPerson(ORGANIZATION_B, "{\"firstName\":\"Bob\",\"lastName\":\"Durand\"}"));
        process(buyer, sold("ZOE-LEFEVRE"));

        erase();

        assertNothingOfThePerson();
        process(buyer, sold("LEFEVRE-ZOE"));
        assertNothingOfThePerson();
    }

    /// A first name may be that of who has it now.
    @Test
    void theNameThatMayBeOfItsNewUserStays() {
        assign(aPerson(ORGANIZATION_B, "{\"firstName\":\"Zoé\",\"lastName\":\"Martin\"}"));
        process(buyer, sold("ZOE-PC"));

        erase();

        assertThat(asset(sold).getString("name")).isEqualTo("ZOE-PC");
        assertThat(logins(sold)).containsExactly("bob");
    }

    @Test
    void itsNewUserOfTheSameNameStays() {
        assign(
                aPerson(
                        ORGANIZATION_B,
                        "{\"firstName\":\"Zoé\",\"lastName\":\"Lefèvre\",\"login\":\"zlefevre\"}"));
        process(buyer, sold("ZOE-LEFEVRE"));

        erase();

        assertThat(asset(sold).getString("name")).isEqualTo("ZOE-LEFEVRE");
        process(buyer, sold("ZOE-LEFEVRE"));
        assertThat(logins(sold)).containsExactly("zlefevre", "bob");
    }

    @Test
    void theOtherMachinesOfItsNewOwnerAreLeftAlone() {
        process(buyer, sold("PC-17"));
        var other = process(buyer, computer("d2", "ZOE-LEFEVRE", "SERIAL-2", "", "", LEFT_ON_IT));
        var document = outcome(buyer).getString("id");

        erase();

        assertThat(asset(other).getString("name")).isEqualTo("ZOE-LEFEVRE");
        assertThat(logins(other)).containsExactly("zlefevre", "bob");
        assertThat(logins(sold)).containsExactly("bob");
        as("dpo").get(API + "/raw-inventories/" + document + "/body").then().statusCode(200);
        process(buyer, computer("d2", "ZOE-LEFEVRE", "SERIAL-2", "", "", LEFT_ON_IT));
        assertThat(logins(other)).containsExactly("zlefevre", "bob");
    }

    private static UUID keepingUsers(UUID organization) {
        as("dpo")
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"keepsUsers\":true,\"keepsLocalAccounts\":true,\"rawRetentionDays\":30}")
                .put(API + "/organizations/" + organization + "/minimisation")
                .then()
                .statusCode(200);
        return organization;
    }

    private void assertNothingOfThePerson() {
        assertThat(asset(sold).getString("name")).isEqualTo("SERIAL-1");
        assertThat(logins(sold)).containsExactly("bob");
        for (var word : List.of("zoe", "lefevre", "zlefevre"))
            assertThat(
                            asClientOf(ORGANIZATION_B)
                                    .get(API + "/search?q=" + word)
                                    .jsonPath()
                                    .getList("items.id"))
                    .as(word)
                    .doesNotContain(sold);
        assertThat(asClientOf(ORGANIZATION_B).get(API + "/assets/" + sold + "/history").asString())
                .doesNotContainIgnoringCase("lefevre");
        assertThat(as("technician").get(API + "/agents").jsonPath().getList("items.agentKey"))
                .doesNotContain(DEVICE);
    }

    private List<String> comments() {
        return as("technician")
                .get(API + "/assets/" + sold + "/comments")
                .jsonPath()
                .getList("items.text");
    }

    private static List<String> logins(String id) {
        return asset(id).getList("components.USERS.login");
    }

    private static String sold(String name) {
        return computer(DEVICE, name, "SERIAL-1", "", "", LEFT_ON_IT);
    }

    private String process(Credential credential, String document) {
        clock.forward(Duration.ofHours(1));
        deliver(credential, document).then().statusCode(200);
        return outcome(credential).getString("assetId");
    }

    private void assign(String person) {
        write("assignments", "{\"personRef\":\"%s\"}".formatted(person));
    }

    private void comment(String text) {
        write("comments", "{\"text\":\"%s\"}".formatted(text));
    }

    private void write(String what, String body) {
        as("technician")
                .contentType("application/json")
                .body(body)
                .post(API + "/assets/" + sold + "/" + what)
                .then()
                .statusCode(201);
    }

    private void takeBack() {
        var assignment =
                as("technician")
                        .get(API + "/assets/" + sold + "/assignments")
                        .jsonPath()
                        .getString("items[0].id");
        as("technician")
                .contentType("application/json")
                .body("{\"condition\":\"WORN\"}")
                .post(API + "/assets/" + sold + "/assignments/" + assignment + "/return")
                .then()
                .statusCode(200);
    }

    private void move() {
        var agent =
                as("technician")
                        .get(API + "/agents?organizationId=" + ORGANIZATION_A)
                        .jsonPath()
                        .getString("items[0].id");
        as("fleet-manager")
                .contentType("application/json")
                .body("{\"agentId\":\"%s\"}".formatted(agent))
                .post(API + "/assets/" + sold + "/split")
                .then()
                .statusCode(200);
        as("fleet-manager")
                .contentType("application/json")
                .header("If-Match", "*")
                .body("{\"organizationId\":\"%s\"}".formatted(ORGANIZATION_B))
                .put(API + "/assets/" + sold + "/organization")
                .then()
                .statusCode(200);
    }

    private void erase() {
        var order =
                Events.example("compliance/erasure-ordered", 1)
                        .put("organizationId", ORGANIZATION_A.toString())
                        .put("erasureId", UUID.randomUUID().toString())
                        .put("personRef", zoe);
        order.putArray("scope").add("ALL");
        delivery.deliver(consumer, List.of(Events.record("compliance/erasure-ordered", order)));
    }
}
