package fr.microgate.parc.inventory.software;

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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@RunOnVirtualThread
@Path("/api/inventory/v1/assets/{id}/software")
@Tag(name = "Software")
class AssetSoftwareResource {

    private final Assets assets;
    private final SoftwareQueries software;
    private final CurrentUser user;

    AssetSoftwareResource(Assets assets, SoftwareQueries software, CurrentUser user) {
        this.assets = assets;
        this.software = software;
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
            summary = "Software of a machine, by name",
            description = "With removed=true what was on it and is no more, kept for half a year.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "404", description = "Unknown machine, or of another organisation")
    public Page<SoftwareView> list(
            @RestPath UUID id,
            @RestQuery @DefaultValue("false") boolean removed,
            @Valid @BeanParam PageRequest page) {
        assets.visible(id, user);
        var rows = software.ofAsset(id, removed, page.after().orElse(""), page.limit() + 1);
        return Page.of(rows, page, row -> row, SoftwareView::key);
    }
}
