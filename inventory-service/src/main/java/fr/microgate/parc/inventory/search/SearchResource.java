package fr.microgate.parc.inventory.search;

import fr.microgate.parc.inventory.asset.AssetList;
import fr.microgate.parc.inventory.asset.AssetQuery;
import fr.microgate.parc.inventory.asset.AssetView;
import fr.microgate.parc.inventory.csv.AsTable;
import fr.microgate.parc.inventory.csv.CsvOutput;
import fr.microgate.parc.inventory.search.SearchBox.Place;
import fr.microgate.parc.inventory.search.SearchBox.Question;
import fr.microgate.parc.platform.http.Page;
import fr.microgate.parc.platform.http.PageRequest;
import fr.microgate.parc.platform.security.CurrentUser;
import fr.microgate.parc.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
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

    private final SearchBox box;
    private final AssetList assets;
    private final CurrentUser user;

    SearchResource(SearchBox box, AssetList assets, CurrentUser user) {
        this.box = box;
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
            summary =
                    "One box: machines by name, serial, tag, IP or MAC address, user, maker, model or software",
            description =
                    """
                    Each word is the beginning of one that the machine must have; accents and case do not matter, nor how a MAC \
                    address is written. Names, addresses and logins of people find the machines that they have. After these come the \
                    machines that have some or all of the words in the name of software instead, unless more than three words \
                    are such of machines: those of fifty titles at most, so ask /software for the title and filter by \
                    softwareTitleId to have all. With in=software all words are looked for there. The filters of /assets combine with the words. \
                    A page may be short or empty and not be the last: go on until nextPageToken is absent. A client's user \
                    finds his own organisation's machines.\
                    """)
    @APIResponse(responseCode = "200", description = "One page, in the order of the words found")
    @APIResponse(
            responseCode = "400",
            description = "q is missing or too long, or a filter has no such value")
    public Page<AssetView> find(
            @RestQuery @Parameter(example = "helene 10.1.4") @NotBlank @Size(max = 200) String q,
            @RestQuery
                    @Parameter(
                            description =
                                    "Where the words are looked for: machine, software, or both when absent",
                            example = "software")
                    @Nullable @Pattern(regexp = "machine|software") String in,
            @Valid @BeanParam AssetQuery query,
            @Valid @BeanParam PageRequest page) {
        var only = user.onlyOrganization();
        var question =
                new Question(
                        q,
                        in == null ? Place.ANYWHERE : Place.valueOf(in.toUpperCase(Locale.ROOT)),
                        query,
                        only,
                        query.scope(only));
        var found = box.answer(question, page.after(), page.limit());
        var next = found.next();
        return new Page<>(
                assets.views(found.assetIds()), next == null ? null : PageRequest.token(next));
    }
}
