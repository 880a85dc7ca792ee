package fr.microgate.parc.inventory;

import fr.microgate.parc.testing.RoleMatrix;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EndpointRolesTest {

    @Test
    void everyEndpointIsOpenToItsRolesOnly() throws IOException {
        RoleMatrix.check(
                "inventory.v1.yaml",
                """
                GET  /api/inventory/v1/organizations           | admin fleet-manager technician dpo auditor client
                POST /api/inventory/v1/organizations           | admin fleet-manager
                GET  /api/inventory/v1/organizations/{id}      | admin fleet-manager technician dpo auditor client
                GET  /api/inventory/v1/agent-credentials       | admin fleet-manager auditor
                POST /api/inventory/v1/agent-credentials       | admin fleet-manager
                DELETE /api/inventory/v1/agent-credentials/{id} | admin fleet-manager
                GET  /api/inventory/v1/assets                  | admin fleet-manager technician dpo auditor client
                GET  /api/inventory/v1/assets/{id}             | admin fleet-manager technician dpo auditor client
                GET  /api/inventory/v1/assets/{id}/software    | admin fleet-manager technician dpo auditor client
                GET  /api/inventory/v1/assets/{id}/history     | admin fleet-manager technician dpo auditor client
                PUT  /api/inventory/v1/assets/{id}/state       | admin fleet-manager technician
                GET  /api/inventory/v1/raw-inventories         | admin fleet-manager technician auditor
                GET  /api/inventory/v1/raw-inventories/{id}    | admin fleet-manager technician auditor
                POST /api/inventory/v1/raw-inventories/{id}/replay | admin fleet-manager
                GET  /api/inventory/v1/raw-inventories/{id}/match | admin fleet-manager technician auditor
                GET  /api/inventory/v1/assets/{id}/matches     | admin fleet-manager technician auditor
                GET  /api/inventory/v1/match-suggestions       | admin fleet-manager technician auditor
                POST /api/inventory/v1/match-suggestions/{id}/merge | admin fleet-manager
                POST /api/inventory/v1/match-suggestions/{id}/dismiss | admin fleet-manager
                POST /api/inventory/v1/assets/{id}/merge       | admin fleet-manager
                POST /api/inventory/v1/assets/{id}/split       | admin fleet-manager
                GET  /api/inventory/v1/merges                  | admin fleet-manager technician auditor
                POST /api/inventory/v1/merges/{id}/undo        | admin fleet-manager
                GET  /api/inventory/v1/assets/{id}/virtual-machines | admin fleet-manager technician dpo auditor client
                POST /api/inventory/v1/assets/{id}/virtual-machines/{uuid}/adopt | admin fleet-manager
                GET  /api/inventory/v1/monitors                | admin fleet-manager technician dpo auditor client
                GET  /api/inventory/v1/dead-letters            | admin auditor
                GET  /api/inventory/v1/dead-letters/{id}       | admin auditor
                POST /api/inventory/v1/dead-letters/{id}/replay | admin
                """);
    }
}
