package fr.microgate.parc.inventory.identification;

import static fr.microgate.parc.inventory.DirectoryFixtures.aPerson;
import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.aThing;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.asset;
import static fr.microgate.parc.inventory.identification.SmallDocuments.computer;
import static fr.microgate.parc.inventory.identification.SmallDocuments.delivered;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import fr.microgate.parc.inventory.Fixtures.Credential;
import fr.microgate.parc.testing.OutboxRows;
import fr.microgate.parc.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What goes with a machine when it turns out to be another one, and what its agents are asked for.
@QuarkusTest
class MergedThingsTest {

    private static final String API = "/api/inventory/v1";
    private static final String OLD = computer("d1", "PC1", "OLD-SERIAL-1", "");
    private static final String NEW = computer("d2", "PC2", "NEW-SERIAL-2", "");

    @Inject TestClock clock;
    @Inject OutboxRows outbox;

    private Credential credential;
    private String old;
    private String other;
    private String person;

    @BeforeEach
    void prepare() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        credential = aCredential(ORGANIZATION_A);
        old = delivered(credential, OLD);
        other = delivered(credential, NEW);
        person = aPerson(ORGANIZATION_A, "{\"firstName\":\"Paul\",\"lastName\":\"Roux\"}");
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void whatPeopleEnteredGoesOverAndComesBack() {
        var screen = aThing(ORGANIZATION_A, "\"kind\":\"MONITOR\",\"name\":\"Écran\"");
        enterAll(old, screen);

        var merge = merge().then().statusCode(200).extract().<String>path("id");

        assertThat(entered(other))
                .isEqualTo(
                        List.of("Grossiste", person, "Fragile", screen, "compta", "LOAN", "HIGH"));
        assertThat(entered(old)).isEqualTo(List.of("", "", "", "", "compta", "LOAN", "HIGH"));
        assertThat(search("compta")).containsExactly(other);

        as("fleet-manager").post(API + "/merges/" + merge + "/undo").then().statusCode(200);
        assertThat(entered(old))
                .isEqualTo(
                        List.of("Grossiste", person, "Fragile", screen, "compta", "LOAN", "HIGH"));
        assertThat(entered(other)).isEqualTo(List.of("", "", "", "", "", "CLIENT", "MEDIUM"));
        assertThat(search("compta")).containsExactly(old);
    }

    @Test
    void anExceptionGoesOverAndComesBack() {
        var expiresAt = clock.instant().plus(Duration.ofDays(30));
        as("dpo")
                .contentType("application/json")
                .body(
                        "{\"control\":\"ANTIVIRUS\",\"reason\":\"Caisse\",\"expiresAt\":\"%s\"}"
                                .formatted(expiresAt))
                .post(API + "/assets/" + old + "/posture-exceptions")
                .then()
                .statusCode(201);

        var merge = merge().then().statusCode(200).extract().<String>path("id");
        assertThat(excepted(other)).isEqualTo("Caisse");

        as("fleet-manager").post(API + "/merges/" + merge + "/undo").then().statusCode(200);
        assertThat(excepted(other)).isNull();
        assertThat(excepted(old)).isEqualTo("Caisse");
    }

    private static @org.jspecify.annotations.Nullable String excepted(String id) {
        return asset(id).getString("posture.find { it.control == 'ANTIVIRUS' }.reason");
    }

    @Test
    void whatTheOtherOneHasIsKept() {
        put(old, "purchase", "{\"supplier\":\"Grossiste\"}").then().statusCode(200);
        put(other, "purchase", "{\"supplier\":\"Revendeur\"}").then().statusCode(200);

        merge().then().statusCode(200);

        assertThat(read(other, "purchase").getString("supplier")).isEqualTo("Revendeur");
    }

    @Test
    void aMergedMachineIsChangedByNobodyAndNamesTheOther() {
        merge().then().statusCode(200);

        for (var refused :
                List.of(
                        put(old, "purchase", "{\"supplier\":\"Grossiste\"}"),
                        put(old, "tags", "{\"tags\":[\"compta\"]}"),
                        put(old, "state", "{\"state\":\"LOST\",\"reason\":\"LOST_BY_USER\"}"),
                        post(old, "comments", "{\"text\":\"Fragile\"}"),
                        post(old, "assignments", "{\"personRef\":\"%s\"}".formatted(person)),
                        post(old, "relations", related(other)),
                        changed(old)))
            refused.then()
                    .statusCode(409)
                    .body("type", endsWith("/already-merged"))
                    .body("mergedIntoId", equalTo(other));
        post(other, "relations", related(old)).then().statusCode(409);
    }

