package fr.microgate.parc.notification.inbox;

import static fr.microgate.parc.testing.Tokens.subject;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InboxResourceTest {

    private static final String INBOX = "/api/notifications/v1/inbox";
    private static final String ME = subject("technician");

    @Inject Inboxes inboxes;

    @Test
    void showsMyNotificationsNewestFirst() {
        var first = inboxes.tell(ME, "Panne");
        var second = inboxes.tell(ME, "Vol");
        inboxes.tell(subject("dpo"), "Autre");

        assertThatJson(Tokens.as("technician").get(INBOX).asString())
                .isEqualTo(
                        """
                        {
                          "items": [
                            {
                              "id": "%s",
                              "kind": "TICKET_URGENT",
                              "subject": {"kind": "TICKET", "id": "0199f3a1-1111-7222-8333-444455556666", "number": "T-2026-000002"},
                              "headline": "[T-2026-000002] P1 : Vol",
                              "body": "Un ticket de priorité P1 vient d'être ouvert.",
                              "link": "http://localhost:8080/tickets/0199f3a1-1111-7222-8333-444455556666",
                              "occurredAt": "2026-11-23T16:02:11Z"
                            },
                            {
                              "id": "%s",
                              "kind": "TICKET_URGENT",
                              "subject": {"kind": "TICKET", "id": "0199f3a1-1111-7222-8333-444455556666", "number": "T-2026-000002"},
                              "headline": "[T-2026-000002] P1 : Panne",
                              "body": "Un ticket de priorité P1 vient d'être ouvert.",
                              "link": "http://localhost:8080/tickets/0199f3a1-1111-7222-8333-444455556666",
                              "occurredAt": "2026-11-23T16:02:11Z"
                            }
                          ]
                        }\
                        """
                                .formatted(second, first));
    }

    @Test
    void speaksEnglishToWhoAsksForIt() {
        inboxes.tell(ME, "Theft");

        var english =
                Tokens.as("technician")
                        .header("Accept-Language", "en-GB,fr;q=0.5")
                        .get(INBOX)
                        .jsonPath();

        assertThat(english.getString("items[0].headline")).isEqualTo("[T-2026-000002] P1: Theft");
        assertThat(english.getString("items[0].body"))
                .isEqualTo("A ticket of priority P1 has just been opened.");
    }

    @Test
    void pagesThroughTheUnreadOnes() {
        var ids = List.of(tell(), tell(), tell(), tell());
        read(ids.get(2)).then().statusCode(204);

        var first = get("?unread=true&limit=2");
        var second = get("?unread=true&limit=2&pageToken=" + first.getString("nextPageToken"));

        assertThat(first.getList("items.id")).containsExactly(ids.get(3), ids.get(1));
        assertThat(second.getList("items.id")).containsExactly(ids.get(0));
        assertThat(second.getString("nextPageToken")).isNull();
        assertThat(get("").getList("items")).hasSize(4);
    }

    @Test
    void countsAndMarksRead() {
        var id = tell();
        tell();
        inboxes.tell(subject("dpo"), "Autre");
        assertThatJson(count()).isEqualTo("{\"unread\": 2}");

        read(id).then().statusCode(204);
        var readAt = get("").getString("items[1].readAt");
        read(id).then().statusCode(204);

        assertThatJson(count()).isEqualTo("{\"unread\": 1}");
        assertThat(readAt).isNotNull();
        assertThat(get("").getString("items[1].readAt")).isEqualTo(readAt);
    }

    @Test
    void marksAllOfMineRead() {
        tell();
        tell();
        inboxes.tell(subject("dpo"), "Autre");

        Tokens.as("technician").put(INBOX + "/read").then().statusCode(204);

        assertThatJson(count()).isEqualTo("{\"unread\": 0}");
        assertThatJson(Tokens.as("dpo").get(INBOX + "/count").asString())
                .isEqualTo("{\"unread\": 1}");
    }

    @Test
    void anotherOnesNotificationDoesNotExist() {
        var id = inboxes.tell(subject("dpo"), "Autre");

        assertThatJson(read(id.toString()).asString())
                .isEqualTo(
                        """
                        {
                          "type": "https://parc.microgate.fr/problems/notification-not-found",
                          "title": "Unknown notification",
                          "status": 404,
                          "detail": "You have no notification with the id %s."
                        }\
                        """
                                .formatted(id));
        read(new UUID(0, 1).toString()).then().statusCode(404);
        assertThatJson(Tokens.as("dpo").get(INBOX + "/count").asString())
                .isEqualTo("{\"unread\": 1}");
    }

    @Test
    void aClientSeesHisOwnInboxAndNothingElse() {
        inboxes.tell(ME, "Panne");

        var client = Tokens.asClientOf(Tokens.ORGANIZATION_A).get(INBOX);

        assertThatJson(client.asString()).isEqualTo("{\"items\": []}");
    }

    @Test
    void refusesALimitOrTokenThatMakesNoSense() {
        Tokens.as("technician").get(INBOX + "?limit=0").then().statusCode(400);
        Tokens.as("technician").get(INBOX + "?pageToken=nonsense").then().statusCode(400);
    }

    private String tell() {
        return inboxes.tell(ME, "Panne").toString();
    }

    private static io.restassured.response.Response read(String id) {
        return Tokens.as("technician").put(INBOX + "/" + id + "/read");
    }

    private static JsonPath get(String query) {
        return Tokens.as("technician").get(INBOX + query).jsonPath();
    }

    private static String count() {
        return Tokens.as("technician").get(INBOX + "/count").asString();
    }
}
