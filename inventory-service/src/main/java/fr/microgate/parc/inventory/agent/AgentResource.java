package fr.microgate.parc.inventory.agent;

import fr.microgate.parc.inventory.document.Payload;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The addresses that administrators have in their agents' configuration. Agents are no OIDC
/// clients: these endpoints are open to the token filter and check an agent credential themselves.
@RunOnVirtualThread
@Path("/")
@Tag(
        name = "Agents",
        description = "Wire protocol of GLPI-Agent, FusionInventory-Agent and the OCS agent")
class AgentResource {

    private final AgentAuthentication authentication;
    private final AgentMessages messages;
    private final Bodies bodies;

    AgentResource(AgentAuthentication authentication, AgentMessages messages, Bodies bodies) {
        this.authentication = authentication;
        this.bodies = bodies;
        this.messages = messages;
    }

    @POST
    @Path("front/inventory.php")
    @PermitAll
    @Operation(
            summary = "PROLOG, CONTACT or inventory of an agent",
            description =
                    """
                    XML or JSON, plain, zlib or gzip (recognised by the first bytes); the answer has the same dialect and \
                    compression. Agent credential by Basic. The same at /, /Inventory and /ocsinventory.\
                    """)
    @APIResponse(
            responseCode = "200",
            description = "Understood; an inventory is stored now and processed after the answer")
    @APIResponse(responseCode = "400", description = "Empty body")
    @APIResponse(
            responseCode = "401",
            description = "No credential, or a wrong, expired or revoked one")
    @APIResponse(
            responseCode = "413",
            description = "Larger than 16 MiB, or than 64 MiB once inflated")
    public RestResponse<byte[]> glpi(@Context HttpServerRequest request, InputStream body) {
        return deliver(request, null, body);
    }

    @POST
    @PermitAll
    @Operation(hidden = true)
    public RestResponse<byte[]> root(@Context HttpServerRequest request, InputStream body) {
        return deliver(request, null, body);
    }

    @POST
    @Path("Inventory")
    @PermitAll
    @Operation(hidden = true)
    public RestResponse<byte[]> glpi11(@Context HttpServerRequest request, InputStream body) {
        return deliver(request, null, body);
    }

    @POST
    @Path("ocsinventory")
    @PermitAll
    @Operation(hidden = true)
    public RestResponse<byte[]> ocs(@Context HttpServerRequest request, InputStream body) {
        return deliver(request, null, body);
    }

    @POST
    @Path("inventory/{token}")
    @PermitAll
    @Operation(
            summary =
                    "The same for agents that only know a URL: the enrolment token is in the path")
    @APIResponse(
            responseCode = "200",
            description = "Understood; an inventory is stored now and processed after the answer")
    @APIResponse(responseCode = "401", description = "A wrong, expired or revoked token")
    public RestResponse<byte[]> enrolled(
            @Context HttpServerRequest request, @RestPath String token, InputStream body) {
        return deliver(request, token, body);
    }

    @GET
    @Path("front/inventory.php")
    @PermitAll
    @Operation(hidden = true)
    public RestResponse<byte[]> poll() {
        return plain(AgentAnswer.jsonError(405, "Agents deliver by POST."));
    }

    /// The credential first: of a stranger nothing is read.
    private RestResponse<byte[]> deliver(
            HttpServerRequest request, @Nullable String token, InputStream body) {
        var credential = authentication.authenticate(request.getHeader("Authorization"), token);
        if (credential.isEmpty()) {
            return plain(
                    AgentAnswer.jsonError(401, "Unknown, expired or revoked agent credential."));
        }
        return bodies.read(
                body,
                payload ->
                        mirror(
                                messages.answer(
                                        credential.get(),
                                        payload,
                                        request.getHeader("GLPI-Agent-ID"),
                                        request.getHeader("User-Agent")),
                                payload,
                                request.getHeader("Content-Type")));
    }

    /// Compressed like the request, and named like it: agents have no other way to tell.
    private static RestResponse<byte[]> mirror(
            AgentAnswer answer, Payload request, @Nullable String contentType) {
        if (request.compression() == Payload.Compression.NONE || contentType == null) {
            return plain(answer);
        }
        return RestResponse.ResponseBuilder.<byte[]>create(answer.status())
                .entity(request.compress(bytes(answer)))
                .header("Content-Type", contentType.split(";", 2)[0])
                .build();
    }

    private static RestResponse<byte[]> plain(AgentAnswer answer) {
        var response =
                RestResponse.ResponseBuilder.<byte[]>create(answer.status())
                        .entity(bytes(answer))
                        .header("Content-Type", answer.contentType());
        // One challenge with a quoted realm: agents split the header on commas.
        if (answer.status() == 401) response.header("WWW-Authenticate", "Basic realm=\"Parc\"");
        return response.build();
    }

    private static byte[] bytes(AgentAnswer answer) {
        return answer.body().getBytes(StandardCharsets.UTF_8);
    }
}
