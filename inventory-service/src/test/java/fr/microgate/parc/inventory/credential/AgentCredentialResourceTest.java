package fr.microgate.parc.inventory.credential;

import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_B;
import static fr.microgate.parc.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.microgate.parc.testing.OutboxRows;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AgentCredentialResourceTest {

    private static final String CREDENTIALS = "/api/inventory/v1/agent-credentials";

    @Inject OutboxRows outbox;

    @BeforeEach
    void clientA() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
    }

    @Test
    void theSecretIsShownOnceOnly() {
        var credential = aCredential(ORGANIZATION_A);

        assertThat(credential.secret()).hasSize(43);
        as("fleet-manager")
                .get(CREDENTIALS)
                .then()
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(credential.id().toString()))
                .body("items[0].secret", nullValue())
                .body("items[0].enrolmentPath", nullValue());
        assertThat(outbox.audited()).contains("create agent-credential");
    }

    @Test
    void aRepeatedRequestGivesTheSameCredentialWithoutItsSecret() {
        var first =
                create("key-1", "Postes")
                        .then()
                        .statusCode(201)
                        .body("secret", notNullValue())
                        .extract()
                        .jsonPath();

        create("key-1", "Postes")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("Location", endsWith(first.getString("id")))
                .body("id", equalTo(first.getString("id")))
                .body("secret", nullValue());
        create("key-1", "Serveurs")
                .then()
                .statusCode(422)
                .body("type", endsWith("/idempotency-key-reused"));
        as("fleet-manager").get(CREDENTIALS).then().body("items", hasSize(1));
    }

    @Test
    void anUnregisteredOrganizationIsRefused() {
        as("fleet-manager")
                .contentType("application/json")
                .body("{\"organizationId\":\"%s\",\"label\":\"x\"}".formatted(ORGANIZATION_B))
                .post(CREDENTIALS)
                .then()
                .statusCode(422)
                .body("type", endsWith("/unknown-organization"));
    }

    @Test
    void revokingTwiceIsRevokingOnce() {
        var credential = aCredential(ORGANIZATION_A);

        as("fleet-manager").delete(CREDENTIALS + "/" + credential.id()).then().statusCode(204);
        as("fleet-manager").delete(CREDENTIALS + "/" + credential.id()).then().statusCode(204);
        as("fleet-manager").get(CREDENTIALS).then().body("items[0].revokedAt", notNullValue());
        as("fleet-manager").delete(CREDENTIALS + "/" + ORGANIZATION_B).then().statusCode(404);
    }

    private static Response create(String key, String label) {
        return as("fleet-manager")
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(
                        "{\"organizationId\":\"%s\",\"label\":\"%s\"}"
                                .formatted(ORGANIZATION_A, label))
                .post(CREDENTIALS);
    }
}
