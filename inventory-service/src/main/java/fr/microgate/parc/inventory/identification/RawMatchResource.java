package fr.microgate.parc.inventory.identification;

import static fr.microgate.parc.inventory.InventoryProblem.MATCH_NOT_FOUND;

import fr.microgate.parc.inventory.Languages;
import fr.microgate.parc.inventory.raw.RawInventories;
import fr.microgate.parc.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@RunOnVirtualThread
@Path("/api/inventory/v1/raw-inventories/{id}/match")
@Tag(name = "Identification")
class RawMatchResource {

    private final MatchExplanations matches;
    private final RawInventories inventories;

    RawMatchResource(MatchExplanations matches, RawInventories inventories) {
        this.matches = matches;
        this.inventories = inventories;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER, Roles.TECHNICIAN, Roles.AUDITOR})
    @Operation(summary = "Why a document was taken for one of a machine")
    @APIResponse(responseCode = "200", description = "Rule, score and facts")
    @APIResponse(responseCode = "404", description = "Unknown document, or of no machine (yet)")
    public MatchView get(@RestPath UUID id, @Context HttpHeaders headers) {
        var language = Languages.of(headers);
        return inventories
                .findByIdOptional(id)
                .flatMap(matches::of)
                .map(match -> MatchView.of(match, id, language))
                .orElseThrow(() ->
                        MATCH_NOT_FOUND.problem("No machine was found for a document %s.", id));
    }
}
