package fr.microgate.parc.local.journey;

import static io.restassured.RestAssured.given;
import static io.restassured.http.ContentType.JSON;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.microgate.parc.local.keycloak.Tokens;
import io.restassured.specification.RequestSpecification;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the realm gives and refuses, asked of a real Keycloak that has imported it.
class RealmIT extends Journey {
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
        var claims = claims(new Tokens(STACK.settings()).of(account));

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
        var names =
                people.then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("username", String.class);
        assertThat(names).containsExactlyInAnyOrder("technician", "technician2");

        var person = "/admin/realms/parc/users/" + people.jsonPath().getString("[0].id");
        as(notification).get(person).then().statusCode(200);
        as(notification).body("{}").put(person).then().statusCode(403);
        as(notification).get("/admin/realms/parc/clients").then().statusCode(403);
    }

    @Test
    void letsNobodyChangeHisOwnOrganization() {
        register(person("climber", CLIENT_A));
        var climber = new Tokens(STACK.settings()).of("climber");
        var account = "/realms/parc/account/";
        as(climber).get(account).then().statusCode(200);

        as(climber).body(person("climber", CLIENT_A)).post(account).then().statusCode(204);
        as(climber).body(person("climber", CLIENT_B)).post(account).then().statusCode(400);
    }

    private static Map<String, Object> person(String name, String organization) {
        return Map.of(
                "username",
                name,
                "email",
                name + "@parc.local",
                "firstName",
                "Camille",
                "lastName",
                "Martin",
                "attributes",
                Map.of("organization_id", List.of(organization)));
    }

    /// As an administrator does it, which gives the account the right to edit its own profile.
    private static void register(Map<String, Object> person) {
        var administrator =
                token(
                        "master",
                        Map.of(
                                "client_id", "admin-cli",
                                "grant_type", "password",
                                "username", "keycloak-admin",
                                "password", STACK.secrets().get("keycloak.admin")));
        var name = person.get("username");
        var account = new HashMap<>(person);
        account.put("enabled", true);
        account.put("credentials", List.of(Map.of("type", "password", "value", name)));
        as(administrator).body(account).post("/admin/realms/parc/users").then().statusCode(201);
    }

    private static String serviceToken(String service) {
        return token(
                "parc",
                Map.of(
                        "client_id",
                        service + "-service",
                        "client_secret",
                        STACK.secrets().get("keycloak." + service),
                        "grant_type",
                        "client_credentials"));
    }

    private static String token(String realm, Map<String, String> form) {
        return given().baseUri(STACK.settings().url("keycloak"))
                .formParams(form)
                .post("/realms/{realm}/protocol/openid-connect/token", realm)
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    private static RequestSpecification as(String token) {
        return given().baseUri(STACK.settings().url("keycloak"))
                .accept(JSON)
                .contentType(JSON)
                .auth()
                .oauth2(token);
    }

    private static JsonNode claims(String token) throws JsonProcessingException {
        var payload = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
        return new ObjectMapper()
                .readTree(new String(Base64.getUrlDecoder().decode(payload), UTF_8));
    }
}
