package fr.microgate.parc.inventory.search;

import fr.microgate.parc.inventory.asset.AssetView;
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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@RunOnVirtualThread
@Path("/api/inventory/v1/search")
@Tag(name = "Search")
class SearchResource {

    private final AssetSearch search;
    private final Assets assets;
    private final CurrentUser user;

    SearchResource(AssetSearch search, Assets assets, CurrentUser user) {
        this.search = search;
        this.assets = assets;
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
            summary = "Machines by name, serial, tag, address, user, maker or model",
            description =
                    "Each word is the beginning of one that the machine must have; accents and case do not matter. Software is found at /software. A client's user finds his own organisation's machines.")
    @APIResponse(responseCode = "200", description = "One page, in the order of the words found")
    @APIResponse(responseCode = "400", description = "q is missing or too long")
    public Page<AssetView> find(
            @RestQuery @Parameter(example = "helene 10.1.4") @NotBlank @Size(max = 200) String q,
            @RestQuery @Nullable UUID organizationId,
            @Valid @BeanParam PageRequest page) {
        var only = user.onlyOrganization().or(() -> Optional.ofNullable(organizationId));
        var after = page.after().map(SearchResource::position).orElse(AssetSearch.Position.START);
        var hits = search.find(Words.asked(q), only, after, page.limit() + 1);
        var byId = new HashMap<UUID, AssetView>();
        assets.views(hits.stream().map(AssetSearch.Hit::assetId).toList())
                .forEach(view -> byId.put(view.id(), view));
        var positions = new HashMap<UUID, AssetSearch.Position>();
        hits.forEach(hit -> positions.put(hit.assetId(), hit.position()));
        var found =
                hits.stream().map(hit -> byId.get(hit.assetId())).filter(Objects::nonNull).toList();
        return Page.of(
                found,
                page,
                one -> one,
                one -> text(Objects.requireNonNull(positions.get(one.id()))));
    }

    private static String text(AssetSearch.Position position) {
        return position.assetNumber() + "\t" + position.token();
    }

    private static AssetSearch.Position position(String text) {
        var tab = text.indexOf('\t');
        try {
            return new AssetSearch.Position(
                    text.substring(tab + 1), Long.parseLong(text.substring(0, Math.max(0, tab))));
        } catch (NumberFormatException _) {
            return AssetSearch.Position.START;
        }
    }
}
