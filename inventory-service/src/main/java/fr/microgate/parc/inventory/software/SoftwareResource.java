package fr.microgate.parc.inventory.software;

import static fr.microgate.parc.inventory.InventoryProblem.SOFTWARE_NOT_FOUND;

import fr.microgate.parc.inventory.csv.AsTable;
import fr.microgate.parc.inventory.csv.CsvOutput;
import fr.microgate.parc.inventory.software.InstallQueries.Wanted;
import fr.microgate.parc.platform.http.Page;
import fr.microgate.parc.platform.http.PageRequest;
import fr.microgate.parc.platform.security.CurrentUser;
import fr.microgate.parc.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@RunOnVirtualThread
@Path("/api/inventory/v1/software")
@Tag(name = "Software")
class SoftwareResource {

    private final TitleSearch search;
    private final TitleQueries titles;
    private final InstallQueries installs;
    private final CurrentUser user;

    SoftwareResource(
            TitleSearch search, TitleQueries titles, InstallQueries installs, CurrentUser user) {
        this.search = search;
        this.titles = titles;
        this.installs = installs;
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
            summary = "Software that somebody has, by name",
            description =
                    "name: each word is the beginning of one of the title's, without accents and capitals; then in the order of the words found. publisher: its beginning. A client's user sees what his organisation has; what it has no more is there until the night.")
    @APIResponse(responseCode = "200", description = "One page of titles")
    public Page<TitleView> list(
            @RestQuery @DefaultValue("") @Size(max = 120) String name,
            @RestQuery @DefaultValue("") @Size(max = 120) String publisher,
            @RestQuery @Nullable UUID organizationId,
            @Valid @BeanParam PageRequest page) {
        var rows =
                search.page(
                        TitleWords.of(name, publisher),
                        only(organizationId),
                        Position.of(page.after().orElse("")),
                        page.limit() + 1);
        return Page.of(rows, page, row -> row, TitleView::key);
    }

    @GET
    @AsTable
    @Produces({MediaType.APPLICATION_JSON, CsvOutput.MEDIA_TYPE})
    @Path("installs")
    @RolesAllowed({
        Roles.ADMIN,
        Roles.FLEET_MANAGER,
        Roles.TECHNICIAN,
        Roles.DPO,
        Roles.AUDITOR,
        Roles.CLIENT
    })
    @Operation(
            summary = "Where a product is installed, whatever its titles are called",
            description =
                    "name and publisher find titles as in the list of software, at most 2000 of them. With versionBelow only where it is older. Machines in use; all=true: also those retired, disposed of, lost or stolen, and versions that nobody knows. The oldest version first.")
    @APIResponse(responseCode = "200", description = "One page of machines")
    @APIResponse(responseCode = "400", description = "name has no letter and no digit")
    public Page<InstallView> product(
            @RestQuery
                    @NotNull @Size(max = 120) @Pattern(regexp = ".*[\\p{L}\\p{N}].*", message = "has a letter or a digit") String name,
            @RestQuery @DefaultValue("") @Size(max = 120) String publisher,
            @RestQuery @Nullable @Size(max = 100) String versionBelow,
            @RestQuery @DefaultValue("false") boolean all,
            @RestQuery @Nullable UUID organizationId,
            @Valid @BeanParam PageRequest page) {
        var rows =
                installs.ofProduct(
                        TitleWords.of(name, publisher),
                        new Wanted(versionBelow, all, only(organizationId)),
                        InstallView.Position.of(page),
                        page.limit() + 1);
        return Page.of(rows, page, row -> row, InstallView::key);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        Roles.ADMIN,
        Roles.FLEET_MANAGER,
        Roles.TECHNICIAN,
        Roles.DPO,
        Roles.AUDITOR,
        Roles.CLIENT
    })
    @Operation(summary = "A title with its versions and on how many machines each is")
    @APIResponse(responseCode = "200", description = "The title")
    @APIResponse(responseCode = "404", description = "Nobody (of the organisation) has it")
    public TitleView.Detail get(@RestPath long id, @RestQuery @Nullable UUID organizationId) {
        var only = only(organizationId);
        var title = found(id, only);
        return new TitleView.Detail(
                title.id(),
                title.publisher(),
                title.name(),
                title.firstSeenAt(),
                title.lastSeenAt(),
                titles.versions(id, only));
    }

    @GET
    @AsTable
    @Produces({MediaType.APPLICATION_JSON, CsvOutput.MEDIA_TYPE})
    @Path("{id}/installs")
    @RolesAllowed({
        Roles.ADMIN,
        Roles.FLEET_MANAGER,
        Roles.TECHNICIAN,
        Roles.DPO,
        Roles.AUDITOR,
        Roles.CLIENT
    })
    @Operation(
            summary = "Where it is installed",
            description =
                    "With versionBelow only where it is older: 1.9 is below 1.10, 2.0rc1 below 2.0. Machines in use; all=true: also those retired, disposed of, lost or stolen, and versions that nobody knows. The oldest version first.")
    @APIResponse(responseCode = "200", description = "One page of machines")
    @APIResponse(responseCode = "404", description = "Nobody (of the organisation) has it")
    public Page<InstallView> installs(
            @RestPath long id,
            @RestQuery @Nullable @Size(max = 100) String versionBelow,
            @RestQuery @DefaultValue("false") boolean all,
            @RestQuery @Nullable UUID organizationId,
            @Valid @BeanParam PageRequest page) {
        var only = only(organizationId);
        found(id, only);
        var rows =
                installs.ofTitle(
                        id,
                        new Wanted(versionBelow, all, only),
                        InstallView.Position.of(page),
                        page.limit() + 1);
        return Page.of(rows, page, row -> row, InstallView::key);
    }

    private TitleView found(long id, Optional<UUID> only) {
        return titles.title(id, only)
                .orElseThrow(
                        () -> SOFTWARE_NOT_FOUND.problem("There is nothing with the id %s.", id));
    }

    private Optional<UUID> only(@Nullable UUID asked) {
        return user.onlyOrganization().or(() -> Optional.ofNullable(asked));
    }
}
