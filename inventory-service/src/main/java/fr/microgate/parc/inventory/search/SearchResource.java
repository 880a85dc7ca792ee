package fr.microgate.parc.inventory.search;

import fr.microgate.parc.inventory.asset.AssetView;
import fr.microgate.parc.inventory.asset.Assets;
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
import java.util.HashMap;
import java.util.List;
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
                    "Each word is the beginning of one that the machine must have; accents and case do not matter, nor how a MAC address is written. A page may be short or empty and not be the last: go on until nextPageToken is absent. A client's user finds his own organisation's machines.")
    @APIResponse(responseCode = "200", description = "One page, in the order of the words found")
    @APIResponse(responseCode = "400", description = "q is missing or too long")
    public Page<AssetView> find(
            @RestQuery @Parameter(example = "helene 10.1.4") @NotBlank @Size(max = 200) String q,
            @RestQuery @Nullable UUID organizationId,
            @Valid @BeanParam PageRequest page) {
        var only = user.onlyOrganization().or(() -> Optional.ofNullable(organizationId));
        var words = Words.asked(q);
        var after = page.after().map(text -> position(text, words)).orElse(null);
        var found = search.find(words, only, after, page.limit());
        var byId = new HashMap<UUID, AssetView>();
        assets.views(found.assetIds()).forEach(view -> byId.put(view.id(), view));
        var views = found.assetIds().stream().map(byId::get).filter(Objects::nonNull).toList();
        var next = found.next();
        return new Page<>(views, next == null ? null : PageRequest.token(text(next)));
    }

    private static String text(AssetSearch.Position position) {
        return String.join(
                "\t",
                Long.toString(position.assetNumber()),
                position.lead(),
                position.token());
    }

    private static AssetSearch.Position position(String text, List<String> words) {
        var parts = text.split("\t", -1);
        if (parts.length != 3 || !words.contains(parts[1])) throw PageRequest.invalid();
        try {
            return new AssetSearch.Position(parts[1], parts[2], Long.parseLong(parts[0]));
        } catch (NumberFormatException _) {
            throw PageRequest.invalid();
        }
    }
}
