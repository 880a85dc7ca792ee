package fr.microgate.parc.compliance.breach;

import static fr.microgate.parc.platform.security.Roles.AUDITOR;
import static fr.microgate.parc.platform.security.Roles.CLIENT;
import static fr.microgate.parc.platform.security.Roles.DPO;
import static fr.microgate.parc.platform.security.Roles.TECHNICIAN;

import fr.microgate.parc.compliance.OrganizationScope;
import fr.microgate.parc.platform.http.Page;
import fr.microgate.parc.platform.http.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@RunOnVirtualThread
@Path("/api/compliance/v1/breaches")
@Tag(name = "Breaches")
class BreachResource {

    private final BreachService service;
    private final Breaches breaches;
    private final OrganizationScope scope;

    BreachResource(BreachService service, Breaches breaches, OrganizationScope scope) {
        this.service = service;
        this.breaches = breaches;
        this.scope = scope;
    }

    @GET
    @RolesAllowed({DPO, AUDITOR, TECHNICIAN, CLIENT})
    @Operation(
            summary = "Breach files, newest first, without their decisions",
            description = "A client's user sees those of his organisation.")
    @APIResponse(responseCode = "200", description = "A page of files")
    @APIResponse(responseCode = "404", description = "The organisation is not the caller's")
    public Page<BreachView> list(
            @RestQuery @Nullable UUID organizationId,
            @RestQuery @Nullable BreachState state,
            @Valid @BeanParam PageRequest page) {
        return Page.of(
                breaches.page(scope.of(organizationId), state, page),
                page,
                service::summary,
                view -> view.id().toString());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({DPO, AUDITOR, TECHNICIAN, CLIENT})
    @Operation(
            summary = "One breach file with its decisions and clocks",
            description = "Reading a file leaves a line in the audit trail.")
    @APIResponse(responseCode = "200", description = "The file; ETag names its revision")
    @APIResponse(responseCode = "404", description = "Unknown breach file")
    public RestResponse<BreachView> get(@RestPath UUID id) {
        return answer(service.read(id));
    }

    @PUT
    @Path("{id}/awareness")
    @RolesAllowed(DPO)
    @Operation(
            summary = "Confirm the breach, or correct when the organisation became aware of it",
            description = "Starts the two clocks of RGPD art. 33. May reopen a dismissed file.")
    @APIResponse(responseCode = "200", description = "Confirmed; the clocks run")
    @APIResponse(responseCode = "404", description = "Unknown breach file")
    @APIResponse(
            responseCode = "412",
            description = "Decided by somebody else meanwhile; holds the current file")
    @APIResponse(
            responseCode = "422",
            description = "Awareness in the future, or a reason is missing")
    @APIResponse(responseCode = "428", description = "No If-Match header")
    public RestResponse<BreachView> becomeAware(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid BecomeAware command) {
        return answer(service.becomeAware(id, ifMatch, command));
    }

    @PUT
    @Path("{id}/dismissal")
    @RolesAllowed(DPO)
    @Operation(
            summary = "Dismiss a suspicion: no personal data are concerned",
            description = "The file is kept with the reason (art. 33 §5).")
    @APIResponse(responseCode = "200", description = "Dismissed")
    @APIResponse(responseCode = "404", description = "Unknown breach file")
    @APIResponse(responseCode = "409", description = "The file is confirmed or dismissed already")
    @APIResponse(
            responseCode = "412",
            description = "Decided by somebody else meanwhile; holds the current file")
    @APIResponse(responseCode = "428", description = "No If-Match header")
    public RestResponse<BreachView> dismiss(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid DismissBreach command) {
        return answer(service.dismiss(id, ifMatch, command));
    }

    private RestResponse<BreachView> answer(Breach breach) {
        var view = service.view(breach);
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, view.revision(breach.version).etag())
                .build();
    }
}
