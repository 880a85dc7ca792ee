package fr.microgate.parc.ticket.ticket;

import fr.microgate.parc.platform.security.Roles;
import fr.microgate.parc.testing.Tokens;
import io.restassured.response.Response;
import java.util.UUID;

/// Tickets opened through the API.
public final class TicketFixtures {

    public static final String TICKETS = "/api/tickets/v1/tickets";

    private TicketFixtures() {}

    /// Id of a new incident.
    ///
    /// @param fields further members of the body
    public static String aTicketOf(UUID organization, String... fields) {
        var body =
                "{\"organizationId\": \"%s\", \"type\": \"INCIDENT\", \"title\": \"Écran noir\"%s}"
                        .formatted(
                                organization,
                                fields.length == 0 ? "" : ", " + String.join(", ", fields));
        return Tokens.as(Roles.TECHNICIAN)
                .contentType("application/json")
                .body(body)
                .post(TICKETS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String etagOf(String ticket) {
        return Tokens.as(Roles.TECHNICIAN).get(TICKETS + "/" + ticket).header("ETag");
    }

    static Response assign(String ticket, String ifMatch, String assignee) {
        return put(ticket + "/assignee", ifMatch, "{\"assigneeId\": %s}".formatted(assignee));
    }

    public static Response move(String ticket, String ifMatch, String body) {
        return put(ticket + "/status", ifMatch, body);
    }

    private static Response put(String path, String ifMatch, String body) {
        return Tokens.as(Roles.TECHNICIAN)
                .header("If-Match", ifMatch)
                .contentType("application/json")
                .body(body)
                .put(TICKETS + "/" + path);
    }
}
