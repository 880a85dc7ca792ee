package fr.microgate.parc.ticket.comment;

import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_B;
import static fr.microgate.parc.ticket.ticket.TicketFixtures.TICKETS;
import static fr.microgate.parc.ticket.ticket.TicketFixtures.aTicketOf;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.microgate.parc.platform.security.Roles;
import fr.microgate.parc.testing.OutboxRows;
import fr.microgate.parc.testing.Tokens;
import fr.microgate.parc.ticket.inventory.ToldByInventory;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CommentResourceTest {

    private static final String PUBLIC = "{\"text\": \"%s\", \"visibility\": \"PUBLIC\"}";
    private static final String INTERNAL = "{\"text\": \"%s\", \"visibility\": \"INTERNAL\"}";

    @Inject ToldByInventory inventory;
    @Inject OutboxRows outbox;

    private String ticket = "";

    @BeforeEach
    void start() {
        inventory.twoClients();
        ticket = aTicketOf(ORGANIZATION_A);
    }

    @Test
    void keepsWhatStaffWrites() {
        var answer =
                write(
                                Tokens.as(Roles.TECHNICIAN),
                                """
                                {"text": "Rappelé.\\nPièce commandée.", "visibility": "INTERNAL", "via": "PHONE"}\
                                """)
                        .then()
                        .statusCode(201)
                        .header("ETag", "\"0\"")
                        .extract();

        assertThatJson(answer.asString())
                .isEqualTo(
                        """
                        {"id": "${json-unit.any-string}", "ticketId": "%s",
                         "text": "Rappelé.\\nPièce commandée.", "visibility": "INTERNAL",
                         "author": "STAFF", "via": "PHONE", "by": "%s",
                         "at": "${json-unit.any-string}"}\
                        """
                                .formatted(ticket, Tokens.subject("technician")));
        assertThat(Tokens.as(Roles.AUDITOR).get(answer.header("Location")).asString())
                .isEqualTo(answer.asString());
        assertThatJson(outbox.events("ticket-commented").getFirst().data())
                .isEqualTo(
                        """
                        {"ticketId": "%s", "number": "${json-unit.any-string}", "articleId": "%s",
                         "visibility": "INTERNAL", "via": "PHONE", "by": "%s"}\
                        """
                                .formatted(
                                        ticket, answer.path("id"), Tokens.subject("technician")));
        assertThat(outbox.audited()).containsExactly("open ticket", "comment ticket");
    }

    @Test
    void keepsWhatAClientWritesAsHis() {
        var body =
                write(
                                Tokens.asClientOf(ORGANIZATION_A),
                                """
                                {"text": "Toujours en panne", "visibility": "PUBLIC", "via": "CHAT"}\
                                """)
                        .then()
                        .statusCode(201)
                        .extract()
                        .asString();

        assertThatJson(body)
                .isEqualTo(
                        """
                        {"id": "${json-unit.any-string}", "ticketId": "%s",
                         "text": "Toujours en panne", "visibility": "PUBLIC",
                         "author": "CLIENT", "via": "PORTAL", "by": "%s",
                         "at": "${json-unit.any-string}"}\
                        """
                                .formatted(ticket, Tokens.subject("client-of-" + ORGANIZATION_A)));
    }

    @Test
    void hidesTheHouseFromTheClient() {
        write(Tokens.as(Roles.TECHNICIAN), PUBLIC.formatted("bonjour"));
        var internal =
                write(Tokens.as(Roles.TECHNICIAN), INTERNAL.formatted("mauvais payeur"))
                        .header("Location");
        write(Tokens.asClientOf(ORGANIZATION_A), PUBLIC.formatted("merci"));

        assertThat(textsFor(Tokens.as(Roles.DPO)))
                .containsExactly("bonjour", "mauvais payeur", "merci");
        assertThat(textsFor(Tokens.asClientOf(ORGANIZATION_A))).containsExactly("bonjour", "merci");
        assertThat(Tokens.asClientOf(ORGANIZATION_A).get(internal).statusCode()).isEqualTo(404);
        write(Tokens.asClientOf(ORGANIZATION_A), INTERNAL.formatted("entre nous"))
                .then()
                .statusCode(403)
                .body("type", equalTo("https://parc.microgate.fr/problems/public-only"));
    }

    @Test
    void readsPageAfterPageNewestLast() {
        for (var text : List.of("un", "deux", "trois")) {
            write(Tokens.as(Roles.ADMIN), PUBLIC.formatted(text));
        }

        var first = page("?limit=2");
        var second = page("?limit=2&pageToken=" + first.path("nextPageToken"));

        assertThat(first.<List<String>>path("items.text")).containsExactly("un", "deux");
        assertThat(second.<List<String>>path("items.text")).containsExactly("trois");
        assertThat(second.<String>path("nextPageToken")).isNull();
        assertThat(page("?pageToken=eA").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void showsAClientNothingOfATicketOfSomebodyElse(boolean exists) {
        ticket = exists ? aTicketOf(ORGANIZATION_B) : UUID.randomUUID().toString();
        var refusal = "There is nothing with the id %s.".formatted(ticket);

        write(Tokens.asClientOf(ORGANIZATION_A), PUBLIC.formatted("coucou"))
                .then()
                .statusCode(404)
                .body("detail", equalTo(refusal));
        Tokens.asClientOf(ORGANIZATION_A)
                .get(comments())
                .then()
                .statusCode(404)
                .body("detail", equalTo(refusal));
        assertThat(outbox.events("ticket-commented")).isEmpty();
    }

    @Test
    void doesNotShowACommentUnderAnotherTicket() {
        var id = write(Tokens.as(Roles.ADMIN), PUBLIC.formatted("un")).<String>path("id");
        ticket = aTicketOf(ORGANIZATION_A);

        Tokens.as(Roles.ADMIN)
                .get(comments() + "/" + id)
                .then()
                .statusCode(404)
                .body("type", equalTo("https://parc.microgate.fr/problems/comment-not-found"));
    }

    @Test
    void namesEachFieldThatIsNotValid() {
        assertThat(
                        write(Tokens.as(Roles.ADMIN), "{\"text\": \" \"}")
                                .then()
                                .statusCode(400)
                                .extract()
                                .<List<String>>path("errors.field"))
                .containsExactly("text", "visibility");
        write(Tokens.as(Roles.ADMIN), PUBLIC.formatted("x".repeat(10_001))).then().statusCode(400);
        write(Tokens.as(Roles.ADMIN), PUBLIC.formatted("é".repeat(10_000))).then().statusCode(201);
        write(Tokens.as(Roles.ADMIN), PUBLIC.formatted("\\u0000")).then().statusCode(400);
    }

    @Test
    void writesOnceForOneKey() {
        for (var i = 0; i < 2; i++) {
            write(Tokens.as(Roles.ADMIN).header("Idempotency-Key", "k1"), PUBLIC.formatted("un"))
                    .then()
                    .statusCode(201);
        }

        assertThat(textsFor(Tokens.as(Roles.ADMIN))).containsExactly("un");
    }

    private Response write(RequestSpecification caller, String body) {
        return caller.contentType("application/json").body(body).post(comments());
    }

    private Response page(String query) {
        return Tokens.as(Roles.ADMIN).get(comments() + query);
    }

    private List<String> textsFor(RequestSpecification caller) {
        return caller.get(comments()).then().statusCode(200).extract().path("items.text");
    }

    private String comments() {
        return TICKETS + "/" + ticket + "/comments";
    }
}
