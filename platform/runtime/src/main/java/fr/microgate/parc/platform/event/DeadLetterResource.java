package fr.microgate.parc.platform.event;

import fr.microgate.parc.platform.http.Page;
import fr.microgate.parc.platform.http.PageRequest;
import fr.microgate.parc.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.jboss.resteasy.reactive.RestPath;

/// Dead letters over REST. Each service has its own: a two-line subclass with the path.
public abstract class DeadLetterResource {

    // OpenAPI gives operations with roles their security by itself, but not inherited ones.
    private static final String SCHEME = "SecurityScheme";

    // The subclasses only carry a path; a constructor would make each repeat this list.
    @Inject DeadLetters deadLetters;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @SecurityRequirement(name = SCHEME)
    @Operation(summary = "Dead letters not replayed yet, newest first")
    public Page<DeadLetterView> list(@Valid @BeanParam PageRequest page) {
        return Page.of(
                deadLetters.page(page),
                page,
                DeadLetterView::summary,
                letter -> letter.id().toString());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @SecurityRequirement(name = SCHEME)
    @Operation(summary = "One dead letter with its data and the stack of the failure")
    @APIResponse(responseCode = "200", description = "The dead letter")
    @APIResponse(responseCode = "404", description = "Unknown dead letter")
    public DeadLetterView get(@RestPath UUID id) {
        return DeadLetterView.of(deadLetters.get(id));
    }

    @POST
    @Path("{id}/replay")
    @RolesAllowed(Roles.ADMIN)
    @SecurityRequirement(name = SCHEME)
    @Operation(summary = "Give the event to its handler again")
    @APIResponse(responseCode = "200", description = "It had its effect")
    @APIResponse(responseCode = "404", description = "Unknown dead letter")
    @APIResponse(
            responseCode = "409",
            description = "It failed again and stays, or was replayed before")
    public DeadLetterView replay(@RestPath UUID id) {
        return DeadLetterView.of(deadLetters.replay(id));
    }
}
