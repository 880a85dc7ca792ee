package fr.microgate.parc.inventory.privacy;

import static fr.microgate.parc.inventory.DirectoryFixtures.API;
import static fr.microgate.parc.inventory.DirectoryFixtures.aPerson;
import static fr.microgate.parc.inventory.DirectoryFixtures.aSite;
import static fr.microgate.parc.inventory.DirectoryFixtures.manager;
import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.aThing;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.asset;
import static fr.microgate.parc.inventory.Fixtures.deliver;
import static fr.microgate.parc.inventory.Fixtures.outcome;
import static fr.microgate.parc.inventory.identification.SmallDocuments.computer;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.microgate.parc.inventory.Fixtures.Credential;
import fr.microgate.parc.platform.event.Delivery;
import fr.microgate.parc.testing.Events;
import fr.microgate.parc.testing.OutboxRows;
import fr.microgate.parc.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A person goes from everything that machines say and people write of machines.
@QuarkusTest
class MachineErasureTest {

    private static final String REST =
            """
            ,"users":[{"login":"CLIENT\\\\zlefevre"},{"login":"other"}],"local_users":[{"login":"zlefevre"},{"login":"root"}],
            "printers":[{"name":"Imprimante de Zoé Lefèvre","port":"USB001"}]\
            """;

    private static final String DEVICE = "ZOE-PORTABLE-2026-01-02-03-04-05";
    private static final String COLUMNS =
            """
            SELECT table_name, column_name FROM information_schema.columns
            WHERE table_schema = current_schema() AND data_type IN ('text', 'jsonb', 'ARRAY')
              AND table_name NOT IN ('outbox', 'flyway_schema_history') AND column_name <> 'section_digests'\
            """;

    @Inject Delivery delivery;
    @Inject ComplianceConsumer consumer;
    @Inject OutboxRows outbox;
    @Inject EntityManager entities;
    @Inject TestClock clock;
    @Inject DataSource dataSource;

    private Credential credential;
    private String zoe;

    @BeforeEach
    void prepare() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        credential = aCredential(ORGANIZATION_A);
        keeping(true);
        zoe =
                aPerson(
                        ORGANIZATION_A,
                        "{\"firstName\":\"Zoé\",\"lastName\":\"Lefèvre\",\"login\":\"zlefevre\"}");
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void documentsOfThePersonAreToldAndGone() {
        process(machine("PC-ZOE"));
        var document = outcome(credential).getString("id");
        clock.forward(Duration.ofHours(1));
        process("{\"deviceid\":\"x\",\"content\":{\"note\":\"zlefevre\"}}");
        var waiting = outcome(credential).getString("id");
        clock.forward(Duration.ofHours(1));
        process(computer("d9", "PC-9", "SERIAL-9", ""));
        var other = outcome(credential).getString("id");
        assertThat(told("RAW_INVENTORIES.id")).contains(document, waiting).doesNotContain(other);

        erase("ALL");

        assertThat(receipt().at("/counts/raw_body").asInt()).isEqualTo(2);
        as("dpo").get(API + "/raw-inventories/" + document + "/body").then().statusCode(410);
        as("dpo").get(API + "/raw-inventories/" + other + "/body").then().statusCode(200);
        as("fleet-manager")
                .post(API + "/raw-inventories/" + document + "/replay")
                .then()
                .statusCode(410);
        as("technician")
                .get(API + "/raw-inventories/" + waiting)
                .then()
                .body("status", equalTo("SUPERSEDED"), "reasonCode", equalTo("ERASED"));
        assertThat(count("agent WHERE need_full = 'MANUAL'")).isEqualTo(2);
    }

    @Test
    void aDocumentThatWritesTheNameInAnotherWaySpeaksOfThePersonToo() {
        for (var spelled :
                List.of(
                        "{\"deviceid\":\"x\",\"content\":{\"note\":\"Zo\\u00e9 Lef\\u00e8vre\"}}",
                        "{\"deviceid\":\"y\",\"content\":{\"note\":\"Bonjour,\\nzlefevre\"}}",
                        "<REQUEST><NOTE>Zo&#233; Lef&#xE8;vre</NOTE></REQUEST>")) {
            clock.forward(Duration.ofHours(1));
            deliver(credential, spelled).then().statusCode(200);
            assertThat(told("RAW_INVENTORIES.id")).contains(outcome(credential).getString("id"));
        }

        erase("ALL");

        assertThat(receipt().at("/counts/raw_body").asInt()).isEqualTo(3);
    }

