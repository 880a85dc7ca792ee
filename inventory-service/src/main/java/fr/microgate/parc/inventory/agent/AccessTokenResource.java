package fr.microgate.parc.inventory.agent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.microgate.parc.inventory.credential.AgentCredentials;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// OAuth 2 client credentials (RFC 6749 §4.4) as agents ask for them: below whatever address they
/// deliver to.
@RunOnVirtualThread
@Path("/")
@Tag(name = "Agent protocol")
class AccessTokenResource {

    private static final int LONGEST = 4_096;
    private static final JsonMapper JSON = new JsonMapper();

    private final AgentCredentials credentials;

    AccessTokenResource(AgentCredentials credentials) {
        this.credentials = credentials;
    }

    @POST
    @Path("api.php/token")
    @PermitAll
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Exchange an agent credential for a bearer token of an hour",
            description =
                    """
                    grant_type client_credentials, client_id = id and client_secret = secret of the credential, as JSON or as \
                    a form. The same below every address of agents: /front/inventory.php/api.php/token.\
                    """)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            example =
                                    """
                                    {"grant_type":"client_credentials","scope":"inventory",\
                                    "client_id":"0199f3a0-7c1e-7b11-9d55-6f2f7f4f9a01","client_secret":"…"}\
                                    """))
    @APIResponse(
            responseCode = "200",
            description = "token_type, access_token, expires_in",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            example =
                                    """
                                    {"token_type":"Bearer","access_token":"…","expires_in":3600}\
                                    """))
    @APIResponse(responseCode = "400", description = "Another grant, or a body that cannot be read")
    @APIResponse(
            responseCode = "401",
            description = "No such credential, or an expired or revoked one")
    public RestResponse<Map<String, Object>> token(
            @HeaderParam("Content-Type") @Nullable String contentType, InputStream body)
            throws IOException {
        var bytes = body.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) return refusal(400, "invalid_request", "The body is too long.");
        try {
            return exchange(fields(new String(bytes, StandardCharsets.UTF_8), contentType));
        } catch (JsonProcessingException | IllegalArgumentException _) {
            return refusal(400, "invalid_request", "Send JSON or a form.");
        }
    }

    @POST
    @Path("{server: .+}/api.php/token")
    @PermitAll
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public RestResponse<Map<String, Object>> tokenBelow(
            @RestPath String server,
            @HeaderParam("Content-Type") @Nullable String contentType,
            InputStream body)
            throws IOException {
        return token(contentType, body);
    }

    private RestResponse<Map<String, Object>> exchange(Map<String, String> fields) {
        if (!"client_credentials".equals(fields.get("grant_type"))) {
            return refusal(400, "unsupported_grant_type", "Send grant_type client_credentials.");
        }
        return credentials
                .accessToken(
                        fields.getOrDefault("client_id", ""),
                        fields.getOrDefault("client_secret", ""))
                .map(token ->
                        answer(
                                200,
                                Map.of(
                                        "token_type",
                                        "Bearer",
                                        "access_token",
                                        token,
                                        "expires_in",
                                        AgentCredentials.TOKEN_LIFE.toSeconds())))
                .orElseGet(() ->
                        refusal(
                                401,
                                "invalid_client",
                                "Unknown, expired or revoked agent credential."));
    }

    private static Map<String, String> fields(String body, @Nullable String contentType)
            throws JsonProcessingException {
        var fields = new HashMap<String, String>();
        if (contentType != null && contentType.contains("x-www-form-urlencoded")) {
            for (var pair : body.split("&")) {
                var parts = pair.split("=", 2);
                fields.putIfAbsent(decode(parts[0]), parts.length == 2 ? decode(parts[1]) : "");
            }
        } else {
            JSON.readTree(body)
                    .properties()
                    .forEach(field -> fields.put(field.getKey(), field.getValue().asText()));
        }
        return fields;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static RestResponse<Map<String, Object>> refusal(
            int status, String error, String description) {
        return answer(status, Map.of("error", error, "error_description", description));
    }

    private static RestResponse<Map<String, Object>> answer(int status, Map<String, Object> body) {
        return RestResponse.ResponseBuilder.<Map<String, Object>>create(status)
                .entity(body)
                .header("Cache-Control", "no-store")
                .build();
    }
}
