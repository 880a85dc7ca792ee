package fr.microgate.parc.inventory.raw;

import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.aLaptop;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.deliver;
import static fr.microgate.parc.inventory.Fixtures.outcome;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import fr.microgate.parc.inventory.Fixtures.Credential;
import fr.microgate.parc.inventory.document.Payload;
import fr.microgate.parc.testing.OutboxRows;
import fr.microgate.parc.testing.TestClock;
import fr.microgate.parc.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Delivered documents: encrypted, readable by a few, processed again, and let go of in time.
@QuarkusTest
class RawInventoryResourceTest {

    private static final String RAW = "/api/inventory/v1/raw-inventories";

    @Inject TestClock clock;
    @Inject OutboxRows outbox;
    @Inject DataSource dataSource;
    @Inject RawHousekeeping housekeeping;

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
    void theTableHoldsNoPlainText() throws SQLException {
        process(aLaptop("Yes"));

        assertThat(count("SELECT count(*) FROM raw_body")).isEqualTo(1);
        assertThat(
                        count(
                                "SELECT count(*) FROM raw_body WHERE position('COMPTA-PC'::bytea IN sealed) > 0"))
                .isZero();
        assertThat(count("SELECT count(*) FROM raw_inventory WHERE body IS NOT NULL")).isZero();
    }

    @Test
    void whatAnOlderVersionKeptInClearIsStillProcessedAndThenEncrypted() throws SQLException {
        var id = process(aLaptop("Yes"));
        run(
                "UPDATE raw_inventory SET body = convert_to('"
                        + aLaptop("Yes")
                        + "', 'UTF8'), body_id = NULL; DELETE FROM raw_body");

        replay(id).statusCode(200);
        assertThat(outcome(credential).getString("status")).isEqualTo("PROCESSED");
        housekeeping.clean();

        assertThat(count("SELECT count(*) FROM raw_inventory WHERE body IS NOT NULL")).isZero();
        body(id).statusCode(200).body(containsString("COMPTA-PC"));
    }

    @Test
    void theSameBodyTwiceIsKeptOnce() throws SQLException {
        process(aLaptop("Yes"));
        clock.forward(Duration.ofHours(1));
        process(aLaptop("Yes"));

        assertThat(count("SELECT count(*) FROM raw_inventory")).isEqualTo(2);
        assertThat(count("SELECT count(*) FROM raw_body")).isEqualTo(1);
    }

    @Test
    void theBodyIsGivenDecompressedAndLeavesALine() {
        deliver(
                        credential,
                        new Payload(new byte[0], Payload.Compression.ZLIB)
                                .compress(aLaptop("Yes").getBytes(StandardCharsets.UTF_8)))
                .then()
                .statusCode(200);
        var id = outcome(credential).getString("id");

        body(id).statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .header("Content-Type", containsString("application/octet-stream"))
                .body(equalTo(aLaptop("Yes")));
        assertThat(outbox.audited()).contains("read-body raw-inventory");
        Tokens.as("technician").get(RAW + "/" + id + "/body").then().statusCode(403);
    }

    @Test
    void aDamagedBodyIsGivenAsItCame() {
        var half =
                java.util.Arrays.copyOf(
                        new Payload(new byte[0], Payload.Compression.ZLIB)
                                .compress(aLaptop("Yes").getBytes(StandardCharsets.UTF_8)),
                        100);
        deliver(credential, half);

        var answer = body(outcome(credential).getString("id")).statusCode(200).extract();
        assertThat(answer.asByteArray()).isEqualTo(half);
    }

    @Test
    void bodiesEndAndTheNewestFullOneStays() {
        var first = process(aLaptop("Yes"));
        clock.forward(Duration.ofHours(1));
        var second = process(aLaptop("No"));
        clock.forward(Duration.ofHours(1));
        var broken = process("hello");
        clock.forward(Duration.ofDays(29));
        housekeeping.clean();
        body(first).statusCode(200);

        clock.forward(Duration.ofDays(2));
        speaks();
        housekeeping.clean();

        body(first).statusCode(410).body("type", endsWith("/raw-body-gone"));
        body(broken).statusCode(410);
        body(second).statusCode(200);
        replay(first).statusCode(410);
        Tokens.as("technician")
                .get(RAW + "/" + first)
                .then()
                .statusCode(200)
                .body("bodyKept", equalTo(false))
                .body("status", equalTo("PROCESSED"));
    }

