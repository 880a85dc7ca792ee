package fr.microgate.parc.inventory.identification;

import fr.microgate.parc.inventory.Languages;
import fr.microgate.parc.inventory.asset.Assets;
import fr.microgate.parc.inventory.csv.AsTable;
import fr.microgate.parc.inventory.csv.CsvOutput;
import fr.microgate.parc.platform.http.Page;
import fr.microgate.parc.platform.http.PageRequest;
import fr.microgate.parc.platform.security.CurrentUser;
import fr.microgate.parc.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@RunOnVirtualThread
@Path("/api/inventory/v1/assets/{id}/matches")
@Tag(name = "Identification")
class AssetMatchResource {

    private final MatchExplanations matches;
    private final Assets assets;
    private final CurrentUser user;

    AssetMatchResource(MatchExplanations matches, Assets assets, CurrentUser user) {
        this.matches = matches;
        this.assets = assets;
        this.user = user;
    }

    @GET
    @AsTable
    @Produces({MediaType.APPLICATION_JSON, CsvOutput.MEDIA_TYPE})
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER, Roles.TECHNICIAN, Roles.AUDITOR})
    @Operation(
            summary = "Why documents were taken for those of a machine, newest first",
            description =
                    "A document that was taken for the same reason as the one before has no line of its own.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "404", description = "Unknown machine")
    public Page<MatchView> list(
            @RestPath UUID id, @Valid @BeanParam PageRequest page, @Context HttpHeaders headers) {
        assets.visible(id, user);
        var language = Languages.of(headers);
        return Page.of(
                matches.page(id, page),
                page,
                match -> MatchView.of(match, language),
                view -> view.rawInventoryId().toString());
    }
}