    @Test
    void agentsAreAskedForEverythingWhenMachinesBecomeOneOrTwo() {
        assertThat(needFull("d1")).isNull();

        var merge = merge().then().statusCode(200).extract().<String>path("id");
        assertThat(needFull("d1")).isEqualTo("MERGE");
        assertThat(needFull("d2")).isNull();
        clock.forward(Duration.ofHours(1));
        assertThat(delivered(credential, partial(OLD))).isEqualTo(other);
        assertThat(needFull("d1")).isEqualTo("MERGE");
        delivered(credential, OLD);
        assertThat(needFull("d1")).isNull();

        as("fleet-manager").post(API + "/merges/" + merge + "/undo").then().statusCode(200);
        clock.forward(Duration.ofHours(1));
        assertThat(delivered(credential, partial(OLD))).isEqualTo(old);
        assertThat(delivered(credential, partial(NEW))).isEqualTo(other);
        assertThat(needFull("d1")).isEqualTo("MERGE");
        assertThat(needFull("d2")).isEqualTo("MERGE");
    }

    @Test
    void aSplitIsToldAndUndone() {
        var split = split().then().statusCode(200).extract().<String>path("id");
        assertThat(sentence(old)).isEqualTo("Identité « PC1 » : agent d1 → (rien).");
        assertThat(needFull("d1")).isEqualTo("SPLIT");

        undoSplit(split).then().statusCode(200);

        undoSplit(split).then().statusCode(409);
        undoSplit(UUID.randomUUID().toString()).then().statusCode(404);
        clock.forward(Duration.ofHours(1));
        assertThat(delivered(credential, OLD)).isEqualTo(old);
        assertThat(delivered(credential, computer("d9", "PC9", "OLD-SERIAL-1", ""))).isEqualTo(old);
        assertThat(outbox.audited()).contains("split asset", "undo-split asset");
    }

    @Test
    void theOtherServicesLearnOfASplitWhenTheSecondMachineIsKnown() {
        var split = split().then().statusCode(200).extract().<String>path("id");
        clock.forward(Duration.ofHours(1));

        var apart = delivered(credential, OLD);

        var event = outbox.events("asset-split").getFirst();
        assertThat(event.key()).isEqualTo(apart);
        assertThat(event.data().path("fromAssetId").asText()).isEqualTo(old);
        undoSplit(split).then().statusCode(409).body("type", endsWith("/split-settled"));
        as("auditor")
                .get(API + "/splits?assetId=" + old)
                .then()
                .body("items[0].newAssetId", equalTo(apart));
    }

    private void enterAll(String id, String screen) {
        put(id, "purchase", "{\"supplier\":\"Grossiste\"}").then().statusCode(200);
        put(id, "tags", "{\"tags\":[\"compta\"]}").then().statusCode(200);
        post(id, "comments", "{\"text\":\"Fragile\"}").then().statusCode(201);
        post(id, "relations", related(screen)).then().statusCode(201);
        post(id, "assignments", "{\"personRef\":\"%s\"}".formatted(person)).then().statusCode(201);
        changed(id).then().statusCode(200);
    }

    private static Response changed(String id) {
        return request()
                .body("{\"ownership\":\"LOAN\",\"criticality\":\"HIGH\"}")
                .patch(API + "/assets/" + id);
    }

    private static List<String> entered(String id) {
        var shown = asset(id);
        return List.of(
                text(read(id, "purchase").getString("supplier")),
                text(read(id, "assignments?open=true").getString("items[0]?.personRef")),
                text(read(id, "comments").getString("items[0]?.text")),
                text(read(id, "relations").getString("items[0]?.toId")),
                String.join(",", shown.<String>getList("tags")),
                shown.getString("ownership"),
                shown.getString("criticality"));
    }

    private static String text(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value;
    }

    private static String related(String to) {
        return "{\"toAssetId\":\"%s\",\"kind\":\"CONNECTED_TO\"}".formatted(to);
    }

    private static String partial(String document) {
        return document.replace("\"content\"", "\"partial\":true,\"content\"");
    }

    private String needFull(String agentKey) {
        return agent(agentKey).getString("needFull");
    }

    private static JsonPath agent(String key) {
        return new JsonPath(as("technician").get(API + "/agents").asString())
                .setRootPath("items.find { it.agentKey == '" + key + "' }");
    }

    private static String sentence(String id) {
        return read(id, "history").getString("items[0].changes[0].sentence");
    }

    private static List<String> search(String word) {
        return as("technician").get(API + "/search?q=" + word).jsonPath().getList("items.id");
    }

    private Response merge() {
        return post(
                old, "merge", "{\"intoAssetId\":\"%s\",\"reason\":\"DUPLICATE\"}".formatted(other));
    }

    private Response split() {
        return post(old, "split", "{\"agentId\":\"%s\"}".formatted(agent("d1").getString("id")));
    }

    private static Response undoSplit(String id) {
        return as("fleet-manager").post(API + "/splits/" + id + "/undo");
    }

    private static JsonPath read(String id, String what) {
        return as("technician")
                .header("Accept-Language", "fr")
                .get(API + "/assets/" + id + "/" + what)
                .jsonPath();
    }

    private static io.restassured.specification.RequestSpecification request() {
        return as("fleet-manager").contentType("application/json").headers(Map.of("If-Match", "*"));
    }

    private static Response put(String id, String what, String body) {
        return request().body(body).put(API + "/assets/" + id + "/" + what);
    }

    private static Response post(String id, String what, String body) {
        return request().body(body).post(API + "/assets/" + id + "/" + what);
    }
}
