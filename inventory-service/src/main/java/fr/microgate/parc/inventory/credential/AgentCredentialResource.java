package fr.microgate.parc.inventory.credential;

import static fr.microgate.parc.inventory.InventoryProblem.CERTIFICATE_TAKEN;
import static fr.microgate.parc.inventory.InventoryProblem.CREDENTIAL_NOT_FOUND;

import fr.microgate.parc.inventory.csv.AsTable;
import fr.microgate.parc.inventory.csv.CsvOutput;
import fr.microgate.parc.inventory.organization.Organizations;
import fr.microgate.parc.platform.audit.AuditLog;
import fr.microgate.parc.platform.http.Idempotent;
import fr.microgate.parc.platform.http.Page;
import fr.microgate.parc.platform.http.PageRequest;
import fr.microgate.parc.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@RunOnVirtualThread
@Path("/api/inventory/v1/agent-credentials")
@Tag(name = "Agent credentials")
class AgentCredentialResource {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final AgentCredentials credentials;
    private final Organizations organizations;
    private final AuditLog audit;
    private final Clock clock;

    AgentCredentialResource(
            AgentCredentials credentials,
            Organizations organizations,
            AuditLog audit,
            Clock clock) {
        this.credentials = credentials;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER})
    @Idempotent
    @Transactional
    @Operation(
            summary = "Create a credential for the agents of an organisation",
            description =
                    "The secret is in this answer and never again, not even for a repeated Idempotency-Key.")
    @APIResponse(responseCode = "201", description = "Created; holds the secret")
    @APIResponse(
            responseCode = "409",
            description = "The certificate stands for another credential")
    @APIResponse(responseCode = "422", description = "The organisation is not registered")
    public RestResponse<AgentCredentialView> create(@NotNull @Valid CreateAgentCredential command) {
        organizations.mustBeRegistered(command.organizationId());
        var fingerprint = command.fingerprint();
        if (fingerprint != null && credentials.isTaken(fingerprint)) {
            throw CERTIFICATE_TAKEN.problem(
                    "This certificate stands for another credential: revoke that one first.");
        }
        var secret = newSecret();
        var credential = AgentCredential.create(command, secret, clock.instant());
        credentials.persist(credential);
        audit.record("create", "agent-credential", credential.id, credential.organizationId);
        return RestResponse.ResponseBuilder.<AgentCredentialView>created(
                        URI.create("/api/inventory/v1/agent-credentials/" + credential.id))
                .entity(AgentCredentialView.created(credential, secret))
                .build();
    }

    @GET
    @AsTable
    @Produces({MediaType.APPLICATION_JSON, CsvOutput.MEDIA_TYPE})
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER, Roles.AUDITOR})
    @Operation(summary = "Credentials, newest first, without their secrets")
    public Page<AgentCredentialView> list(
            @Valid @BeanParam PageRequest page, @RestQuery @Nullable UUID organizationId) {
        return Page.of(
                credentials.page(page, organizationId),
                page,
                AgentCredentialView::of,
                view -> view.id().toString());
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER})
    @Transactional
    @Operation(summary = "Revoke a credential at once; it stays in the list")
    @APIResponse(responseCode = "204", description = "Revoked, now or before")
    @APIResponse(responseCode = "404", description = "Unknown credential")
    public RestResponse<Void> revoke(@RestPath UUID id) {
        var credential =
                credentials
                        .findByIdOptional(id)
                        .orElseThrow(() ->
                                CREDENTIAL_NOT_FOUND.problem(
                                        "There is nothing with the id %s.", id));
        credential.revoke(clock.instant());
        audit.record("revoke", "agent-credential", id, credential.organizationId);
        return RestResponse.noContent();
    }

    private static String newSecret() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