    @Test
    void nothingOfThePersonIsLeftAnywhereAndTheMachineMayGoOnSayingIt() throws SQLException {
        var id = process(machine("Zoe-portable"));
        clock.forward(Duration.ofHours(1));
        process(machine("PC-LEFEVRE"));
        write(id, "assignments", "{\"personRef\":\"%s\"}".formatted(zoe));
        write(id, "comments", "{\"text\":\"Zoé préfère le matin, Mme Lefèvre aussi\"}");
        except(id, "PC de Zoé Lefèvre, sans puce");
        assertThat(told("ASSIGNMENTS.assetId")).containsExactly(id);
        assertThat(told("ASSETS.place"))
                .contains("asset", "asset_comment", "asset_history", "asset_section.USERS");
        assertThat(told("ASSETS.agentKey")).contains(DEVICE);

        erase("ALL");

        assertThat(receipt().path("outcome").asText()).isEqualTo("DONE");
        assertThat(receipt().path("counts").properties().stream().map(Map.Entry::getKey))
                .contains(
                        "agent",
                        "asset",
                        "asset_comment",
                        "asset_history",
                        "asset_section",
                        "person",
                        "person_term",
                        "raw_body");
        assertThat(traces()).isEmpty();
        assertThat(found("zoe")).isEmpty();
        assertThat(found("lefevre")).isEmpty();
        assertThat(found("zlefevre")).isEmpty();
        assertThat(told("ASSETS.place").stream().filter(place -> place != null)).isEmpty();

        for (var name : List.of("PC-LEFEVRE", "ZOE-PC", "Zoe-portable")) {
            clock.forward(Duration.ofHours(1));
            assertThat(process(machine(name))).isEqualTo(id);
            assertThat(traces()).isEmpty();
        }
        assertThat(asset(id).getString("name")).isEqualTo("SERIAL-1");
        assertThat(asset(id).getBoolean("toRename")).isTrue();
        assertThat(asset(id).getList("components.USERS.login")).isEqualTo(List.of("other"));
        assertThat(asset(id).getList("components.PRINTERS.name"))
                .isEqualTo(List.of("Imprimante de [effacé]"));
        assertThat(count("agent")).isEqualTo(1);
        clock.forward(Duration.ofHours(1));
        process(machine("PC-17"));
        assertThat(asset(id).getString("name")).isEqualTo("PC-17");
        assertThat(asset(id).getString("toRename")).isNull();
    }

    @Test
    void nobodyElseOfTheSameNameIsTouched() {
        var other = process(computer("d2", "PC-ZOE", "SERIAL-2", ""));
        write(other, "comments", "{\"text\":\"Zoé Martin passe demain\"}");

        erase("ALL");

        assertThat(asset(other).getString("name")).isEqualTo("PC-ZOE");
        assertThat(receipt().path("toReview").asInt()).isEqualTo(2);
        assertThat(told("TO_REVIEW.place")).containsExactlyInAnyOrder("asset", "asset_comment");
        assertThat(told("TO_REVIEW.assetId")).containsOnly(other);
    }

    @Test
    void theNameThatATemplateShortenedIsKnownOnAnAssignedMachine() {
        var jean = aPerson(ORGANIZATION_A, "{\"firstName\":\"Jean-Luc\",\"lastName\":\"Li\"}");
        var id = process(computer("d3", "Jean-L-portable", "SERIAL-3", ""));
        var other = process(computer("d4", "Jean-L-fixe", "SERIAL-4", ""));
        write(id, "assignments", "{\"personRef\":\"%s\"}".formatted(jean));
        zoe = jean;

        erase("ALL");

        assertThat(asset(id).getString("name")).isEqualTo("SERIAL-3");
        assertThat(asset(other).getString("name")).isEqualTo("Jean-L-fixe");
    }

    @Test
    void machinesForgetAPersonWhomTheDirectoryForgotBefore() {
        var id = process(machine("PC-1"));
        erase("PEOPLE");
        assertThat(asset(id).getList("components.USERS.login")).hasSize(2);

        erase("ASSETS");

        assertThat(receipt().at("/counts/asset_section").asInt()).isEqualTo(3);
        assertThat(asset(id).getList("components.USERS.login")).isEqualTo(List.of("other"));
    }

    @Test
    void anotherMachineDoesNotBringThePersonBackUnlessRegisteredAnew() {
        erase("ALL");
        var id = process(machine("PC-1"));
        assertThat(asset(id).getList("components.USERS.login")).isEqualTo(List.of("other"));

        aPerson(
                ORGANIZATION_A,
                "{\"firstName\":\"Zoé\",\"lastName\":\"Lefèvre\",\"login\":\"zlefevre\"}");
        clock.forward(Duration.ofHours(1));
        process(machine("PC-1"));

        assertThat(asset(id).getList("components.USERS.login")).hasSize(2);
    }

