package fr.microgate.parc.notification;

import fr.microgate.parc.testing.RoleMatrix;
import fr.microgate.parc.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EndpointRolesTest {

    @Inject TestClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    /// Past the end of the tokens for the service's own clock, so that the streams opened here end
    /// at once.
    @Test
    void eachOperationIsOpenToItsRolesAlone() throws IOException {
        clock.forward(Duration.ofMinutes(10));

        RoleMatrix.check(
                "notification.v1.yaml",
                """
                GET /api/notifications/v1/inbox | admin fleet-manager technician dpo auditor client
                GET /api/notifications/v1/inbox/count | admin fleet-manager technician dpo auditor client
                PUT /api/notifications/v1/inbox/read | admin fleet-manager technician dpo auditor client
                PUT /api/notifications/v1/inbox/{id}/read | admin fleet-manager technician dpo auditor client
                GET /api/notifications/v1/stream | admin fleet-manager technician dpo auditor client
                GET /api/notifications/v1/deliveries | admin auditor
                POST /api/notifications/v1/deliveries/{id}/retry | admin
                GET /api/notifications/v1/dead-letters | admin auditor
                GET /api/notifications/v1/dead-letters/{id} | admin auditor
                POST /api/notifications/v1/dead-letters/{id}/replay | admin
                """);
    }
}