    @Test
    void theBodyOfAnAgentThatFellSilentEndsToo() {
        var only = process(aLaptop("Yes"));
        clock.forward(Duration.ofDays(20));
        speaks();
        clock.forward(Duration.ofDays(11));
        housekeeping.clean();
        body(only).statusCode(200);

        clock.forward(Duration.ofDays(20));
        housekeeping.clean();

        body(only).statusCode(410);
    }

    @Test
    void anOlderDocumentNeverUndoesANewerOne() {
        var older = process(aLaptop("Yes"));
        clock.forward(Duration.ofHours(1));
        process(aLaptop("No"));

        replay(older).statusCode(200);

        var raw =
                await().until(
                                () -> shown(older),
                                seen -> !seen.getString("status").equals("RECEIVED"));
        assertThat(raw.getString("status")).isEqualTo("SUPERSEDED");
        assertThat(raw.getString("reasonCode")).isEqualTo("OUTDATED");
        Tokens.as("technician")
                .get("/api/inventory/v1/assets/" + raw.getString("assetId"))
                .then()
                .body("components.DRIVES[0].encryption", equalTo("NO"));
    }

    @Test
    void aFullInventoryIsProcessedAgainWithTheChangesAfterIt() {
        var full = process(aLaptop("Yes"));
        clock.forward(Duration.ofHours(1));
        var partial =
                process(aLaptop("No").replace("\"itemtype\"", "\"partial\":true,\"itemtype\""));

        replay(full).statusCode(200);

        for (var id : new String[] {full, partial})
            await().until(() -> shown(id).getString("status").equals("PROCESSED"));
        Tokens.as("technician")
                .get("/api/inventory/v1/assets/" + shown(full).getString("assetId"))
                .then()
                .body("components.DRIVES[0].encryption", equalTo("NO"));
    }

    @Test
    void aFullInventoryWhoseChangesAreGoneStaysAsItWas() throws SQLException {
        var full = process(aLaptop("Yes"));
        clock.forward(Duration.ofHours(1));
        var partial =
                process(aLaptop("No").replace("\"itemtype\"", "\"partial\":true,\"itemtype\""));
        run("UPDATE raw_inventory SET body_id = NULL WHERE partial");

        replay(full).statusCode(200);

        await().until(() -> shown(full).getString("status").equals("PROCESSED"));
        assertThat(shown(partial).getString("status")).isEqualTo("PROCESSED");
        Tokens.as("technician")
                .get("/api/inventory/v1/assets/" + shown(full).getString("assetId"))
                .then()
                .body("components.DRIVES[0].encryption", equalTo("NO"));
    }

    @Test
    void whatTheAgentWasToldToLeaveOutIsKnownWithTheDocument() throws SQLException {
        run("UPDATE agent SET no_category_sent = NULL");
        process(aLaptop("Yes"));
        run("UPDATE agent SET no_category_sent = 'antivirus'");
        clock.forward(Duration.ofHours(1));
        var without =
                process(
                        aLaptop("Yes")
                                .replaceFirst("\"antivirus\":.*\n", "")
                                .replace("24.09", "25.00"));
        run("UPDATE agent SET no_category_sent = 'process'");

        replay(without).statusCode(200);

        await().until(() -> shown(without).getString("status").equals("PROCESSED"));
        Tokens.as("technician")
                .get("/api/inventory/v1/assets/" + shown(without).getString("assetId"))
                .then()
                .body("components.ANTIVIRUS", hasSize(1));
    }