    @Test
    void whoIsHeldIsNotForgotten() {
        var id = process(machine("PC-1"));
        var order = order("ALL");
        order.putArray("legalHolds").addObject().put("category", "ALL").put("basis", "LITIGATION");
        tell(order);
        assertThat(receipt().path("outcome").asText()).isEqualTo("RETAINED");
        assertThat(receipt().path("retained").findValuesAsText("category"))
                .containsExactlyInAnyOrder("PEOPLE", "ASSETS", "RAW_INVENTORIES");

        clock.forward(Duration.ofHours(1));
        process(machine("PC-2"));

        assertThat(asset(id).getList("components.USERS.login")).hasSize(2);
    }

    @Test
    void twoDesksThatAreCalledAfterThePersonDoNotStopTheOrder() throws SQLException {
        var site = aSite(ORGANIZATION_A, "{\"name\":\"Siège\"}");
        for (var name : List.of("Zoé Lefèvre", "Lefèvre Zoé"))
            manager()
                    .body("{\"kind\":\"DESK\",\"name\":\"%s\"}".formatted(name))
                    .post(API + "/sites/" + site + "/locations")
                    .then()
                    .statusCode(201);

        erase("ALL");

        assertThat(receipt().path("outcome").asText()).isEqualTo("DONE");
        assertThat(receipt().at("/counts/location").asInt()).isEqualTo(2);
        assertThat(traces()).isEmpty();
        assertThat(count("location WHERE name LIKE '[effacé] ______'")).isEqualTo(2);
    }

    @Test
    void aMachineThatTheShopLendsForgetsThePersonToo() {
        var shop =
                manager()
                        .body("{\"code\":\"SHOP\",\"name\":\"La boutique\",\"kind\":\"SELF\"}")
                        .post(API + "/organizations")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
        var id =
                aThing(
                        UUID.fromString(shop),
                        "\"kind\":\"LAPTOP\",\"name\":\"PC-ZOE\",\"serial\":\"LENT-1\",\"ownership\":\"LOAN\"");
        write(id, "assignments", "{\"personRef\":\"%s\"}".formatted(zoe));
        write(id, "comments", "{\"text\":\"Mme Lefèvre passe demain\"}");
        assertThat(told("ASSETS.place")).contains("asset", "asset_comment");

        erase("ALL");

        assertThat(receipt().path("outcome").asText()).isEqualTo("DONE");
        assertThat(asset(id).getString("name")).isEqualTo("LENT-1");
        assertThat(count("asset_comment WHERE text LIKE '%Lefèvre%'")).isZero();
    }

