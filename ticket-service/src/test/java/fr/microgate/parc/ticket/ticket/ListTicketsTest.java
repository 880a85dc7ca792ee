package fr.microgate.parc.ticket.ticket;

import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_B;
import static fr.microgate.parc.ticket.inventory.ToldByInventory.LAPTOP_OF_A;
import static fr.microgate.parc.ticket.inventory.ToldByInventory.SERVER_OF_A;
import static fr.microgate.parc.ticket.ticket.TicketFixtures.TICKETS;
import static fr.microgate.parc.ticket.ticket.TicketFixtures.aTicketOf;
import static fr.microgate.parc.ticket.ticket.TicketFixtures.move;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.microgate.parc.platform.security.Roles;
import fr.microgate.parc.testing.Tokens;
import fr.microgate.parc.ticket.inventory.ToldByInventory;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ListTicketsTest {

    @Inject ToldByInventory inventory;

    @BeforeEach
    void start() {
        inventory.twoClients();
    }

    @Test
    void showsTicketsNewestFirstWithoutDescription() {
        aTicketOf(ORGANIZATION_A, "\"description\": \"Depuis ce matin\"");
        aTicketOf(ORGANIZATION_B);

        var body =
                Tokens.as(Roles.AUDITOR).get(TICKETS).then().statusCode(200).extract().asString();

        assertThatJson(body)
                .isEqualTo(
                        """
                        {"items": [
                          {"id": "${json-unit.any-string}", "number": "${json-unit.regex}T-[0-9]{4}-000002",
                           "organizationId": "01900000-0000-7000-8000-00000000000b",
                           "type": "INCIDENT", "channel": "API", "title": "Écran noir",
                           "impact": "MEDIUM", "urgency": "MEDIUM", "priority": "P3", "status": "NEW",
                           "assetIds": [], "sensitive": false,
                           "openedAt": "${json-unit.any-string}", "openedBy": "${json-unit.any-string}"},
                          {"id": "${json-unit.any-string}", "number": "${json-unit.regex}T-[0-9]{4}-000001",
                           "organizationId": "01900000-0000-7000-8000-00000000000a",
                           "type": "INCIDENT", "channel": "API", "title": "Écran noir",
                           "impact": "MEDIUM", "urgency": "MEDIUM", "priority": "P3", "status": "NEW",
                           "assetIds": [], "sensitive": false,
                           "openedAt": "${json-unit.any-string}", "openedBy": "${json-unit.any-string}"}]}\
                        """);
    }

    @Test
    void filtersByEachThingAndByAllTogether() {
        var wanted =
                aTicketOf(
                        ORGANIZATION_A,
                        "\"assigneeId\": \"tess\", \"impact\": \"HIGH\", \"urgency\": \"HIGH\"",
                        "\"assetIds\": [\"%s\", \"%s\"]".formatted(LAPTOP_OF_A, SERVER_OF_A));
        var waiting = aTicketOf(ORGANIZATION_A, "\"assetIds\": [\"%s\"]".formatted(SERVER_OF_A));
        move(waiting, "*", "{\"status\": \"PENDING\", \"pendingReason\": \"WAITING_FOR_PARTS\"}");
        var ofB = aTicketOf(ORGANIZATION_B);
        var number = Tokens.as(Roles.ADMIN).get(TICKETS + "/" + wanted).<String>path("number");

        assertThat(idsOf("organizationId=" + ORGANIZATION_A)).containsExactly(waiting, wanted);
        assertThat(idsOf("organizationId=" + ORGANIZATION_B)).containsExactly(ofB);
        assertThat(idsOf("status=ASSIGNED")).containsExactly(wanted);
        assertThat(idsOf("status=ASSIGNED&status=PENDING")).containsExactly(waiting, wanted);
        assertThat(idsOf("priority=P1")).containsExactly(wanted);
        assertThat(idsOf("assigneeId=tess")).containsExactly(wanted);
        assertThat(idsOf("assetId=" + SERVER_OF_A)).containsExactly(waiting, wanted);
        assertThat(idsOf("assetId=" + LAPTOP_OF_A)).containsExactly(wanted);
        assertThat(idsOf("number=" + number)).containsExactly(wanted);
        var all =
                "organizationId=%s&status=ASSIGNED&status=NEW&priority=P1&assigneeId=tess&assetId=%s&number=%s"
                        .formatted(ORGANIZATION_A, LAPTOP_OF_A, number);
        assertThat(idsOf(all)).containsExactly(wanted);
        assertThat(idsOf(all.replace("priority=P1", "priority=P2"))).isEmpty();
    }

    @Test
    void readsPageAfterPageUntilTheLast() {
        var opened = new ArrayList<String>();
        for (var i = 0; i < 5; i++) opened.addFirst(aTicketOf(ORGANIZATION_A));

        var seen = new ArrayList<String>();
        String token = "";
        while (token != null) {
            var page =
                    Tokens.as(Roles.ADMIN)
                            .queryParam("limit", 2)
                            .queryParam("pageToken", token)
                            .get(TICKETS)
                            .then()
                            .statusCode(200)
                            .extract();
            seen.addAll(page.path("items.id"));
            token = page.path("nextPageToken");
        }

        assertThat(seen).isEqualTo(opened);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, 400, invalid-request",
        "limit=201, 400, invalid-request",
        "pageToken=x, 400, invalid-page-token",
        "number=x, 400, invalid-request",
        "assigneeId=a%00b, 400, invalid-request",
        "status=OPEN, 400, invalid-request",
        "organizationId=x, 400, invalid-request"
    })
    void refusesAFilterThatIsNotValid(String query, int status, String problem) {
        Tokens.as(Roles.ADMIN)
                .urlEncodingEnabled(false)
                .get(TICKETS + "?" + query)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("https://parc.microgate.fr/problems/" + problem));
    }

    @Test
    void showsAClientHisOwnTicketsWhateverHeFiltersBy() {
        var own = aTicketOf(ORGANIZATION_A);
        var other = aTicketOf(ORGANIZATION_B);
        var number = Tokens.as(Roles.ADMIN).get(TICKETS + "/" + other).<String>path("number");

        assertThat(idsOf(Tokens.asClientOf(ORGANIZATION_A), "")).containsExactly(own);
        assertThat(idsOf(Tokens.asClientOf(ORGANIZATION_A), "organizationId=" + ORGANIZATION_B))
                .isEmpty();
        assertThat(idsOf(Tokens.asClientOf(ORGANIZATION_A), "number=" + number)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void answersAClientTheSameForATicketOfSomebodyElseAndForNone(boolean exists) {
        var id = exists ? aTicketOf(ORGANIZATION_B) : UUID.randomUUID().toString();

        var body =
                Tokens.asClientOf(ORGANIZATION_A)
                        .get(TICKETS + "/" + id)
                        .then()
                        .statusCode(404)
                        .contentType("application/problem+json")
                        .extract()
                        .asString();

        assertThatJson(body)
                .isEqualTo(
                        """
                        {"type": "https://parc.microgate.fr/problems/ticket-not-found",
                         "title": "Unknown ticket", "status": 404,
                         "detail": "There is nothing with the id %s."}\
                        """
                                .formatted(id));
    }

    private static List<String> idsOf(String query) {
        return idsOf(Tokens.as(Roles.DPO), query);
    }

    private static List<String> idsOf(RequestSpecification caller, String query) {
        return caller.get(TICKETS + "?limit=10&" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
