package fr.microgate.parc.inventory.comment;

import static fr.microgate.parc.inventory.Fixtures.aThing;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.pages;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.as;
import static fr.microgate.parc.testing.Tokens.asClientOf;
import static fr.microgate.parc.testing.Tokens.asUser;
import static fr.microgate.parc.testing.Tokens.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import fr.microgate.parc.testing.OutboxRows;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CommentTest {

    @Inject OutboxRows outbox;

    private String url;

    @BeforeEach
    void aLaptop() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        var id = aThing(ORGANIZATION_A, "\"kind\":\"LAPTOP\",\"name\":\"PC-1\"");
        url = "/api/inventory/v1/assets/" + id + "/comments";
    }

    @Test
    void theShopReadsWhatItWroteAndItsClientDoesNot() {
        write("Charnière fendue")
                .then()
                .statusCode(201)
                .body("author", equalTo(subject("technician")));
        write("Réparée").then().statusCode(201);

        assertThat(pages(url + "?limit=1", "items.text"))
                .containsExactly("Réparée", "Charnière fendue");
        asClientOf(ORGANIZATION_A).get(url).then().statusCode(403);
        assertThat(outbox.audited()).contains("comment asset");
        assertThat(outbox.events().toString()).doesNotContain("Charnière");
    }

    @Test
    void aTechnicianRemovesHisOwnAndAManagerAny() {
        String first = write("un").path("id");
        String second = write("deux").path("id");

        asUser("technician", subject("another"))
                .delete(url + "/" + first)
                .then()
                .statusCode(403)
                .body("type", endsWith("/not-your-comment"));
        as("technician").delete(url + "/" + first).then().statusCode(204);
        as("fleet-manager").delete(url + "/" + second).then().statusCode(204);
        as("fleet-manager").delete(url + "/" + second).then().statusCode(404);
    }

    @Test
    void tooMuchOrNothingIsRefused() {
        write(" ").then().statusCode(400).body("errors[0].field", equalTo("text"));
        write("x".repeat(4_001)).then().statusCode(400);
        write("x".repeat(4_000)).then().statusCode(201);
    }

    private Response write(String text) {
        return as("technician")
                .contentType("application/json")
                .body("{\"text\":\"%s\"}".formatted(text))
                .post(url);
    }
}