    @Test
    void anAnswerThatIsNoNewThingIsForgottenToo() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    INSERT INTO idempotency_key (user_id, key, fingerprint, status, body)
                    VALUES ('somebody', 'once', '', 200, '{"detail":"line 3: Zoé Lefèvre"}')\
                    """);
        }

        erase("ALL");

        assertThat(receipt().at("/counts/idempotency_key").asInt()).isEqualTo(1);
        assertThat(traces()).isEmpty();
    }

    @Test
    void namesOfPlacesThatMayBeOfThePersonAreLeftToAHuman() {
        var site =
                aSite(
                        ORGANIZATION_A,
                        "{\"name\":\"Cabinet Zoé Lefèvre\",\"address\":\"chez Mme Zoé Lefèvre\"}");
        var room =
                manager()
                        .body("{\"kind\":\"ROOM\",\"name\":\"Bureau de Zoé\"}")
                        .post(API + "/sites/" + site + "/locations")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");

        erase("ALL");

        assertThat(receipt().path("toReview").asInt()).isEqualTo(2);
        assertThat(told("TO_REVIEW.place"))
                .containsExactlyInAnyOrder("site/" + site, "location/" + room);
        as("technician")
                .get(API + "/sites/" + site)
                .then()
                .body(
                        "name",
                        equalTo("Cabinet Zoé Lefèvre"),
                        "address",
                        equalTo("chez Mme [effacé]"));
    }

    @Test
    void namesOfFirmsThatMayBeOfThePersonAreLeftToAHuman() {
        var laptop = aThing(ORGANIZATION_A, "\"kind\":\"LAPTOP\",\"name\":\"PC-1\"");
        manager()
                .header("If-Match", "*")
                .body("{\"supplier\":\"Zoé Lefèvre Informatique\"}")
                .put(API + "/assets/" + laptop + "/purchase")
                .then()
                .statusCode(200);
        var rule =
                manager()
                        .body(
                                "{\"organizationId\":\"%s\",\"position\":1,\"template\":\"ZOE-LEFEVRE-{NN}\"}"
                                        .formatted(ORGANIZATION_A))
                        .post(API + "/naming-rules")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
        manager()
                .header("If-Match", "*")
                .body("{\"name\":\"Zoé Lefèvre, traiteur\"}")
                .patch(API + "/organizations/" + ORGANIZATION_A)
                .then()
                .statusCode(200);
        assertThat(told("ASSETS.field")).contains("supplier", "template", "name");

        erase("ALL");

        assertThat(receipt().path("toReview").asInt()).isEqualTo(3);
        assertThat(told("TO_REVIEW.place"))
                .containsExactlyInAnyOrder(
                        "organization/" + ORGANIZATION_A,
                        "asset_purchase/" + laptop,
                        "naming_rule/" + rule);
        as("technician")
                .get(API + "/purchases")
                .then()
                .body("items[0].supplier", equalTo("Zoé Lefèvre Informatique"));
    }

    private void except(String id, String reason) {
        var expiresAt = clock.instant().plus(Duration.ofDays(30)).toString();
        as("dpo")
                .contentType("application/json")
                .body(Map.of("control", "ANTIVIRUS", "reason", reason, "expiresAt", expiresAt))
                .post(API + "/assets/" + id + "/posture-exceptions")
                .then()
                .statusCode(201);
        assertThat(asset(id).getString("posture.find { it.control == 'ANTIVIRUS' }.reason"))
                .isEqualTo(reason);
    }

    private static void write(String id, String what, String body) {
        as("technician")
                .contentType("application/json")
                .body(body)
                .post(API + "/assets/" + id + "/" + what)
                .then()
                .statusCode(201);
    }

    private static List<String> found(String word) {
        return as("technician").get(API + "/search?q=" + word).jsonPath().getList("items.id");
    }

    /// Columns in which the name still stands. Events with the name of a machine are in the outbox
    /// until they are sent.
    private List<String> traces() throws SQLException {
        var traces = new ArrayList<String>();
        try (var connection = dataSource.getConnection();
                var columns = connection.prepareStatement(COLUMNS);
                var rows = columns.executeQuery()) {
            while (rows.next()) {
                var sql =
                        "SELECT count(*) FROM %1$s WHERE CAST(%2$s AS text) ~* '(lef.vre|\\mzo[eé]\\M)'"
                                .formatted(rows.getString(1), rows.getString(2));
                try (var count = connection.createStatement().executeQuery(sql)) {
                    count.next();
                    if (count.getInt(1) > 0)
                        traces.add(rows.getString(1) + "." + rows.getString(2));
                }
            }
        }
        return traces;
    }

    private String process(String document) {
        deliver(credential, document).then().statusCode(200);
        return outcome(credential).getString("assetId");
    }

    private static String machine(String name) {
        return computer(DEVICE, name, "SERIAL-1", "", "", REST);
    }

    private void keeping(boolean people) {
        as("dpo")
                .header("If-Match", "*")
                .contentType("application/json")
                .body(
                        "{\"keepsUsers\":%s,\"keepsLocalAccounts\":%s,\"rawRetentionDays\":30}"
                                .formatted(people, people))
                .put(API + "/organizations/" + ORGANIZATION_A + "/minimisation")
                .then()
                .statusCode(200);
    }

    private List<String> told(String path) {
        return as("dpo")
                .get(API + "/people/" + zoe + "/personal-data")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("categories." + path);
    }

    private void erase(String scope) {
        tell(order(scope));
    }

    private ObjectNode order(String scope) {
        var order =
                Events.example("compliance/erasure-ordered", 1)
                        .put("organizationId", ORGANIZATION_A.toString())
                        .put("erasureId", UUID.randomUUID().toString())
                        .put("personRef", zoe);
        order.putArray("scope").add(scope);
        return order;
    }

    private void tell(ObjectNode order) {
        delivery.deliver(consumer, List.of(Events.record("compliance/erasure-ordered", order)));
    }

    private JsonNode receipt() {
        return outbox.events("erasure-executed").getLast().data();
    }

    private long count(String what) {
        return ((Number)
                        entities.createNativeQuery("SELECT count(*) FROM " + what)
                                .getSingleResult())
                .longValue();
    }
}