    @Test
    void anOlderAnswerOfADeviceDoesNotUndoANewerOne() {
        var device =
                """
                {"action":"netinventory","deviceid":"foo","content":{
                "network_device":{"type":"Printer","name":"IMP","serial":"CN12345678","firmware":"%s"}}}\
                """;
        var older = process(device.formatted("1"));
        clock.forward(Duration.ofHours(1));
        var newer = process(device.formatted("2"));

        replay(older).statusCode(200);

        await().until(() -> shown(older).getString("status").equals("SUPERSEDED"));
        Tokens.as("technician")
                .get("/api/inventory/v1/assets/" + shown(newer).getString("assetId"))
                .then()
                .body("discovered.firmware", equalTo("2"));
    }

    @Test
    void ofWhatWasAppliedTheLastIsProcessedAgainAndNothingGoesBack() {
        var older = process(aLaptop("Yes"));
        clock.forward(Duration.ofHours(1));
        var newer = process(aLaptop("No"));
        process("hello");
        var asset = "/api/inventory/v1/assets/" + shown(newer).getString("assetId");
        var history = Tokens.as("technician").get(asset + "/history").jsonPath().getList("items");

        replayMany("{\"status\":\"PROCESSED\",\"organizationId\":\"%s\"}".formatted(ORGANIZATION_A))
                .statusCode(200)
                .body("replayed", equalTo(1));

        await().until(() -> shown(newer).getString("status").equals("PROCESSED"));
        assertThat(shown(older).getString("status")).isEqualTo("PROCESSED");
        assertThat(Tokens.as("technician").get(asset + "/history").jsonPath().getList("items"))
                .hasSameSizeAs(history);
        Tokens.as("technician")
                .get(asset)
                .then()
                .body("components.DRIVES[0].encryption", equalTo("NO"));
        assertThat(outbox.audited()).contains("replay raw-inventories");
    }

    @Test
    void theFiltersOfAReplayCombine() {
        process("hello");

        replayMany("{\"status\":\"QUARANTINED\",\"reasonCode\":\"FAILED\"}")
                .body("replayed", equalTo(0));
        replayMany("{\"status\":\"QUARANTINED\",\"receivedTo\":\"2020-01-01T00:00:00Z\"}")
                .body("replayed", equalTo(0));
        replayMany(
                        "{\"status\":\"QUARANTINED\",\"reasonCode\":\"UNREADABLE\",\"receivedFrom\":\"2020-01-01T00:00:00Z\"}")
                .body("replayed", equalTo(1));
        replayMany("{}").statusCode(400);
        replayMany("{\"status\":\"RECEIVED\"}").statusCode(400);
        outcome(credential);
    }

    @Test
    void theListIsFilteredByReasonAndTime() {
        process("hello");

        Tokens.as("auditor")
                .get(
                        RAW
                                + "?reasonCode=UNREADABLE&agentKey=unnamed&receivedFrom=2020-01-01T00:00:00Z")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        Tokens.as("auditor").get(RAW + "?reasonCode=FAILED").then().body("items", hasSize(0));
    }

    private void speaks() {
        deliver(
                        credential,
                        "{\"action\":\"contact\",\"deviceid\":\"COMPTA-PC-2026-01-02-03-04-05\"}")
                .then()
                .statusCode(200);
    }

    private String process(String body) {
        deliver(credential, body).then().statusCode(200);
        return outcome(credential).getString("id");
    }

    private static io.restassured.path.json.JsonPath shown(String id) {
        return Tokens.as("technician").get(RAW + "/" + id).jsonPath();
    }

    private static ValidatableResponse body(String id) {
        return Tokens.as("dpo").get(RAW + "/" + id + "/body").then();
    }

    private static ValidatableResponse replay(String id) {
        return Tokens.as("fleet-manager").post(RAW + "/" + id + "/replay").then();
    }

    private static ValidatableResponse replayMany(String command) {
        return Tokens.as("fleet-manager")
                .contentType("application/json")
                .body(command)
                .post(RAW + "/replay")
                .then();
    }

    private long count(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
