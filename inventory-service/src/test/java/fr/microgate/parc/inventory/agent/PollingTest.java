package fr.microgate.parc.inventory.agent;

import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.aLaptop;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.outcome;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import fr.microgate.parc.inventory.Fixtures.Credential;
import fr.microgate.parc.inventory.document.DocumentReader.Dialect;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An agent asks what became of its message, and what it is told when something fails.
@QuarkusTest
class PollingTest {

    private static final String ID = "3ED10D0D";

    @Inject DataSource dataSource;

    private Credential credential;

    @BeforeEach
    void prepare() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        credential = aCredential(ORGANIZATION_A);
    }

    @Test
    void anAgentLearnsThatItsInventoryWaitsAndThenThatItIsApplied() throws SQLException {
        deliver(aLaptop("Yes"));
        outcome(credential);
        poll(credential).statusCode(200).body("status", equalTo("ok"));

        run("UPDATE raw_inventory SET status = 'RECEIVED', not_before = now() + interval '1 day'");
        poll(credential)
                .statusCode(202)
                .header("GLPI-Request-ID", ID)
                .body("status", equalTo("pending"))
                .body("expiration", equalTo("10s"));
    }

    @Test
    void anAgentLearnsWhyItsDocumentWasNotApplied() {
        deliver("hello");
        outcome(credential);

        poll(credential)
                .statusCode(400)
                .body("status", equalTo("error"))
                .body("message", containsString("neither JSON nor XML"));
        RestAssured.given()
                .header("GLPI-Request-ID", ID)
                .get(credential.path())
                .then()
                .statusCode(400);
    }

    @Test
    void onlyTheCredentialThatDeliveredMayAsk() {
        deliver(aLaptop("Yes"));
        outcome(credential);

        poll(aCredential(ORGANIZATION_A)).statusCode(404);
        RestAssured.given()
                .header("GLPI-Request-ID", ID)
                .get("/front/inventory.php")
                .then()
                .statusCode(401)
                .body("status", equalTo("error"));
    }

    @Test
    void failuresAreToldInTheDialectOfTheAgent() {
        var away = new IllegalStateException("no", new SQLException("connection refused"));
        assertThat(Failures.answer(away, Dialect.JSON).status()).isEqualTo(503);
        assertThat(Failures.answer(away, Dialect.JSON).body()).contains("\"status\":\"error\"");
        assertThat(Failures.answer(away, Dialect.XML).body()).contains("<REPLY><ERROR>");
        assertThat(Failures.answer(new IllegalStateException("bug"), Dialect.JSON).status())
                .isEqualTo(500);
        var large = new UncheckedIOException(new IOException("Request too large"));
        assertThat(Failures.answer(large, Dialect.JSON).status()).isEqualTo(413);
    }

    @Test
    void aTableThatCannotBeWrittenIsAnErrorThatTheAgentLogs() throws SQLException {
        run("ALTER TABLE raw_body RENAME TO raw_body_away");
        try {
            Wire.as(credential)
                    .header("User-Agent", Wire.FUSION)
                    .body(aLaptop("Yes"))
                    .post("/")
                    .then()
                    .statusCode(503)
                    .contentType(containsString("xml"))
                    .body(containsString("<ERROR>"));
        } finally {
            run("ALTER TABLE raw_body_away RENAME TO raw_body");
        }
    }

    @Test
    void anotherMethodIsRefusedInTheDialectOfTheAgent() {
        Wire.as(credential)
                .put("/front/inventory.php")
                .then()
                .statusCode(405)
                .header("Allow", "POST")
                .body("status", equalTo("error"));
        Wire.as(credential)
                .header("User-Agent", Wire.OCS)
                .put("/ocsinventory")
                .then()
                .statusCode(405)
                .body(containsString("<REPLY><ERROR>"));
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedInTheDialectOfTheAgent() {
        Wire.as(credential)
                .header("User-Agent", Wire.FUSION)
                .body(new byte[17 * 1024 * 1024])
                .post("/front/inventory.php")
                .then()
                .statusCode(413)
                .body(containsString("<REPLY><ERROR>"));
    }

    private void deliver(String body) {
        Wire.as(credential)
                .header("GLPI-Request-ID", ID)
                .body(body)
                .post("/front/inventory.php")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse poll(Credential credential) {
        return Wire.as(credential).header("GLPI-Request-ID", ID).get("/front/inventory.php").then();
    }

    private void run(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
