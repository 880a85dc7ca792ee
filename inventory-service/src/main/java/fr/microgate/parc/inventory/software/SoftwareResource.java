package fr.microgate.parc.inventory.software;

import static fr.microgate.parc.inventory.InventoryProblem.SOFTWARE_NOT_FOUND;

import fr.microgate.parc.inventory.csv.AsTable;
import fr.microgate.parc.inventory.csv.CsvOutput;
import fr.microgate.parc.inventory.software.TitleView.InstallView;
import fr.microgate.parc.platform.http.Page;
import fr.microgate.parc.platform.http.PageRequest;
import fr.microgate.parc.platform.security.CurrentUser;
import fr.microgate.parc.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
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

    private final TitleQueries titles;
    private final CurrentUser user;

    SoftwareResource(TitleQueries titles, CurrentUser user) {
        this.titles = titles;
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
                    "name is the beginning of it. A client's user sees what his organisation has.")
    @APIResponse(responseCode = "200", description = "One page of titles")
    public Page<TitleView> list(
            @RestQuery @DefaultValue("") @Size(max = 120) String name,
            @RestQuery @Nullable UUID organizationId,
            @Valid @BeanParam PageRequest page) {
        var after = Position.of(page.after().orElse(""));
        var rows =
                titles.titles(
                        name, only(organizationId), after.text(), after.number(), page.limit() + 1);
        return Page.of(
                rows,
                page,
                row -> row,
                row -> row.name().toLowerCase(Locale.ROOT) + "\t" + row.id());
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
                title.id(), title.publisher(), title.name(), titles.versions(id, only));
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
                    "With versionBelow only where it is older: 1.9 is below 1.10, 2.0rc1 below 2.0.")
    @APIResponse(responseCode = "200", description = "One page of machines")
    @APIResponse(responseCode = "404", description = "Nobody (of the organisation) has it")
    public Page<InstallView> installs(
            @RestPath long id,
            @RestQuery @Nullable @Size(max = 100) String versionBelow,
            @RestQuery @Nullable UUID organizationId,
            @Valid @BeanParam PageRequest page) {
        var only = only(organizationId);
        found(id, only);
        var rows =
                titles.installs(id, versionBelow, only, InstallView.after(page), page.limit() + 1);
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
