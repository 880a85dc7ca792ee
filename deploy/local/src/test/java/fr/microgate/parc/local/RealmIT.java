package fr.microgate.parc.local;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.microgate.parc.local.keycloak.Tokens;
import fr.microgate.parc.local.part.Settings;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the realm gives and refuses, asked of a real Keycloak that has imported it.
class RealmIT {
    private static final String CLIENT_B = "01900000-0000-7000-8000-00000000000b";

    @TempDir static Path folder;

    private static LocalStack stack;

    @BeforeAll
    static void start() {
        var given = Map.of("folder", folder.resolve("parc").toString(), "only", "keycloak");
        stack = new LocalStack(Settings.ofThisBuild(given).onFreePorts());
        stack.start();
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @ParameterizedTest
    @CsvSource({
        "admin,       admin,         fr,",
        "manager,     fleet-manager, fr,",
        "technician,  technician,    fr,",
        "technician2, technician,    en,",
        "dpo,         dpo,           fr,",
        "auditor,     auditor,       fr,",
        "client-a,    client,        fr, 01900000-0000-7000-8000-00000000000a",
        "client-b,    client,        fr, 01900000-0000-7000-8000-00000000000b"
    })
    void givesEachAccountItsRoleAndItsOrganization(
            String account, String role, String locale, String organization) throws Exception {
        var claims = claims(new Tokens(stack.settings()).of(account));

        assertThat(claims.at("/realm_access/roles")).map(JsonNode::asText).containsExactly(role);
        assertThat(claims.path("organization_id").asText(null)).isEqualTo(organization);
        assertThat(claims.path("aud").asText()).isEqualTo("parc");
        assertThat(claims.path("email").asText()).isEqualTo(account + "@parc.local");
        assertThat(claims.path("locale").asText()).isEqualTo(locale);
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
    }

    @ParameterizedTest
    @ValueSource(strings = {"inventory", "ticket", "compliance"})
    void givesServicesATokenWithoutAnyRole(String service) throws Exception {
        var claims = claims(serviceToken(service));

        assertThat(claims.path("aud").asText()).isEqualTo("parc");
        assertThat(claims.has("realm_access")).isFalse();
        assertThat(claims.has("resource_access")).isFalse();
    }

    @Test
    void letsNotificationReadPeopleAndChangeNothing() {
        var notification = serviceToken("notification");

        var people = as(notification).get("/admin/realms/parc/roles/technician/users");
        var names = people.then().statusCode(200).extract().jsonPath().getList("username", String.class);
        assertThat(names).containsExactlyInAnyOrder("technician", "technician2");

        var person = "/admin/realms/parc/users/" + people.jsonPath().getString("[0].id");
        as(notification).get(person).then().statusCode(200);
        as(notification).contentType("application/json").body("{}").put(person).then().statusCode(403);
        as(notification).get("/admin/realms/parc/clients").then().statusCode(403);
    }

    @Test
    void letsNobodyChangeHisOwnOrganization() {
        allowSelfService("client-a");
        var account = "/realms/parc/account/";
        var token = new Tokens(stack.settings()).of("client-a");
        var profile = as(token).get(account).then().statusCode(200).extract().jsonPath();
        Map<String, Object> changed = profile.getMap("");

        changed.put("attributes", Map.of("locale", List.of("fr"), "organization_id", List.of(CLIENT_B)));

        as(token).contentType("application/json").body(changed).post(account).then().statusCode(400);
    }

    /// As every account made in the administration has it.
    private static void allowSelfService(String username) {
        var administrator =
                token(
                        "master",
                        Map.of(
                                "client_id", "admin-cli",
                                "grant_type", "password",
                                "username", "keycloak-admin",
                                "password", stack.secrets().get("keycloak.admin")));
        var users = "/admin/realms/parc/users";
        var id = as(administrator).queryParam("username", username).get(users).path("[0].id");
        Object role = as(administrator).get("/admin/realms/parc/roles/default-roles-parc").path("");
        as(administrator)
                .contentType("application/json")
                .body(List.of(role))
                .post(users + "/" + id + "/role-mappings/realm")
                .then()
                .statusCode(204);
    }

    private static String serviceToken(String service) {
        return token(
                "parc",
                Map.of(
                        "client_id", service + "-service",
                        "client_secret", stack.secrets().get("keycloak." + service),
                        "grant_type", "client_credentials"));
    }

    private static String token(String realm, Map<String, String> form) {
        return given().baseUri(stack.settings().url("keycloak"))
                .formParams(form)
                .post("/realms/{realm}/protocol/openid-connect/token", realm)
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    private static RequestSpecification as(String token) {
        return given().baseUri(stack.settings().url("keycloak"))
                .accept("application/json")
                .auth()
                .oauth2(token);
    }

    private static JsonNode claims(String token) throws JsonProcessingException {
        var payload = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
        return new ObjectMapper().readTree(new String(Base64.getUrlDecoder().decode(payload), java.nio.charset.StandardCharsets.UTF_8));
    }
}
