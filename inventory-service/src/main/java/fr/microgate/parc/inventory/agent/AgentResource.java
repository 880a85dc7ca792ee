package fr.microgate.parc.inventory.agent;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/// The addresses that administrators have in their agents' configuration. Agents are no OIDC
/// clients: these endpoints are open to the token filter and check an agent credential themselves.
@RunOnVirtualThread
@Path("/")
@Tag(
        name = "Agent protocol",
        description = "Wire protocol of GLPI-Agent, FusionInventory-Agent and the OCS agent")
class AgentResource {

    /// Where agents were pointed at before Parc, with and without a slash at the end. GLPI and its
    /// plugins also live in a sub-folder, `/glpi` or `/it/glpi`.
    private static final String ALIASES =
            "{alias: [Ii]nventory/?|front/inventory\\.php/.*|ocsinventory/?|glpi/?|index\\.php"
                    + "|(plugins/(fusion|glpi)inventory|marketplace/glpiinventory)(/.*)?"
                    + "|([\\w.-]+/){1,2}([Ii]nventory/?|index\\.php|front/inventory\\.php(/.*)?|ocsinventory/?"
                    + "|(plugins/(fusion|glpi)inventory|marketplace/glpiinventory)(/.*)?)}";

    private static final String BINARY = "application/octet-stream";
    private static final String MESSAGE =
            """
            {"action":"inventory","deviceid":"COMPTA-PC-2026-01-05-08-00-00","itemtype":"Computer",\
            "content":{"hardware":{"name":"COMPTA-PC"},"bios":{"ssn":"5CG1234XYZ","smanufacturer":"HP"}}}\
            """;
    private static final String ANSWER = "{\"status\":\"ok\",\"expiration\":24}";

    private final AgentReception reception;

    AgentResource(AgentReception reception) {
        this.reception = reception;
    }

    @POST
    @Path("front/inventory.php")
    @PermitAll
    @Operation(
            summary = "PROLOG, CONTACT or inventory of an agent",
            description =
                    """
                    XML or JSON, plain, zlib or gzip (recognised by the first bytes), raw deflate or brotli (by the content \
                    type); the answer has the same dialect and compression. Agent credential by Basic, a bearer token of \
                    /api.php/token, or a client certificate that a trusted proxy verified. The same at /, /Inventory, \
                    /ocsinventory, /plugins/fusioninventory, /plugins/glpiinventory and /marketplace/glpiinventory, also below a sub-folder as /glpi.\
                    """)
    @RequestBody(content = @Content(mediaType = BINARY, example = MESSAGE))
    @APIResponse(
            responseCode = "200",
            description = "Understood; an inventory is stored now and processed after the answer",
            content = @Content(mediaType = BINARY, example = ANSWER))
    @APIResponse(responseCode = "400", description = "Empty body, or a query that asks for nothing")
    @APIResponse(
            responseCode = "401",
            description = "No credential, or a wrong, expired or revoked one")
    @APIResponse(responseCode = "403", description = "The agent was refused by the fleet manager")
    @APIResponse(
            responseCode = "413",
            description = "Larger than 16 MiB, or than 64 MiB once inflated")
    @APIResponse(responseCode = "415", description = "Brotli, where the server cannot read it")
    @APIResponse(responseCode = "503", description = "Nothing can be stored at the moment")
    public RestResponse<byte[]> glpi(@Context HttpServerRequest request, InputStream body) {
        return reception.deliver(request, null, body);
    }

    @POST
    @PermitAll
    @Operation(hidden = true)
    public RestResponse<byte[]> root(@Context HttpServerRequest request, InputStream body) {
        return reception.deliver(request, null, body);
    }

    @POST
    @Path(ALIASES)
    @PermitAll
    @Operation(hidden = true)
    public RestResponse<byte[]> alias(
            @Context HttpServerRequest request, @RestPath String alias, InputStream body) {
        return reception.deliver(request, null, body);
    }

    @POST
    @Path("inventory/{token}")
    @PermitAll
    @Operation(
            summary =
                    "The same for agents that only know a URL: the enrolment token is in the path")
    @RequestBody(content = @Content(mediaType = BINARY, example = MESSAGE))
    @APIResponse(
            responseCode = "200",
            description = "Understood; an inventory is stored now and processed after the answer",
            content = @Content(mediaType = BINARY, example = ANSWER))
    @APIResponse(responseCode = "401", description = "A wrong, expired or revoked token")
    @APIResponse(responseCode = "403", description = "The agent was refused by the fleet manager")
    public RestResponse<byte[]> enrolled(
            @Context HttpServerRequest request, @RestPath String token, InputStream body) {
        return reception.deliver(request, token, body);
    }

    @POST
    @Path("inventory/{token}/{below: .*}")
    @PermitAll
    @Operation(hidden = true)
    public RestResponse<byte[]> enrolledBelow(
            @Context HttpServerRequest request,
            @RestPath String token,
            @RestPath String below,
            InputStream body) {
        return reception.deliver(request, token, body);
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public RestResponse<byte[]> getRoot(@Context HttpServerRequest request) {
        return reception.get(request, null);
    }

    @GET
    @Path("front/inventory.php")
    @PermitAll
    @Operation(
            summary = "What became of a message",
            description =
                    "For an agent that polls with the GLPI-Request-ID of its message and the credential that delivered it.")
    @APIResponse(
            responseCode = "200",
            description = "Applied, or nothing new",
            content = @Content(mediaType = BINARY, example = ANSWER))
    @APIResponse(
            responseCode = "202",
            description = "Stored and not processed yet: ask again",
            content =
                    @Content(
                            mediaType = BINARY,
                            example = "{\"status\":\"pending\",\"expiration\":\"10s\"}"))
    @APIResponse(responseCode = "400", description = "Kept, and not applied: the message says why")
    @APIResponse(responseCode = "401", description = "No credential, or a wrong one")
    @APIResponse(responseCode = "404", description = "Nothing was delivered under this id")
    @APIResponse(responseCode = "405", description = "Without GLPI-Request-ID: deliver by POST")
    public RestResponse<byte[]> get(@Context HttpServerRequest request) {
        return reception.get(request, null);
    }

    @GET
    @Path("inventory/{token}")
    @PermitAll
    @Operation(hidden = true)
    public RestResponse<byte[]> getEnrolled(
            @Context HttpServerRequest request, @RestPath String token) {
        return reception.get(request, token);
    }

    @GET
    @Path("inventory/{token}/{below: .*}")
    @PermitAll
    @Operation(hidden = true)
    public RestResponse<byte[]> getEnrolledBelow(
            @Context HttpServerRequest request, @RestPath String token, @RestPath String below) {
        return reception.get(request, token);
    }

    @GET
    @Path(ALIASES)
    @PermitAll
    @Operation(hidden = true)
    public RestResponse<byte[]> getAlias(
            @Context HttpServerRequest request, @RestPath String alias) {
        return reception.get(request, null);
    }
}
