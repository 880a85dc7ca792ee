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
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import fr.microgate.parc.inventory.Fixtures.Credential;
import fr.microgate.parc.inventory.document.Payload;
import fr.microgate.parc.inventory.document.Payload.Compression;
import fr.microgate.parc.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Compressions, addresses, kinds of messages and refusals, as the three agents meet them.
@QuarkusTest
class AgentWireTest {

    private Credential credential;

    @BeforeEach
    void prepare() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        credential = aCredential(ORGANIZATION_A);
    }

    @ParameterizedTest
    @CsvSource({
        "application/x-zlib, ZLIB",
        "application/x-compress-zlib, ZLIB",
        "Application/x-compress-zlib, ZLIB",
        "application/x-gzip, GZIP",
        "application/x-compress-gzip, GZIP",
        "application/x-deflate, DEFLATE",
        "application/x-compress-deflate, DEFLATE",
        "application/x-compress, ZLIB",
        "application/json, ZLIB",
        "application/octet-stream, GZIP",
        "application/json, NONE",
        "application/xml, NONE",
        "text/plain, NONE"
    })
    void theBodyIsReadAndTheAnswerIsCompressedLikeIt(String contentType, Compression compression) {
        var answer =
                Wire.as(credential)
                        .header("Content-Type", contentType)
                        .body(Wire.compressed(compression, Wire.contact("vm-1")))
                        .post("/front/inventory.php");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThatJson(Wire.inflated(compression, answer.asByteArray()))
                .node("status")
                .isEqualTo("ok");
    }

    @Test
    void aCompressedAnswerIsNeverCalledJson() {
        Wire.as(credential)
                .header("Content-Type", "application/json")
                .body(Wire.compressed(Compression.ZLIB, Wire.contact("vm-1")))
                .post("/front/inventory.php")
                .then()
                .header("Content-Type", "application/x-compress-zlib");
    }

    @Test
    void aRawDeflatedInventoryIsProcessed() {
        Wire.as(credential)
                .header("Content-Type", "application/x-deflate")
                .body(Wire.compressed(Compression.DEFLATE, aLaptop("Yes")))
                .post("/")
                .then()
                .statusCode(200);

        assertThat(outcome(credential).getString("status")).isEqualTo("PROCESSED");
    }

    @Test
    void brotliIsKeptWhereItCanBeReadAndElseRefusedInWords() {
        var body = new Payload(new byte[] {0x1B, 0x03, 0x00}, Compression.BROTLI);

        var answer =
                Wire.as(credential)
                        .header("Content-Type", "application/x-br")
                        .body(body.bytes())
                        .post("/front/inventory.php");

        assertThat(answer.statusCode()).isEqualTo(body.isSupported() ? 200 : 415);
        assertThatJson(answer.asString())
                .node("status")
                .isEqualTo(body.isSupported() ? "ok" : "error");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/Inventory",
                "/Inventory/",
                "/inventory",
                "/index.php",
                "/glpi/index.php",
                "/front/inventory.php",
                "/front/inventory.php/",
                "/ocsinventory",
                "/ocsinventory/",
                "/plugins/fusioninventory",
                "/plugins/fusioninventory/",
                "/plugins/glpiinventory/front/communication.php",
                "/marketplace/glpiinventory/",
                "/glpi/",
                "/glpi/front/inventory.php",
                "/glpi/front/inventory.php/",
                "/glpi/Inventory",
                "/it/glpi/plugins/glpiinventory/",
                "/glpi/marketplace/glpiinventory/front/communication.php"
            })
    void everyAddressOfBeforeTakesAMessageWithoutARedirect(String path) {
        Wire.as(credential)
                .contentType("application/json")
                .body(Wire.contact("vm-1"))
                .post(path)
                .then()
                .statusCode(200)
                .body("status", equalTo("ok"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/front/inventory.php", "/plugins/glpiinventory/"})
    void theSameBelowAnEnrolmentToken(String below) {
        RestAssured.given()
                .redirects()
                .follow(false)
                .contentType("application/json")
                .body(Wire.contact("vm-1"))
                .post(credential.path() + below)
                .then()
                .statusCode(200)
                .body("status", equalTo("ok"));
    }

    @Test
    void whatAgentsAskByGetIsAnsweredHonestly() {
        RestAssured.get("/plugins/fusioninventory/?action=getConfig&machineid=vm-1&task[ESX]=2.6")
                .then()
                .statusCode(200)
                .body("$", org.hamcrest.Matchers.anEmptyMap());
        Wire.as(credential)
                .header("GLPI-Request-ID", "3ED10D0D")
                .get("/front/inventory.php")
                .then()
                .statusCode(404)
                .body("status", equalTo("error"))
                .body("message", containsString("send the message again"));
        for (var path : new String[] {"/", "/Inventory", "/ocsinventory/", credential.path()}) {
            RestAssured.get(path)
                    .then()
                    .statusCode(405)
                    .header("Allow", "POST")
                    .body("message", containsString("POST"));
        }
    }

    @Test
    void anotherMethodIsRefusedInJson() {
        Wire.as(credential)
                .put("/front/inventory.php")
                .then()
                .statusCode(405)
                .contentType(containsString("json"));
        RestAssured.head("/front/inventory.php").then().statusCode(405);
    }

    @Test
    void noPasswordIsEverGivenToAnAgent() {
        Wire.glpi(
                        credential,
                        "agent-1",
                        "{\"action\":\"get_params\",\"params_id\":\"1\",\"use\":\"mysql\",\"deviceid\":\"vm-1\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("ok"))
                .body("credentials", hasSize(0));
    }

    @Test
    void aDeviceFoundOnTheNetworkIsKeptAndAControlMessageIsNot() {
        var request =
                "<REQUEST><CONTENT>%s<MODULEVERSION>6.0</MODULEVERSION><PROCESSNUMBER>7</PROCESSNUMBER></CONTENT><DEVICEID>foo</DEVICEID><QUERY>%s</QUERY></REQUEST>";
        deliver(credential, request.formatted("<AGENT><START>1</START></AGENT>", "NETDISCOVERY"))
                .then()
                .statusCode(200)
                .body(containsString("<REPLY>"));
        Tokens.as("technician")
                .get("/api/inventory/v1/raw-inventories")
                .then()
                .body("items", hasSize(0));

        deliver(credential, request.formatted("<DEVICE><IP>192.0.2.7</IP></DEVICE>", "SNMPQUERY"))
                .then()
                .statusCode(200);
        assertThat(outcome(credential).getString("status")).isEqualTo("QUARANTINED");
        assertThat(outcome(credential).getString("agentKey")).isEqualTo("unnamed");
    }

    @Test
    void anUnknownQueryIsKeptWhenThereIsSomethingToKeep() {
        deliver(credential, "{\"action\":\"deploy\",\"deviceid\":\"vm-1\"}")
                .then()
                .statusCode(400)
                .body("message", equalTo("Query 'deploy' is not supported."));
        deliver(
                        credential,
                        "{\"action\":\"deploy\",\"deviceid\":\"vm-1\",\"content\":{\"job\":{}}}")
                .then()
                .statusCode(200);

        var raw = outcome(credential);
        assertThat(raw.getString("status")).isEqualTo("QUARANTINED");
        assertThat(raw.getString("reasonCode")).isEqualTo("UNSUPPORTED_QUERY");
    }

    @Test
    void refusalsAreInTheWordsOfTheAgent() {
        RestAssured.given()
                .header("User-Agent", Wire.FUSION)
                .body(Wire.prolog("vm-1"))
                .post("/front/inventory.php")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Basic realm=\"Parc\"")
                .body(
                        containsString(
                                "<REPLY><ERROR><![CDATA[No agent credential came with this message"));
        Wire.as(credential)
                .header("User-Agent", Wire.OCS)
                .post("/ocsinventory")
                .then()
                .statusCode(400)
                .body(containsString("<REPLY><ERROR>"));
    }

    @Test
    void aBodyOverTheLimitIsRefusedInWordsThatTheAgentLogs() {
        deliver(credential, new byte[17 * 1024 * 1024])
                .then()
                .statusCode(413)
                .body("message", containsString("16 MiB"));
    }

    @Test
    void eachAgentHasItsOwnMomentAndKeepsIt() {
        var first = expiration("agent-1");

        assertThat(expiration("agent-1")).isEqualTo(first);
        assertThat(java.util.stream.IntStream.range(0, 20).mapToObj(n -> expiration("agent-" + n)))
                .allSatisfy(moment ->
                        assertThat(Integer.parseInt(moment.replace("m", "")))
                                .isBetween(23 * 60, 25 * 60))
                .anyMatch(moment -> !moment.equals(first));
    }

    @Test
    void latinOneAndHostileTextAreTakenAsTheyAre() {
        var body =
                ("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><REQUEST><CONTENT><HARDWARE><NAME>PC-\u00c9T\u00c9<![CDATA['; DROP TABLE agent;--]]></NAME>"
                                + "<UUID>4C4C4544-0034-3010-8048-B6C04F503799</UUID></HARDWARE></CONTENT><DEVICEID>../../etc/passwd</DEVICEID><QUERY>INVENTORY</QUERY></REQUEST>")
                        .getBytes(StandardCharsets.ISO_8859_1);

        deliver(credential, body).then().statusCode(200);

        assertThat(outcome(credential).getString("status")).isEqualTo("PROCESSED");
    }

    private String expiration(String agentId) {
        return Wire.glpi(credential, agentId, Wire.contact("vm"))
                .jsonPath()
                .getString("expiration");
    }
}
