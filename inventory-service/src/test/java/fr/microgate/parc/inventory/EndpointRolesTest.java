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
                POST /api/inventory/v1/organizations/import    | admin fleet-manager
                GET  /api/inventory/v1/organizations/{id}      | admin fleet-manager technician dpo auditor client
                PATCH /api/inventory/v1/organizations/{id} | admin fleet-manager
                GET  /api/inventory/v1/organizations/{organizationId}/minimisation | admin fleet-manager technician dpo auditor
                PUT  /api/inventory/v1/organizations/{organizationId}/minimisation | admin dpo
                POST /api/inventory/v1/organizations/{organizationId}/sites | admin fleet-manager
                POST /api/inventory/v1/organizations/{organizationId}/sites/import | admin fleet-manager
                GET  /api/inventory/v1/sites | admin fleet-manager technician dpo auditor client
                GET  /api/inventory/v1/sites/{id} | admin fleet-manager technician dpo auditor client
                PATCH /api/inventory/v1/sites/{id} | admin fleet-manager
                GET  /api/inventory/v1/sites/{siteId}/locations | admin fleet-manager technician dpo auditor client
                POST /api/inventory/v1/sites/{siteId}/locations/import | admin fleet-manager
                POST /api/inventory/v1/sites/{siteId}/locations | admin fleet-manager
                GET  /api/inventory/v1/sites/{siteId}/locations/{id} | admin fleet-manager technician dpo auditor client
                PATCH /api/inventory/v1/sites/{siteId}/locations/{id} | admin fleet-manager
                POST /api/inventory/v1/organizations/{organizationId}/people | admin fleet-manager
                POST /api/inventory/v1/organizations/{organizationId}/people/import | admin fleet-manager
                POST /api/inventory/v1/organizations/{organizationId}/assets/import | admin fleet-manager
                GET  /api/inventory/v1/people | admin fleet-manager technician dpo auditor client
                GET  /api/inventory/v1/people/{personRef} | admin fleet-manager technician dpo auditor client
                PATCH /api/inventory/v1/people/{personRef} | admin fleet-manager
                PUT  /api/inventory/v1/people/{personRef}/status | admin fleet-manager
                GET  /api/inventory/v1/people/{personRef}/personal-data | admin dpo
                GET  /api/inventory/v1/agent-credentials       | admin fleet-manager auditor
                POST /api/inventory/v1/agent-credentials       | admin fleet-manager
                DELETE /api/inventory/v1/agent-credentials/{id} | admin fleet-manager
                GET  /api/inventory/v1/agents                  | admin fleet-manager technician auditor
                GET  /api/inventory/v1/agents/{id}             | admin fleet-manager technician auditor
                POST /api/inventory/v1/agents/{id}/force-full  | admin fleet-manager
                POST /api/inventory/v1/agents/{id}/approval    | admin fleet-manager
                POST /api/inventory/v1/agents/{id}/clear-clone | admin fleet-manager
                GET  /api/inventory/v1/assets                  | admin fleet-manager technician dpo auditor client
                GET  /api/inventory/v1/assets/{id}             | admin fleet-manager technician dpo auditor client
                POST /api/inventory/v1/assets                  | admin fleet-manager technician
                PATCH /api/inventory/v1/assets/{id}            | admin fleet-manager technician
                GET  /api/inventory/v1/assets/{id}/history     | admin fleet-manager technician dpo auditor client
                GET  /api/inventory/v1/assets/{id}/counters    | admin fleet-manager technician dpo auditor client
                GET  /api/inventory/v1/assets/{id}/batteries   | admin fleet-manager technician dpo auditor client
                GET  /api/inventory/v1/assets/{id}/purchase    | admin fleet-manager technician dpo auditor client
                PUT  /api/inventory/v1/assets/{id}/purchase    | admin fleet-manager technician
                GET  /api/inventory/v1/purchases               | admin fleet-manager technician dpo auditor
                GET  /api/inventory/v1/warranties              | admin fleet-manager technician dpo auditor client
                GET  /api/inventory/v1/renewals                | admin fleet-manager technician dpo auditor client
                GET  /api/inventory/v1/assets/{id}/assignments | admin fleet-manager technician dpo auditor client
                POST /api/inventory/v1/assets/{id}/assignments | admin fleet-manager technician
                POST /api/inventory/v1/assets/{id}/assignments/{assignmentId}/return | admin fleet-manager technician
                GET  /api/inventory/v1/assignments             | admin fleet-manager technician dpo auditor client
                GET  /api/inventory/v1/assets/{id}/relations   | admin fleet-manager technician dpo auditor client
                POST /api/inventory/v1/assets/{id}/relations   | admin fleet-manager technician
                DELETE /api/inventory/v1/assets/{id}/relations/{relationId} | admin fleet-manager technician
                GET  /api/inventory/v1/assets/{id}/comments    | admin fleet-manager technician dpo auditor
                POST /api/inventory/v1/assets/{id}/comments    | admin fleet-manager technician
                DELETE /api/inventory/v1/assets/{id}/comments/{commentId} | admin fleet-manager technician
                PUT  /api/inventory/v1/assets/{id}/tags        | admin fleet-manager technician
                GET  /api/inventory/v1/asset-states            | admin fleet-manager technician dpo auditor client
                GET  /api/inventory/v1/asset-states/{state}    | admin fleet-manager technician dpo auditor client
                PUT  /api/inventory/v1/asset-states/{state}/transitions | admin
                GET  /api/inventory/v1/asset-models            | admin fleet-manager technician dpo auditor
                POST /api/inventory/v1/asset-models            | admin fleet-manager
                GET  /api/inventory/v1/asset-models/{id}       | admin fleet-manager technician dpo auditor
                PUT  /api/inventory/v1/asset-models/{id}       | admin fleet-manager
                DELETE /api/inventory/v1/asset-models/{id}     | admin fleet-manager
                GET  /api/inventory/v1/assets/{id}/software    | admin fleet-manager technician dpo auditor client
                GET  /api/inventory/v1/search                  | admin fleet-manager technician dpo auditor client
                GET  /api/inventory/v1/software                | admin fleet-manager technician dpo auditor client
                GET  /api/inventory/v1/software/installs       | admin fleet-manager technician dpo auditor client
                GET  /api/inventory/v1/software/{id}           | admin fleet-manager technician dpo auditor client
                GET  /api/inventory/v1/software/{id}/installs  | admin fleet-manager technician dpo auditor client
                PUT  /api/inventory/v1/assets/{id}/organization | admin fleet-manager
                PUT  /api/inventory/v1/assets/{id}/state       | admin fleet-manager technician
                GET  /api/inventory/v1/assets/{id}/posture-exceptions | admin fleet-manager technician dpo auditor client
                POST /api/inventory/v1/assets/{id}/posture-exceptions | admin fleet-manager dpo
                DELETE /api/inventory/v1/assets/{id}/posture-exceptions/{exceptionId} | admin fleet-manager dpo
                GET  /api/inventory/v1/organizations/{id}/posture | admin fleet-manager technician dpo auditor client
                GET  /api/inventory/v1/organizations/{id}/posture/machines | admin fleet-manager technician dpo auditor client
                GET  /api/inventory/v1/organizations/{id}/posture/trend | admin fleet-manager technician dpo auditor client
                GET  /api/inventory/v1/assets/{id}/posture/trend | admin fleet-manager technician dpo auditor client
                GET  /api/inventory/v1/posture-exceptions      | admin fleet-manager technician dpo auditor client
                GET  /api/inventory/v1/end-of-life             | admin fleet-manager technician dpo auditor
                GET  /api/inventory/v1/posture-rules           | admin fleet-manager technician dpo auditor
                GET  /api/inventory/v1/posture-rules/{control} | admin fleet-manager technician dpo auditor
                PUT  /api/inventory/v1/posture-rules/{control} | admin fleet-manager dpo
                DELETE /api/inventory/v1/posture-rules/{control} | admin fleet-manager dpo
                GET  /api/inventory/v1/software-rules          | admin fleet-manager technician dpo auditor
                POST /api/inventory/v1/software-rules          | admin fleet-manager dpo
                GET  /api/inventory/v1/software-rules/{id}     | admin fleet-manager technician dpo auditor
                PUT  /api/inventory/v1/software-rules/{id}     | admin fleet-manager dpo
                DELETE /api/inventory/v1/software-rules/{id}   | admin fleet-manager dpo
                GET  /api/inventory/v1/software-rules/{id}/deviations | admin fleet-manager technician dpo auditor
                GET  /api/inventory/v1/naming-rules            | admin fleet-manager technician dpo auditor
                POST /api/inventory/v1/naming-rules            | admin fleet-manager technician
                GET  /api/inventory/v1/naming-rules/{id}       | admin fleet-manager technician dpo auditor
                PUT  /api/inventory/v1/naming-rules/{id}       | admin fleet-manager technician
                DELETE /api/inventory/v1/naming-rules/{id}     | admin fleet-manager technician
                GET  /api/inventory/v1/naming/proposal         | admin fleet-manager technician
                GET  /api/inventory/v1/naming/deviations       | admin fleet-manager technician dpo auditor
                POST /api/inventory/v1/naming/check            | admin fleet-manager technician
                GET  /api/inventory/v1/raw-inventories         | admin fleet-manager technician auditor
                GET  /api/inventory/v1/raw-inventories/{id}    | admin fleet-manager technician auditor
                GET  /api/inventory/v1/raw-inventories/{id}/body | admin dpo
                POST /api/inventory/v1/raw-inventories/{id}/replay | admin fleet-manager
                POST /api/inventory/v1/raw-inventories/replay  | admin fleet-manager
                GET  /api/inventory/v1/raw-inventories/{id}/match | admin fleet-manager technician auditor
                GET  /api/inventory/v1/assets/{id}/matches     | admin fleet-manager technician auditor
                GET  /api/inventory/v1/match-suggestions       | admin fleet-manager technician auditor
                POST /api/inventory/v1/match-suggestions/{id}/merge | admin fleet-manager
                POST /api/inventory/v1/match-suggestions/{id}/dismiss | admin fleet-manager
                POST /api/inventory/v1/assets/{id}/merge       | admin fleet-manager
                POST /api/inventory/v1/assets/{id}/split       | admin fleet-manager
                GET  /api/inventory/v1/merges                  | admin fleet-manager technician auditor
                POST /api/inventory/v1/merges/{id}/undo        | admin fleet-manager
                POST /api/inventory/v1/splits/{id}/undo        | admin fleet-manager
                GET  /api/inventory/v1/splits | admin fleet-manager technician auditor
                GET  /api/inventory/v1/assets/{id}/virtual-machines | admin fleet-manager technician dpo auditor client
                POST /api/inventory/v1/assets/{id}/virtual-machines/{uuid}/adopt | admin fleet-manager
                GET  /api/inventory/v1/monitors                | admin fleet-manager technician dpo auditor client
                GET  /api/inventory/v1/dead-letters            | admin auditor
                GET  /api/inventory/v1/dead-letters/{id}       | admin auditor
                POST /api/inventory/v1/dead-letters/{id}/replay | admin
                """);
    }
}
