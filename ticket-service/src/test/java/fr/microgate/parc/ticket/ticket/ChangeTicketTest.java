package fr.microgate.parc.ticket.ticket;

import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.ticket.ticket.TicketFixtures.TICKETS;
import static fr.microgate.parc.ticket.ticket.TicketFixtures.aTicketOf;
import static fr.microgate.parc.ticket.ticket.TicketFixtures.assign;
import static fr.microgate.parc.ticket.ticket.TicketFixtures.etagOf;
import static fr.microgate.parc.ticket.ticket.TicketFixtures.move;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fr.microgate.parc.platform.security.Roles;
import fr.microgate.parc.testing.OutboxRows;
import fr.microgate.parc.testing.Tokens;
import fr.microgate.parc.ticket.inventory.ToldByInventory;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChangeTicketTest {

    private static final String START = "{\"status\": \"IN_PROGRESS\"}";
    private static final String WAIT =
            "{\"status\": \"PENDING\", \"pendingReason\": \"WAITING_FOR_PARTS\"}";
    private static final String RESOLVE =
            "{\"status\": \"RESOLVED\", \"resolutionCode\": \"HARDWARE_REPAIR\"}";

    @Inject ToldByInventory inventory;
    @Inject OutboxRows outbox;

    @BeforeEach
    void start() {
        inventory.twoClients();
    }

    @Test
    void assignsANewTicket() {
        var ticket = aTicketOf(ORGANIZATION_A);

        var answer = assign(ticket, etagOf(ticket), "\"tess\"").then().statusCode(200).extract();

        assertThatJson(answer.asString())
                .isEqualTo(
                        """
                        {"id": "%s", "number": "${json-unit.any-string}",
                         "organizationId": "01900000-0000-7000-8000-00000000000a",
                         "type": "INCIDENT", "channel": "API", "title": "Écran noir",
                         "impact": "MEDIUM", "urgency": "MEDIUM", "priority": "P3",
                         "status": "ASSIGNED", "assigneeId": "tess",
                         "assetIds": [], "sensitive": false,
                         "openedAt": "${json-unit.any-string}", "openedBy": "${json-unit.any-string}"}\
                        """
                                .formatted(ticket));
        assertThat(answer.header("ETag")).isEqualTo(etagOf(ticket)).startsWith("\"1;");
        assertThatJson(outbox.events("ticket-assigned").getFirst().data())
                .isEqualTo(
                        """
                        {"ticketId": "%s", "number": "${json-unit.any-string}",
                         "assigneeId": "tess", "by": "%s"}\
                        """
                                .formatted(ticket, Tokens.subject("technician")));
        assertThatJson(outbox.events("ticket-status-changed").getFirst().data())
                .isEqualTo(
                        """
                        {"ticketId": "%s", "number": "${json-unit.any-string}",
                         "from": "NEW", "to": "ASSIGNED", "by": "%s"}\
                        """
                                .formatted(ticket, Tokens.subject("technician")));
        assertThat(outbox.audited()).containsExactly("open ticket", "assign ticket");
    }

    @Test
    void isNewAgainWithoutAssignee() {
        var ticket = aTicketOf(ORGANIZATION_A, "\"assigneeId\": \"tess\"");

        assign(ticket, "*", "null")
                .then()
                .statusCode(200)
                .body("status", equalTo("NEW"))
                .body("assigneeId", nullValue());

        assertThat(
                        outbox.events("ticket-assigned")
                                .getLast()
                                .data()
                                .get("previousAssigneeId")
                                .asText())
                .isEqualTo("tess");
    }

    @Test
    void tellsNothingWhenNothingChanges() {
        var ticket = aTicketOf(ORGANIZATION_A, "\"assigneeId\": \"tess\"");
        move(ticket, "*", RESOLVE);
        var before = outbox.events();

        assign(ticket, "*", "\"tess\"").then().statusCode(200);
        move(ticket, "*", RESOLVE).then().statusCode(200);

        assertThat(outbox.events()).isEqualTo(before);
        assertThat(outbox.audited()).containsExactly("open ticket", "set-status ticket");
    }

    @Test
    void waitsIsResolvedIsReopenedAndClosed() {
        var ticket = aTicketOf(ORGANIZATION_A);

        move(ticket, etagOf(ticket), WAIT)
                .then()
                .statusCode(200)
                .body("status", equalTo("PENDING"))
                .body("pendingReason", equalTo("WAITING_FOR_PARTS"));
        move(ticket, etagOf(ticket), RESOLVE)
                .then()
                .statusCode(200)
                .body("resolutionCode", equalTo("HARDWARE_REPAIR"))
                .body("pendingReason", nullValue());
        move(ticket, etagOf(ticket), START)
                .then()
                .statusCode(200)
                .body("resolvedAt", nullValue())
                .body("resolutionCode", nullValue());
        move(ticket, etagOf(ticket), RESOLVE).then().statusCode(200);
        move(ticket, etagOf(ticket), "{\"status\": \"CLOSED\"}").then().statusCode(200);

        assertThat(outbox.events("ticket-status-changed"))
                .extracting(row ->
                        row.data().get("from").asText() + " " + row.data().get("to").asText())
                .containsExactly(
                        "NEW PENDING",
                        "PENDING RESOLVED",
                        "RESOLVED IN_PROGRESS",
                        "IN_PROGRESS RESOLVED",
                        "RESOLVED CLOSED");
        assertThatJson(outbox.events("ticket-status-changed").getFirst().data())
                .isEqualTo(
                        """
                        {"ticketId": "%s", "number": "${json-unit.any-string}", "from": "NEW",
                         "to": "PENDING", "pendingReason": "WAITING_FOR_PARTS", "by": "%s"}\
                        """
                                .formatted(ticket, Tokens.subject("technician")));
    }

    @Test
    void refusesATransitionThatIsNotInTheTable() {
        var ticket = aTicketOf(ORGANIZATION_A);
        move(ticket, "*", "{\"status\": \"CANCELLED\"}").then().statusCode(200);

        var body = move(ticket, "*", START).then().statusCode(409).extract().asString();

        assertThatJson(body)
                .isEqualTo(
                        """
                        {"type": "https://parc.microgate.fr/problems/transition-refused",
                         "title": "The ticket cannot take this status now", "status": 409,
                         "detail": "${json-unit.regex}T-[0-9]{4}-000001 is CANCELLED, so it cannot become IN_PROGRESS."}\
                        """);
        assign(ticket, "*", "\"tess\"")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://parc.microgate.fr/problems/ticket-ended"));
    }

    @Test
    void asksForTheReason() {
        var ticket = aTicketOf(ORGANIZATION_A);

        var body =
                move(ticket, "*", "{\"status\": \"RESOLVED\"}")
                        .then()
                        .statusCode(422)
                        .extract()
                        .asString();

        assertThatJson(body)
                .isEqualTo(
                        """
                        {"type": "https://parc.microgate.fr/problems/reason-mismatch",
                         "title": "The reason does not fit the status", "status": 422,
                         "detail": "resolutionCode goes with RESOLVED, and only then."}\
                        """);
        move(ticket, "*", "{\"status\": \"PENDING\", \"pendingReason\": \"no part\"}")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("pendingReason"));
    }

    @Test
    void letsTwoPeopleChangeDifferentFields() {
        var ticket = aTicketOf(ORGANIZATION_A, "\"assigneeId\": \"tess\"");
        move(ticket, "*", START);
        var seenByBoth = etagOf(ticket);

        assign(ticket, seenByBoth, "\"theo\"").then().statusCode(200);
        move(ticket, seenByBoth, WAIT)
                .then()
                .statusCode(200)
                .body("assigneeId", equalTo("theo"))
                .body("status", equalTo("PENDING"));
    }

    @Test
    void showsTheSecondOfTwoPeopleWhatTheFirstDid() {
        var ticket = aTicketOf(ORGANIZATION_A);
        var seenByBoth = etagOf(ticket);
        assign(ticket, seenByBoth, "\"tess\"").then().statusCode(200);

        assign(ticket, seenByBoth, "\"theo\"")
                .then()
                .statusCode(412)
                .body("type", equalTo("https://parc.microgate.fr/problems/changed-meanwhile"))
                .body("current.assigneeId", equalTo("tess"));
        move(ticket, seenByBoth, START)
                .then()
                .statusCode(412)
                .body("current.status", equalTo("ASSIGNED"));
    }

    @Test
    void letsOneOfManyTakeATicketAtTheSameMoment() throws InterruptedException {
        var ticket = aTicketOf(ORGANIZATION_A);
        var seenByAll = etagOf(ticket);
        List<Callable<Integer>> takes =
                IntStream.range(0, 8)
                        .<Callable<Integer>>mapToObj(
                                i -> () -> assign(ticket, seenByAll, "\"t" + i + "\"").statusCode())
                        .toList();

        try (var threads = Executors.newFixedThreadPool(8)) {
            assertThat(threads.invokeAll(takes))
                    .extracting(take -> take.get())
                    .containsExactlyInAnyOrder(200, 412, 412, 412, 412, 412, 412, 412);
        }
        assertThat(outbox.events("ticket-assigned")).hasSize(1);
    }

    @Test
    void asksForARevision() {
        var ticket = aTicketOf(ORGANIZATION_A);

        Tokens.as(Roles.TECHNICIAN)
                .contentType("application/json")
                .body(START)
                .put(TICKETS + "/" + ticket + "/status")
                .then()
                .statusCode(428)
                .body("type", equalTo("https://parc.microgate.fr/problems/revision-required"));
    }

    @Test
    void doesNotKnowEveryTicket() {
        var id = UUID.randomUUID().toString();

        move(id, "*", START).then().statusCode(404);
        assign(id, "*", "\"tess\"").then().statusCode(404);
    }
}
