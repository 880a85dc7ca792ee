package fr.microgate.parc.inventory.history;

import fr.microgate.parc.inventory.Languages;
import fr.microgate.parc.inventory.asset.Assets;
import fr.microgate.parc.inventory.csv.AsTable;
import fr.microgate.parc.inventory.csv.CsvOutput;
import fr.microgate.parc.inventory.lifecycle.LifeCycle;
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
@Path("/api/inventory/v1/assets/{id}/history")
@Tag(name = "History")
class HistoryResource {

    private final Assets assets;
    private final AssetHistory history;
    private final LifeCycle lifeCycle;
    private final CurrentUser user;

    HistoryResource(Assets assets, AssetHistory history, LifeCycle lifeCycle, CurrentUser user) {
        this.assets = assets;
        this.history = history;
        this.lifeCycle = lifeCycle;
        this.user = user;
    }

    @GET
    @AsTable
    @Produces({MediaType.APPLICATION_JSON, CsvOutput.MEDIA_TYPE})
    @RolesAllowed({
        Roles.ADMIN,
        Roles.FLEET_MANAGER,
        Roles.TECHNICIAN,
        Roles.DPO,
        Roles.AUDITOR,
        Roles.CLIENT
    })
    @Operation(
            summary = "What changed on a machine, newest first",
            description =
                    "One entry for each inventory that said something new; sentences in French, or in English when Accept-Language asks for it.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "404", description = "Unknown machine, or of another organisation")
    public Page<HistoryView> list(
            @RestPath UUID id, @Valid @BeanParam PageRequest page, @Context HttpHeaders headers) {
        var asset = assets.visible(id, user);
        var language = Languages.of(headers);
        var sentences =
                Sentences.in(language, lifeCycle.labels(language), asset.kind().isComputer());
        return Page.of(
                history.page(id, user.onlyOrganization(), page),
                page,
                entry -> HistoryView.of(entry, sentences),
                view -> view.id().toString());
    }
}
