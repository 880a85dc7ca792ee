package fr.microgate.parc.inventory.agent;

import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import fr.microgate.parc.inventory.Fixtures.Credential;
import fr.microgate.parc.testing.TestClock;
import fr.microgate.parc.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// OAuth 2 client credentials and client certificates of agents.
@QuarkusTest
class AgentAccessTest {

    private static final String CREDENTIALS = "/api/inventory/v1/agent-credentials";
    private static final String FINGERPRINT = "9f".repeat(32);

    @Inject TestClock clock;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api.php/token",
                "/front/inventory.php/api.php/token",
                "/Inventory/api.php/token",
                "/ocsinventory/api.php/token"
            })
    void anAgentGetsATokenBelowItsOwnAddress(String address) {
        var answer = ask(address, credential.secret());

        answer.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("token_type", equalTo("Bearer"))
                .body("expires_in", equalTo(3600));
        contact(answer.jsonPath().getString("access_token")).statusCode(200);
    }

    @Test
    void aFormDoesAsWell() {
        RestAssured.given()
                .formParam("grant_type", "client_credentials")
                .formParam("scope", "inventory")
                .formParam("client_id", credential.id())
                .formParam("client_secret", credential.secret())
                .post("/api.php/token")
                .then()
                .statusCode(200)
                .body("token_type", equalTo("Bearer"));
    }

    @Test
    void aWrongSecretAndABadRequestAreToldApart() {
        ask("/api.php/token", "wrong")
                .then()
                .statusCode(401)
                .body("error", equalTo("invalid_client"));
        token("{\"grant_type\":\"password\"}")
                .statusCode(400)
                .body("error", equalTo("unsupported_grant_type"));
        token("{\"grant").statusCode(400).body("error", equalTo("invalid_request"));
        token("[]").statusCode(400);
        token("").statusCode(400);
        token(" ".repeat(5_000))
                .statusCode(400)
                .body("error_description", containsString("too long"));
    }

    @Test
    void aTokenEndsAfterAnHourAndWithItsCredential() {
        var token = ask("/api.php/token", credential.secret()).jsonPath().getString("access_token");

        clock.forward(Duration.ofMinutes(59));
        contact(token).statusCode(200);
        clock.forward(Duration.ofMinutes(2));
        contact(token).statusCode(401);
        clock.reset();
        Tokens.as("fleet-manager").delete(CREDENTIALS + "/" + credential.id());
        contact(token).statusCode(401);
    }

    @Test
    void aTokenThatWasChangedIsNone() {
        var token = ask("/api.php/token", credential.secret()).jsonPath().getString("access_token");
        var parts = token.split("\\.");

        contact(parts[0] + "." + (Long.parseLong(parts[1]) + 1) + "." + parts[2]).statusCode(401);
        contact(parts[0] + "." + parts[1] + ".").statusCode(401);
        contact("x").statusCode(401);
        contact("a.b.c").statusCode(401);
        contact(aCredential(ORGANIZATION_A).id() + "." + parts[1] + "." + parts[2])
                .statusCode(401)
                .header("WWW-Authenticate", "Basic realm=\"Parc\"");
    }

    @Test
    void aCertificateThatTheProxyVerifiedStandsForItsCredential() {
        withCertificate(FINGERPRINT.toUpperCase(java.util.Locale.ROOT))
                .statusCode(201)
                .body("certificateSha256", equalTo(FINGERPRINT));

        certified(FINGERPRINT).statusCode(200);
        certified("9F:".repeat(31) + "9F").statusCode(200);
        certified("00".repeat(32)).statusCode(401);
        withCertificate(FINGERPRINT).statusCode(409).body("type", endsWith("/certificate-taken"));
        withCertificate("abc").statusCode(400);
    }

    @Test
    void aCertificateMayComeAsItIs() throws Exception {
        var der = "a client certificate, as bytes : \u00fb\u00ef\u00be".getBytes(ISO_8859_1);
        var base64 = Base64.getEncoder().encodeToString(der);
        assertThat(base64).contains("+");
        var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(der));
        withCertificate(hash).statusCode(201);
        var pem = "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n";

        certified(":" + base64 + ":").statusCode(200);
        certified(URLEncoder.encode(pem, UTF_8).replace("+", "%20")).statusCode(200);
        certified(URLEncoder.encode(base64, UTF_8) + ",aXNzdWVy").statusCode(200);
        certified(base64).statusCode(200);
        certified(":" + base64.replace('a', 'b') + ":").statusCode(401);
        certified("%2D%2Dnonsense").statusCode(401);
        certified("%%%").statusCode(401);
    }

    private static ValidatableResponse withCertificate(String fingerprint) {
        return Tokens.as("fleet-manager")
                .contentType("application/json")
                .body(
                        Map.of(
                                "organizationId",
                                ORGANIZATION_A,
                                "label",
                                "Serveurs",
                                "certificateSha256",
                                fingerprint))
                .post(CREDENTIALS)
                .then();
    }

    private static ValidatableResponse certified(String fingerprint) {
        return RestAssured.given()
                .header("X-SSL-Client-SHA256", fingerprint)
                .contentType("application/json")
                .body(Wire.contact("vm-1"))
                .post("/front/inventory.php")
                .then();
    }

    private static ValidatableResponse contact(String token) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(Wire.contact("vm-1"))
                .post("/front/inventory.php")
                .then();
    }

    private static ValidatableResponse token(String body) {
        return RestAssured.given()
                .contentType("application/json")
                .body(body)
                .post("/api.php/token")
                .then();
    }

    private Response ask(String address, String secret) {
        return RestAssured.given()
                .contentType("application/json")
                .body(
                        Map.of(
                                "grant_type",
                                "client_credentials",
                                "scope",
                                "inventory",
                                "client_id",
                                credential.id(),
                                "client_secret",
                                secret))
                .post(address);
    }

    @Test
    void onlyATrustedProxySaysWhoTheClientIs() {
        var proxies = new TrustedProxies(java.util.List.of("10.0.0.0/8", "2001:db8::/32"));

        assertThat(proxies.trusts("10.1.2.3")).isTrue();
        assertThat(proxies.trusts("11.1.2.3")).isFalse();
        assertThat(proxies.trusts("2001:db8::1")).isTrue();
        assertThat(proxies.trusts("not an address")).isFalse();
        assertThat(proxies.client("10.1.2.3", "203.0.113.9, 198.51.100.7, 10.9.9.9"))
                .isEqualTo("198.51.100.7");
        assertThat(proxies.client("192.0.2.1", "203.0.113.9")).isEqualTo("192.0.2.1");
        assertThat(proxies.client("10.1.2.3", "nonsense")).isEqualTo("10.1.2.3");
    }
}
