package fr.microgate.parc.inventory.agent;

import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.aLaptop;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.deliver;
import static fr.microgate.parc.inventory.Fixtures.outcome;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import fr.microgate.parc.inventory.Fixtures.Credential;
import fr.microgate.parc.inventory.document.Payload;
import fr.microgate.parc.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AgentProtocolTest {

    private static final String PROLOG =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <REQUEST><DEVICEID>vm-2026-11-23-15-14-09</DEVICEID><QUERY>PROLOG</QUERY><TOKEN>12345678</TOKEN></REQUEST>\
            """;

    private Credential credential;

    @BeforeEach
    void prepare() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        credential = aCredential(ORGANIZATION_A);
    }

    @Test
    void aGlpiAgentIsSentToContactAtOnce() throws Exception {
        var answer =
                agent().header("GLPI-Agent-ID", "2c720cac-88cc-448f-af2f-d994552fd290")
                        .contentType("application/x-compress-zlib")
                        .body(zlib(PROLOG))
                        .post("/front/inventory.php");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/x-compress-zlib");
        assertThatJson(inflate(answer.asByteArray())).isEqualTo("{status: 'pending'}");
    }

    @Test
    void contactSaysWhatNotToCollect() {
        var answer =
                agent().contentType("application/json")
                        .body(
                                "{\"action\":\"contact\",\"deviceid\":\"vm-1\",\"name\":\"GLPI-Agent\",\"enabled-tasks\":[\"inventory\"]}")
                        .post("/");

        assertThatJson(answer.asString())
                .isEqualTo(
                        """
                        {"status":"ok","expiration":"${json-unit.regex}1[345]\\\\d\\\\dm",
                         "disabled":["netdiscovery","netinventory","esx","collect","deploy","wakeonlan"],
                         "tasks":{"inventory":{"server":"glpi","version":"10.0.18","no-category":"process,environment,user,local_user,local_group,accesslog"}}}\
                        """);
    }

    @Test
    void anOcsAgentGetsAZlibXmlAnswerUnderItsOwnContentType() throws Exception {
        var answer =
                agent().contentType("application/x-compress")
                        .body(zlib(PROLOG))
                        .post("/ocsinventory");

        assertThat(answer.header("Content-Type")).startsWith("application/x-compress");
        assertThat(answer.asByteArray()).startsWith(0x78, 0x9C);
        assertThat(inflate(answer.asByteArray()))
                .contains("<REPLY><PROLOG_FREQ>24</PROLOG_FREQ><RESPONSE>SEND</RESPONSE></REPLY>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/Inventory", "/front/inventory.php", "/ocsinventory"})
    void everyKnownAddressTakesAnInventory(String path) {
        agent().contentType("application/json")
                .body(aLaptop("Yes"))
                .post(path)
                .then()
                .statusCode(200);

        assertThat(outcome(credential).getString("status")).isEqualTo("PROCESSED");
    }

    @Test
    void theEnrolmentTokenInThePathIsEnough() {
        RestAssured.given()
                .body(aLaptop("Yes").getBytes(StandardCharsets.UTF_8))
                .post(credential.path())
                .then()
                .statusCode(200);

        assertThat(outcome(credential).getString("status")).isEqualTo("PROCESSED");
    }

    @Test
    void wrongAndMissingCredentialsAreChallenged() {
        RestAssured.given()
                .body(PROLOG)
                .post("/front/inventory.php")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Basic realm=\"Parc\"")
                .body("status", org.hamcrest.Matchers.equalTo("error"));
        RestAssured.given()
                .auth()
                .preemptive()
                .basic(credential.id().toString(), "wrong")
                .body(PROLOG)
                .post("/")
                .then()
                .statusCode(401);
        RestAssured.given()
                .auth()
                .preemptive()
                .basic("not-a-uuid", credential.secret())
                .body(PROLOG)
                .post("/")
                .then()
                .statusCode(401);
        RestAssured.given().body(PROLOG).post("/inventory/nonsense").then().statusCode(401);
        RestAssured.given()
                .header("Authorization", "Basic %%%")
                .body(PROLOG)
                .post("/")
                .then()
                .statusCode(401);
    }

    @Test
    void anAccessTokenIsNoAgentCredential() {
        Tokens.as("agent").body(PROLOG).post("/").then().statusCode(401);
    }

    @Test
    void aRevokedCredentialDeliversNoMore() {
        Tokens.as("fleet-manager")
                .delete("/api/inventory/v1/agent-credentials/" + credential.id())
                .then()
                .statusCode(204);

        deliver(credential, aLaptop("Yes")).then().statusCode(401);
    }

    @Test
    void anEmptyBodyIsRefusedInWordsThatTheAgentLogs() {
        deliver(credential, new byte[0])
                .then()
                .statusCode(400)
                .body("message", containsString("empty"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"action\":\"inventory\",\"content\":{\"hardware\":{\"name\":\"PC",
                "<!DOCTYPE html><html><body>Login</body></html>",
                "hello",
                "[1,2,3]",
                "<REQUEST><CONTENT><HARDWARE>",
                "{\"action\":\"inventory\",\"deviceid\":\"x\",\"content\":{\"versionclient\":\"1\"}}"
            })
    void whatCannotBeUnderstoodIsKeptWithTheReason(String body) {
        deliver(credential, body).then().statusCode(200);

        var raw = outcome(credential);
        assertThat(raw.getString("status")).isEqualTo("QUARANTINED");
        assertThat(raw.getString("reason")).isNotBlank();
    }

    @Test
    void deepNestingIsKeptAndBreaksNothing() {
        deliver(
                        credential,
                        "{\"content\":{\"hardware\":"
                                + "[".repeat(2_000)
                                + "]".repeat(2_000)
                                + "}}")
                .then()
                .statusCode(200);

        assertThat(outcome(credential).getString("status")).isEqualTo("QUARANTINED");
    }

    @Test
    void aDamagedCompressionIsKept() {
        var half = zlib(aLaptop("Yes"));

        deliver(credential, java.util.Arrays.copyOf(half, half.length / 2)).then().statusCode(200);

        assertThat(outcome(credential).getString("status")).isEqualTo("QUARANTINED");
    }

    @Test
    void aZipBombIsRefused() {
        var bomb = zlib("{" + " ".repeat(65 * 1024 * 1024) + "}");

        deliver(credential, bomb).then().statusCode(413);
        assertThat(bomb.length).isLessThan(100_000);
    }

    @Test
    void aQuarantinedDocumentCanBeProcessedAgain() {
        deliver(credential, "hello");
        var id = outcome(credential).getString("id");

        Tokens.as("fleet-manager")
                .post("/api/inventory/v1/raw-inventories/" + id + "/replay")
                .then()
                .statusCode(200)
                .body("status", org.hamcrest.Matchers.equalTo("RECEIVED"));

        assertThat(outcome(credential).getString("status")).isEqualTo("QUARANTINED");
    }

    @Test
    void aMachineThatNothingIdentifiesIsKeptAside() {
        deliver(credential, "{\"content\":{\"hardware\":{\"name\":\"PC01\"}}}")
                .then()
                .statusCode(200);

        assertThat(outcome(credential).getString("reason")).contains("nothing identifies");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GLPI-Injector_v1.12", "GLPI-Injector"})
    void aFileThatIsBroughtTwiceUnderTwoIdsIsOneDocument(String userAgent) {
        for (var id : List.of("11111111-cc88-448f-af2f", "22222222-cc88-448f-af2f"))
            agent().contentType("application/json")
                    .header("User-Agent", userAgent)
                    .header("GLPI-Agent-ID", id + "-d994552fd290")
                    .body(aLaptop("Yes"))
                    .post("/front/inventory.php")
                    .then()
                    .statusCode(200);

        outcome(credential);
        for (var list : List.of("raw-inventories", "agents"))
            Tokens.as("technician")
                    .get("/api/inventory/v1/" + list)
                    .then()
                    .body("items.size()", org.hamcrest.Matchers.equalTo(1));
    }

    @Test
    void theSameBodyTwiceIsOneDocument() {
        deliver(credential, aLaptop("Yes"));
        deliver(credential, aLaptop("Yes"));

        outcome(credential);
        Tokens.as("technician")
                .get("/api/inventory/v1/raw-inventories")
                .then()
                .body("items.size()", org.hamcrest.Matchers.equalTo(1));
    }

    private RequestSpecification agent() {
        return RestAssured.given()
                .auth()
                .preemptive()
                .basic(credential.id().toString(), credential.secret());
    }

    private static byte[] zlib(String text) {
        var deflater = new Deflater();
        deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
        deflater.finish();
        var out = new java.io.ByteArrayOutputStream();
        var buffer = new byte[8192];
        while (!deflater.finished()) out.write(buffer, 0, deflater.deflate(buffer));
        return out.toByteArray();
    }

    private static String inflate(byte[] body) throws Exception {
        assertThat(Payload.of(body).compression()).isEqualTo(Payload.Compression.ZLIB);
        var inflater = new Inflater();
        inflater.setInput(body);
        var plain = new byte[100_000];
        return new String(plain, 0, inflater.inflate(plain), StandardCharsets.UTF_8);
    }
}
