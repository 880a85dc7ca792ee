package fr.microgate.parc.inventory.agent;

import fr.microgate.parc.inventory.credential.AgentCredential;
import fr.microgate.parc.inventory.document.DocumentReader.Dialect;
import fr.microgate.parc.inventory.document.Payload;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// From a request of an agent to the answer that it can read, whatever the address it came to.
@ApplicationScoped
class AgentReception {

    private static final String NO_CREDENTIAL =
            "No agent credential came with this message: set the user and password of one that Parc gave"
                    + " you in the agent's configuration, or its enrolment address as the server.";
    private static final String UNKNOWN_CREDENTIAL =
            "Unknown, expired or revoked agent credential.";

    private static final Pattern COMPRESSED =
            Pattern.compile("(?i)application/(octet-stream|x-(compress.*|zlib|gzip|deflate))");

    private final AgentAuthentication authentication;
    private final AgentMessages messages;
    private final PromisedAnswers promised;
    private final TrustedProxies proxies;
    private final Bodies bodies;

    AgentReception(
            AgentAuthentication authentication,
            AgentMessages messages,
            PromisedAnswers promised,
            TrustedProxies proxies,
            Bodies bodies) {
        this.authentication = authentication;
        this.messages = messages;
        this.promised = promised;
        this.proxies = proxies;
        this.bodies = bodies;
    }

    /// The credential first: of a stranger nothing is read.
    RestResponse<byte[]> deliver(
            HttpServerRequest request, @Nullable String token, InputStream body) {
        var spoken = AgentAnswer.dialectOf(request.getHeader("User-Agent"));
        try {
            return authentication
                    .authenticate(request, token)
                    .map(credential -> received(sender(request, credential), spoken, request, body))
                    .orElseGet(() -> plain(stranger(request, token, spoken)));
        } catch (RuntimeException e) {
            return plain(Failures.answer(e, spoken));
        }
    }

    private RestResponse<byte[]> received(
            Sender sender, Dialect spoken, HttpServerRequest request, InputStream body) {
        var contentType = request.getHeader("Content-Type");
        return bodies.read(
                body,
                length(request),
                contentType,
                payload -> mirror(messages.answer(sender, payload, spoken), payload, contentType));
    }

    private static OptionalLong length(HttpServerRequest request) {
        var said = request.getHeader("Content-Length");
        return said == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(said));
    }

    private Sender sender(HttpServerRequest request, AgentCredential credential) {
        return new Sender(
                credential,
                request.getHeader("GLPI-Agent-ID"),
                request.getHeader("User-Agent"),
                request.getHeader("GLPI-Request-ID"),
                proxies.client(
                        request.remoteAddress().hostAddress(),
                        request.getHeader("X-Forwarded-For")));
    }

    /// Agents GET to poll for an answer that was promised. FusionInventory asks in this way for
    /// tasks: there are none.
    RestResponse<byte[]> get(HttpServerRequest request, @Nullable String token) {
        if ("getConfig".equals(request.getParam("action"))) return plain(AgentAnswer.nothingToDo());
        if (request.getHeader("GLPI-Request-ID") != null) return asked(request, token);
        return plain(
                AgentAnswer.error(
                        405,
                        "This is the address of inventory agents, and it works: they deliver by POST.",
                        Dialect.JSON));
    }

    private RestResponse<byte[]> asked(HttpServerRequest request, @Nullable String token) {
        try {
            var credential = authentication.authenticate(request, token);
            if (credential.isEmpty()) return plain(stranger(request, token, Dialect.JSON));
            var sender = sender(request, credential.get());
            var answer = plain(promised.answer(sender));
            answer.getHeaders().putSingle("GLPI-Request-ID", sender.requestId());
            return answer;
        } catch (RuntimeException e) {
            return plain(Failures.answer(e, Dialect.JSON));
        }
    }

    private static AgentAnswer stranger(
            HttpServerRequest request, @Nullable String token, Dialect spoken) {
        var came = token != null || request.getHeader("Authorization") != null;
        return AgentAnswer.error(401, came ? UNKNOWN_CREDENTIAL : NO_CREDENTIAL, spoken);
    }

    /// Compressed like the request, and named like it where it was named so: agents have no other
    /// way to tell.
    private static RestResponse<byte[]> mirror(
            AgentAnswer answer, Payload request, @Nullable String contentType) {
        if (!request.isMirrored() || contentType == null) return plain(answer);
        var said = contentType.split(";", 2)[0].strip();
        var isNamed = COMPRESSED.matcher(said).matches();
        return RestResponse.ResponseBuilder.<byte[]>create(answer.status())
                .entity(request.compress(bytes(answer)))
                .header("Content-Type", isNamed ? said : request.compression().contentType())
                .build();
    }

    private static RestResponse<byte[]> plain(AgentAnswer answer) {
        var response =
                RestResponse.ResponseBuilder.<byte[]>create(answer.status())
                        .entity(bytes(answer))
                        .header("Content-Type", answer.contentType());
        // One challenge with a quoted realm: agents split the header on commas.
        if (answer.status() == 401) response.header("WWW-Authenticate", "Basic realm=\"Parc\"");
        if (answer.status() == 405) response.header("Allow", "POST");
        return response.build();
    }

    private static byte[] bytes(AgentAnswer answer) {
        return answer.body().getBytes(StandardCharsets.UTF_8);
    }
}
