package fr.microgate.parc.compliance;

import fr.microgate.parc.testing.RoleMatrix;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EndpointRolesTest {

    @Test
    void everyEndpointOpensToItsRolesOnly() throws IOException {
        RoleMatrix.check(
                "compliance.v1.yaml",
                """
                GET  /api/compliance/v1/evidence | admin fleet-manager technician dpo auditor client
                GET  /api/compliance/v1/evidence/assets | admin fleet-manager technician dpo auditor client
                GET  /api/compliance/v1/breaches | dpo auditor technician client
                GET  /api/compliance/v1/breaches/{id} | dpo auditor technician client
                PUT  /api/compliance/v1/breaches/{id}/awareness | dpo
                PUT  /api/compliance/v1/breaches/{id}/dismissal | dpo
                GET  /api/compliance/v1/audit | dpo auditor admin
                POST /api/compliance/v1/audit/verification | dpo auditor admin
                GET  /api/compliance/v1/dead-letters | admin auditor
                GET  /api/compliance/v1/dead-letters/{id} | admin auditor
                POST /api/compliance/v1/dead-letters/{id}/replay | admin
                """);
    }
}
