package fr.microgate.parc.inventory.identification;

import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.asset;
import static fr.microgate.parc.inventory.identification.SmallDocuments.computer;
import static fr.microgate.parc.inventory.identification.SmallDocuments.delivered;
import static fr.microgate.parc.inventory.identification.SmallDocuments.outcomeOf;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_B;
import static fr.microgate.parc.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.inventory.Fixtures.Credential;
import fr.microgate.parc.testing.OutboxRows;
import fr.microgate.parc.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Machines that people say are one, or two.
@QuarkusTest
class MergeTest {

    private static final String API = "/api/inventory/v1";
    private static final String OLD = computer("d1", "PC1", "OLD-SERIAL-1", "");
    private static final String NEW = computer("d2", "PC1", "NEW-SERIAL-2", "");

    @Inject TestClock clock;
    @Inject OutboxRows outbox;
    @Inject DataSource dataSource;

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
    void machinesOfTheSameNameAreSuggestedOnceAndNeverMergedAlone() {
        var old = delivered(credential, OLD);
        var other = delivered(credential, NEW);
        assertThat(other).isNotEqualTo(old);
        delivered(credential, NEW);

        var open = suggestions("?state=OPEN&organizationId=" + ORGANIZATION_A);
        assertThat(open.getList("items")).hasSize(1);
        assertThat(open.getString("items[0].asset.id")).isEqualTo(other);
        assertThat(open.getString("items[0].other.id")).isEqualTo(old);
        assertThat(open.getList("items[0].reasons.label")).isEqualTo(List.of("même nom"));
        assertThat(suggestions("?organizationId=" + ORGANIZATION_B).getList("items")).isEmpty();
    }

    @Test
    void aValueThatTwoMachinesHaveSuggestsThem() {
        delivered(
                credential,
                "a1",
                computer("d1", "PC1", "SER-1", "11111111-2222-3333-4444-555555555555"));
        delivered(
                credential,
                "a2",
                computer("d2", "PC2", "SER-2", "21111111-2222-3333-4444-555555555555"));
        delivered(
                credential,
                "a2",
                computer("d2", "PC2", "SER-2", "11111111-2222-3333-4444-555555555555"));
        delivered(
                credential,
                "a3",
                computer("d3", "PC3", "", "11111111-2222-3333-4444-555555555555"));

        assertThat(suggestions("?state=OPEN").getList("items.reasons.code"))
                .isEqualTo(List.of(List.of("SHARED_VALUE"), List.of("SHARED_VALUE")));
    }

    @Test
    void aDismissedSuggestionIsDecided() {
        delivered(credential, OLD);
        delivered(credential, NEW);
        var id = suggestions("").getString("items[0].id");

        decide(id, "dismiss").then().statusCode(200);
        decide(id, "dismiss").then().statusCode(409);
        decide(id, "merge").then().statusCode(409);
        decide(UUID.randomUUID().toString(), "merge").then().statusCode(404);
        assertThat(suggestions("?state=OPEN").getList("items")).isEmpty();
        assertThat(outbox.audited()).contains("dismiss match-suggestion");
    }

    @Test
    void aMergeThatIsAskedForTwiceWithOneKeyIsDoneOnce() {
        var old = delivered(credential, OLD);
        var other = delivered(credential, NEW);
        var request =
                as("fleet-manager")
                        .contentType("application/json")
                        .header("Idempotency-Key", "merge-1")
                        .body(Map.of("intoAssetId", old, "reason", "DUPLICATE"));
        var path = API + "/assets/" + other + "/merge";
        var first = request.post(path).then().statusCode(200).extract().asString();

        assertThat(request.post(path).then().statusCode(200).extract().asString()).isEqualTo(first);
        assertThat(asset(other).getString("mergedIntoId")).isEqualTo(old);
    }

    @Test
    void anAcceptedSuggestionMergesTheLaterMachineIntoTheOther() {
        var old = delivered(credential, OLD);
        var other = delivered(credential, NEW);

        decide(suggestions("").getString("items[0].id"), "merge").then().statusCode(200);

        assertThat(asset(other).getString("mergedIntoId")).isEqualTo(old);
        assertThat(suggestions("").getString("items[0].state")).isEqualTo("MERGED");
    }

    @Test
    void aMergedMachineLivesOnInTheOther() {
        var old = delivered(credential, OLD);
        var other = delivered(credential, NEW);

        merge(old, other).then().statusCode(200);

        var listed = as("technician").get(API + "/assets").jsonPath();
        assertThat(listed.getList("items.id")).isEqualTo(List.of(other));
        var event = outbox.events("asset-merged").getFirst();
        assertThat(event.key()).isEqualTo(old);
        assertThat(event.data().path("intoAssetId").asText()).isEqualTo(other);
        assertThat(outbox.audited()).contains("merge asset");
        clock.forward(Duration.ofHours(1));
        assertThat(delivered(credential, OLD)).isEqualTo(other);
        assertThat(delivered(credential, computer("d3", "PC9", "OLD-SERIAL-1", "")))
                .isEqualTo(other);
        assertThat(sentences(old)).contains("Identité « PC1 » : fusionnée dans (rien) → PC1.");
    }

