package fr.microgate.parc.ticket.ticket;

import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.ticket.inventory.ToldByInventory.LAPTOP_OF_B;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import fr.microgate.parc.platform.security.Roles;
import fr.microgate.parc.testing.OutboxRows;
import fr.microgate.parc.testing.TestClock;
import fr.microgate.parc.testing.Tokens;
import fr.microgate.parc.ticket.inventory.ToldByInventory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class OpenTicketTest {

    private static final String MINIMAL =
            """
            {"organizationId": "01900000-0000-7000-8000-00000000000a", "type": "REQUEST", "title": "Souris"}\
            """;

    @Inject ToldByInventory inventory;
    @Inject OutboxRows outbox;
    @Inject TestClock clock;
    @Inject Tickets tickets;

    @BeforeEach
    void start() {
        inventory.twoClients();
        clock.set(Instant.parse("2026-11-23T09:00:00Z"));
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void opensATicket() {
        var answer =
                open(
                                Tokens.as(Roles.TECHNICIAN),
                                """
                                {"organizationId": "01900000-0000-7000-8000-00000000000a",
                                 "type": "INCIDENT", "channel": "PHONE",
                                 "title": "L'imprimante n'imprime plus",
                                 "description": "Depuis ce matin.\\nVoyant rouge.",
                                 "impact": "MEDIUM", "urgency": "HIGH", "requesterRef": "person-7",
                                 "assigneeId": "3f1c1c1e-5d0b-4c55-9d1a-0a4f7a0f2b11",
                                 "assetIds": ["0199f3a0-7c1e-7b11-9d55-6f2f7f4f9a02",
                                              "0199f3a0-7c1e-7b11-9d55-6f2f7f4f9a01",
                                              "0199f3a0-7c1e-7b11-9d55-6f2f7f4f9a01"],
                                 "sensitive": true}\
                                """)
                        .statusCode(201)
                        .header(
                                "ETag",
                                matchesPattern("\"0;assigneeId=[0-9a-f]{12};status=[0-9a-f]{12}\""))
                        .extract();

        assertThat(answer.header("Location"))
                .endsWith("/api/tickets/v1/tickets/" + answer.path("id"));
        assertThatJson(answer.asString())
                .isEqualTo(
                        """
                        {"id": "${json-unit.any-string}",
                         "number": "T-2026-000001",
                         "organizationId": "01900000-0000-7000-8000-00000000000a",
                         "type": "INCIDENT", "channel": "PHONE",
                         "title": "L'imprimante n'imprime plus",
                         "description": "Depuis ce matin.\\nVoyant rouge.",
                         "impact": "MEDIUM", "urgency": "HIGH", "priority": "P2",
                         "status": "ASSIGNED",
                         "requesterRef": "person-7",
                         "assigneeId": "3f1c1c1e-5d0b-4c55-9d1a-0a4f7a0f2b11",
                         "assetIds": ["0199f3a0-7c1e-7b11-9d55-6f2f7f4f9a01",
                                      "0199f3a0-7c1e-7b11-9d55-6f2f7f4f9a02"],
                         "sensitive": true,
                         "openedAt": "${json-unit.regex}2026-11-23T09:00:.*Z",
                         "openedBy": "%s"}\
                        """
                                .formatted(Tokens.subject("technician")));
        assertThatJson(
                        Tokens.as(Roles.AUDITOR)
                                .get(answer.header("Location"))
                                .then()
                                .statusCode(200)
                                .header("ETag", equalTo(answer.header("ETag")))
                                .extract()
                                .asString())
                .isEqualTo(answer.asString());
    }

    @Test
    void tellsThatItWasOpenedAndAssigned() {
        open(
                        Tokens.as(Roles.TECHNICIAN).header("X-Correlation-Id", "correlation-7"),
                        """
                        {"organizationId": "01900000-0000-7000-8000-00000000000a", "type": "INCIDENT",
                         "title": "Écran noir", "assigneeId": "tess",
                         "assetIds": ["0199f3a0-7c1e-7b11-9d55-6f2f7f4f9a01"]}\
                        """)
                .statusCode(201);

        assertThat(outbox.audited()).containsExactly("open ticket");
        assertThat(outbox.events())
                .extracting(OutboxRows.Row::event)
                .containsExactly("ticket-opened", "ticket-assigned");
        assertThat(outbox.events())
                .allSatisfy(row -> {
                    assertThat(row.key()).isEqualTo(row.data().get("ticketId").asText());
                    assertThat(row.correlationId()).isEqualTo("correlation-7");
                    assertThat(row.actor()).isEqualTo(Tokens.subject("technician"));
                });
        assertThatJson(outbox.events("ticket-opened").getFirst().data())
                .isEqualTo(
                        """
                        {"ticketId": "${json-unit.any-string}", "number": "T-2026-000001",
                         "organizationId": "01900000-0000-7000-8000-00000000000a",
                         "type": "INCIDENT", "channel": "API", "title": "Écran noir", "priority": "P3",
                         "assetIds": ["0199f3a0-7c1e-7b11-9d55-6f2f7f4f9a01"], "sensitive": false}\
                        """);
        assertThatJson(outbox.events("ticket-assigned").getFirst().data())
                .isEqualTo(
                        """
                        {"ticketId": "${json-unit.any-string}", "number": "T-2026-000001",
                         "assigneeId": "tess", "by": "%s"}\
                        """
                                .formatted(Tokens.subject("technician")));
    }

    @Test
    void takesAClientForWhoHeIsWhateverHeSends() {
        var client = Tokens.asClientOf(ORGANIZATION_A);

        var body =
                open(
                                client,
                                """
                                {"organizationId": "01900000-0000-7000-8000-00000000000b",
                                 "type": "REQUEST", "channel": "PHONE", "title": "Souris",
                                 "requesterRef": "somebody-else", "assigneeId": "tess",
                                 "assetIds": ["0199f3a0-7c1e-7b11-9d55-6f2f7f4f9a01"]}\
                                """)
                        .statusCode(201)
                        .extract()
                        .asString();

        var subject = Tokens.subject("client-of-" + ORGANIZATION_A);
        assertThatJson(body)
                .isEqualTo(
                        """
                        {"id": "${json-unit.any-string}", "number": "T-2026-000001",
                         "organizationId": "01900000-0000-7000-8000-00000000000a",
                         "type": "REQUEST", "channel": "PORTAL", "title": "Souris",
                         "impact": "MEDIUM", "urgency": "MEDIUM", "priority": "P3", "status": "NEW",
                         "requesterRef": "%1$s",
                         "assetIds": ["0199f3a0-7c1e-7b11-9d55-6f2f7f4f9a01"], "sensitive": false,
                         "openedAt": "${json-unit.any-string}", "openedBy": "%1$s"}\
                        """
                                .formatted(subject));
        assertThat(outbox.events()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"0199f3a0-7c1e-7b11-9d55-6f2f7f4f9b01", "0199f3a0-7c1e-7b11-9d55-000000000000"})
    void answersTheSameForAMachineOfSomebodyElseAndForNone(String asset) {
        var command =
                "{\"type\": \"REQUEST\", \"title\": \"Souris\", \"assetIds\": [\"%s\"]}"
                        .formatted(asset);

        var body =
                open(Tokens.asClientOf(ORGANIZATION_A), command)
                        .statusCode(422)
                        .contentType("application/problem+json")
                        .extract()
                        .asString();

        assertThatJson(body)
                .isEqualTo(
                        """
                        {"type": "https://parc.microgate.fr/problems/unknown-asset",
                         "title": "Unknown asset", "status": 422,
                         "detail": "An asset in assetIds is not one of organisation 01900000-0000-7000-8000-00000000000a."}\
                        """);
        assertThat(outbox.events()).isEmpty();
    }

    @Test
    void refusesStaffToo() {
        var command = MINIMAL.replace("}", ", \"assetIds\": [\"%s\"]}".formatted(LAPTOP_OF_B));

        open(Tokens.as(Roles.ADMIN), command).statusCode(422);
    }

    @Test
    void refusesAnUnknownOrganisation() {
        var command = MINIMAL.replace("00000a\"", "00000c\"");

        assertThatJson(open(Tokens.as(Roles.DPO), command).statusCode(422).extract().asString())
                .isEqualTo(
                        """
                        {"type": "https://parc.microgate.fr/problems/unknown-organization",
                         "title": "Unknown organisation", "status": 422,
                         "detail": "No organisation 01900000-0000-7000-8000-00000000000c is known here (yet)."}\
                        """);
    }

    @Test
    void asksStaffForWhomItIs() {
        var body =
                open(Tokens.as(Roles.ADMIN), "{\"type\": \"REQUEST\", \"title\": \"Souris\"}")
                        .statusCode(400)
                        .extract()
                        .asString();

        assertThatJson(body)
                .isEqualTo(
                        """
                        {"type": "https://parc.microgate.fr/problems/invalid-request",
                         "title": "The request is not valid", "status": 400,
                         "detail": "Name the organisation in organizationId."}\
                        """);
    }

    @Test
    void aNumberIsNoType() {
        open(Tokens.as(Roles.ADMIN), "{\"type\": 1, \"title\": \"Souris\"}")
                .statusCode(400)
                .body("errors[0].field", equalTo("type"));
    }

    @Test
    void namesEachFieldThatIsNotValid() {
        var command =
                """
                {"title": "deux\\nlignes", "description": "\\u0000", "requesterRef": "jean@client.fr",
                 "assigneeId": "", "assetIds": [null]}\
                """;

        var body = open(Tokens.as(Roles.ADMIN), command).statusCode(400).extract();

        assertThat(body.<List<String>>path("errors.field"))
                .containsExactly(
                        "assetIds[0].<list element>",
                        "assigneeId",
                        "description",
                        "requesterRef",
                        "title",
                        "type");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\": \"INVOICE\"}|400",
                "{\"priority\": \"P1\"}|400",
                "[]|400",
                "<html>|400",
                "null|400",
                "{\"type\"|400"
            })
    void refusesABodyThatItDoesNotUnderstand(String body, int status) {
        open(Tokens.as(Roles.ADMIN), body)
                .statusCode(status)
                .contentType("application/problem+json");
    }

    @Test
    void opensOnceForOneKey() {
        var first = open(Tokens.as(Roles.ADMIN).header("Idempotency-Key", "k1"), MINIMAL);
        var second = open(Tokens.as(Roles.ADMIN).header("Idempotency-Key", "k1"), MINIMAL);

        assertThat(second.statusCode(201).extract().asString())
                .isEqualTo(first.statusCode(201).extract().asString());
        assertThat(second.extract().header("Location"))
                .isEqualTo(first.extract().header("Location"));
        assertThat(second.extract().header("ETag")).isEqualTo(first.extract().header("ETag"));
        assertThat(outbox.events("ticket-opened")).hasSize(1);
    }

    @Test
    void aRefusedRequestLeavesItsKeyFree() {
        var stranger = MINIMAL.replace(Tokens.ORGANIZATION_A.toString(), Tokens.subject("nobody"));
        open(Tokens.as(Roles.ADMIN).header("Idempotency-Key", "k2"), stranger).statusCode(422);
        open(Tokens.as(Roles.ADMIN).header("Idempotency-Key", "k2"), stranger).statusCode(422);

        open(Tokens.as(Roles.ADMIN).header("Idempotency-Key", "k2"), MINIMAL).statusCode(201);
    }

    @Test
    void theSameKeyTwiceAtOnceOpensOnce() throws Exception {
        try (var threads = java.util.concurrent.Executors.newFixedThreadPool(8)) {
            var opened = new java.util.ArrayList<java.util.concurrent.Future<String>>();
            for (var i = 0; i < 8; i++) {
                opened.add(
                        threads.submit(() ->
                                open(
                                                Tokens.as(Roles.ADMIN)
                                                        .header("Idempotency-Key", "k3"),
                                                MINIMAL)
                                        .statusCode(201)
                                        .extract()
                                        .<String>path("number")));
            }
            var numbers = new java.util.HashSet<String>();
            for (var number : opened) numbers.add(number.get());
            assertThat(numbers).hasSize(1);
        }
        assertThat(outbox.events("ticket-opened")).hasSize(1);
    }

    @Test
    void numbersTheYearOfTheShop() {
        clock.set(Instant.parse("2026-12-31T22:59:00Z"));
        open(Tokens.as(Roles.ADMIN), MINIMAL).body("number", equalTo("T-2026-000001"));

        clock.set(Instant.parse("2026-12-31T23:00:00Z"));
        open(Tokens.as(Roles.ADMIN), MINIMAL).body("number", equalTo("T-2027-000001"));
        open(Tokens.as(Roles.ADMIN), MINIMAL).body("number", equalTo("T-2027-000002"));
    }

    @Test
    void leavesNoGapWhenATicketIsNotOpenedAfterAll() {
        open(Tokens.as(Roles.ADMIN), MINIMAL).body("number", equalTo("T-2026-000001"));

        QuarkusTransaction.begin();
        assertThat(tickets.nextNumber(2026)).isEqualTo("T-2026-000002");
        QuarkusTransaction.rollback();

        open(Tokens.as(Roles.ADMIN), MINIMAL).body("number", equalTo("T-2026-000002"));
    }

    @Test
    void givesEachItsNumberWhenManyAreOpenedAtOnce() throws InterruptedException {
        Callable<String> open =
                () -> open(Tokens.as(Roles.ADMIN), MINIMAL).extract().path("number");

        try (var threads = Executors.newFixedThreadPool(8)) {
            var opened = threads.invokeAll(Collections.nCopies(40, open));

            assertThat(opened)
                    .extracting(number -> number.get())
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, 40)
                                    .mapToObj("T-2026-%06d"::formatted)
                                    .toList());
        }
    }

    @Test
    void refusesAClientWithoutOrganisation() {
        open(Tokens.as(Roles.CLIENT), MINIMAL)
                .statusCode(403)
                .body("type", equalTo("https://parc.microgate.fr/problems/no-organization"));
    }

    private static ValidatableResponse open(RequestSpecification caller, String body) {
        return caller.contentType("application/json")
                .body(body)
                .post("/api/tickets/v1/tickets")
                .then();
    }
}
