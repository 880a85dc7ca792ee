package fr.microgate.parc.inventory.posture;

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
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@RunOnVirtualThread
@Path("/api/inventory/v1/posture-exceptions")
@Tag(name = "Posture exceptions")
class PostureExceptionListResource {

    private final PostureExceptions exceptions;
    private final CurrentUser user;
    private final Clock clock;

    PostureExceptionListResource(PostureExceptions exceptions, CurrentUser user, Clock clock) {
        this.exceptions = exceptions;
        this.user = user;
        this.clock = clock;
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
            summary = "Exceptions in force, the first one to end first",
            description = "Of all machines; a client's user sees those of his own.")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<PostureExceptionView> list(
            @Valid @BeanParam PageRequest page,
            @Parameter(description = "Only those that end before it") @RestQuery
                    @Nullable Instant expiresBefore,
            @RestQuery @Nullable UUID organizationId) {
        var now = clock.instant();
        return Page.of(
                exceptions.ending(
                        EndingKey.after(page, now),
                        expiresBefore,
                        user.onlyOrganization().orElse(organizationId),
                        page.limit() + 1),
                page,
                exception -> PostureExceptionView.of(exception, now),
                view -> new EndingKey(view.expiresAt(), view.id()).toString());
    }
}