    @Test
    void aMergeIsUndoneExactly() {
        var old = delivered(credential, OLD);
        var other = delivered(credential, NEW);
        var id = merge(old, other).jsonPath().getString("id");

        undo(id).then().statusCode(200);

        undo(id).then().statusCode(409);
        assertThat(asset(old).getString("mergedIntoId")).isNull();
        assertThat(outbox.events("asset-split").getFirst().data().path("fromAssetId").asText())
                .isEqualTo(other);
        clock.forward(Duration.ofHours(1));
        assertThat(delivered(credential, OLD)).isEqualTo(old);
        assertThat(delivered(credential, computer("d3", "PC9", "OLD-SERIAL-1", ""))).isEqualTo(old);
        assertThat(delivered(credential, NEW)).isEqualTo(other);
        var merges = as("auditor").get(API + "/merges?assetId=" + other).jsonPath();
        assertThat(merges.getString("items[0].undoneAt")).isNotNull();
    }

    @Test
    void whatCannotBeOneIsRefused() {
        anOrganization(ORGANIZATION_B, "CLIENT-B");
        var one = delivered(credential, OLD);
        var two = delivered(credential, NEW);
        var foreign = delivered(aCredential(ORGANIZATION_B), OLD);

        merge(one, foreign).then().statusCode(422);
        merge(one, one).then().statusCode(422);
        merge(one, UUID.randomUUID().toString()).then().statusCode(404);
        merge(one, two).then().statusCode(200);
        merge(one, two).then().statusCode(409);
        merge(two, one).then().statusCode(409);
        undo(UUID.randomUUID().toString()).then().statusCode(404);
    }

    @Test
    void laterMergesAreUndoneFirst() {
        var one = delivered(credential, OLD);
        var two = delivered(credential, NEW);
        var three = delivered(credential, computer("d3", "PC3", "THIRD-3", ""));
        var first = merge(one, two).jsonPath().getString("id");
        var second = merge(two, three).jsonPath().getString("id");

        undo(first).then().statusCode(409);
        undo(second).then().statusCode(200);
        undo(first).then().statusCode(200);
        clock.forward(Duration.ofHours(1));
        assertThat(delivered(credential, OLD)).isEqualTo(one);
    }

    @Test
    void ofTwoPeopleWhoMergeEachIntoTheOtherOneSucceeds() {
        var one = delivered(credential, OLD);
        var two = delivered(credential, NEW);

        var answers =
                Stream.of(List.of(one, two), List.of(two, one))
                        .map(pair ->
                                CompletableFuture.supplyAsync(
                                        () -> merge(pair.get(0), pair.get(1)).statusCode()))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void anAgentIsTakenAwayFromAMachineThatItDoesNotRunOn() throws SQLException {
        var united = delivered(credential, "a1", computer("d1", "PC1", "OLD-SERIAL-1", ""));
        var added = computer("d2", "PC2", "OLD-SERIAL-1", "11111111-2222-3333-4444-555555555555");
        assertThat(delivered(credential, "a2", added)).isEqualTo(united);
        var agent = agent("a2");

        split(united, agent).then().statusCode(200);
        split(united, agent).then().statusCode(409);

        clock.forward(Duration.ofHours(1));
        var apart = delivered(credential, "a2", added);
        assertThat(apart).isNotEqualTo(united);
        clock.forward(Duration.ofHours(1));
        assertThat(delivered(credential, "a1", computer("d1", "PC1", "OLD-SERIAL-1", "")))
                .isEqualTo(united);
        assertThat(delivered(credential, "a2", added)).isEqualTo(apart);

        merge(apart, united).then().statusCode(200);
        clock.forward(Duration.ofHours(1));
        assertThat(delivered(credential, "a2", added)).isEqualTo(united);
    }

    @Test
    void whatASplitAgentSaysInPartWaitsForAFullInventory() throws SQLException {
        var united = delivered(credential, "a1", OLD);
        split(united, agent("a1")).then().statusCode(200);

        var partial =
                outcomeOf(
                        credential,
                        "a1",
                        OLD.replace("\"content\"", "\"partial\":true,\"content\""));

        assertThat(partial.getString("reason")).contains("full one");
    }

    private String agent(String key) throws SQLException {
        try (var connection = dataSource.getConnection();
                var select =
                        connection.prepareStatement("SELECT id FROM agent WHERE agent_key = ?")) {
            select.setString(1, key);
            try (var rows = select.executeQuery()) {
                assertThat(rows.next()).isTrue();
                return rows.getString(1);
            }
        }
    }

    private static List<String> sentences(String asset) {
        return as("technician")
                .get(API + "/assets/" + asset + "/history")
                .jsonPath()
                .getList("items[0].changes.sentence");
    }

    private static JsonPath suggestions(String query) {
        return as("technician")
                .get(API + "/match-suggestions" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Response decide(String id, String what) {
        return as("fleet-manager").post(API + "/match-suggestions/" + id + "/" + what);
    }

    private static Response merge(String id, String into) {
        return as("fleet-manager")
                .contentType("application/json")
                .body(Map.of("intoAssetId", into, "reason", "DUPLICATE"))
                .post(API + "/assets/" + id + "/merge");
    }

    private static Response undo(String id) {
        return as("fleet-manager").post(API + "/merges/" + id + "/undo");
    }

    private static Response split(String id, String agent) {
        return as("fleet-manager")
                .contentType("application/json")
                .body(Map.of("agentId", agent))
                .post(API + "/assets/" + id + "/split");
    }
}
