package fr.microgate.parc.ticket;

import fr.microgate.parc.testing.RoleMatrix;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EndpointRolesTest {

    private static final String TABLE =
            """
            POST /api/tickets/v1/tickets                           | admin fleet-manager technician dpo client
            GET  /api/tickets/v1/tickets                           | admin fleet-manager technician dpo auditor client
            GET  /api/tickets/v1/tickets/{id}                      | admin fleet-manager technician dpo auditor client
            PUT  /api/tickets/v1/tickets/{id}/assignee             | admin fleet-manager technician
            PUT  /api/tickets/v1/tickets/{id}/status               | admin fleet-manager technician
            POST /api/tickets/v1/tickets/{id}/comments             | admin fleet-manager technician dpo client
            GET  /api/tickets/v1/tickets/{id}/comments             | admin fleet-manager technician dpo auditor client
            GET  /api/tickets/v1/tickets/{id}/comments/{commentId} | admin fleet-manager technician dpo auditor client
            GET  /api/tickets/v1/dead-letters                      | admin auditor
            GET  /api/tickets/v1/dead-letters/{id}                 | admin auditor
            POST /api/tickets/v1/dead-letters/{id}/replay          | admin
            """;

    @Test
    void eachRoleMayDoWhatTheTableSaysAndNothingElse() throws IOException {
        RoleMatrix.check("ticket.v1.yaml", TABLE.replaceAll("(?m)^(\\w+) +", "$1 "));
    }
}
