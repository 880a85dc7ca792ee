package fr.microgate.parc.notification.inbox;

import static fr.microgate.parc.platform.security.Roles.ADMIN;
import static fr.microgate.parc.platform.security.Roles.AUDITOR;
import static fr.microgate.parc.platform.security.Roles.CLIENT;
import static fr.microgate.parc.platform.security.Roles.DPO;
import static fr.microgate.parc.platform.security.Roles.FLEET_MANAGER;
import static fr.microgate.parc.platform.security.Roles.TECHNICIAN;

import fr.microgate.parc.notification.NotificationConfig;
import fr.microgate.parc.notification.notice.Language;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

@Path("/api/notifications/v1/stream")
@Tag(name = "Inbox")
@RunOnVirtualThread
class StreamResource {

    private final Streams streams;
    private final JsonWebToken token;
    private final NotificationConfig config;

    StreamResource(Streams streams, JsonWebToken token, NotificationConfig config) {
        this.streams = streams;
        this.token = token;
        this.config = config;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, FLEET_MANAGER, TECHNICIAN, DPO, AUDITOR, CLIENT})
    @Operation(
            summary = "The caller's notifications as they come (Server-Sent Events)",
            description =
                    """
                    Each event is one notification; its id, sent back as Last-Event-ID, resumes without loss. Without it the \
                    stream starts now: open it first, then read the inbox. A comment is sent as a sign of life. The stream ends \
                    with the access token: open it again with a new one.\
                    """)
    @APIResponse(
            responseCode = "200",
            description = "The stream; it stays open",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            example =
                                    "id: 0199f3a0-7c1e-7b11-9d55-6f2f7f4f9a01\\ndata: {\"headline\": \"T-2026-000001 vous est assigné\"}",
                            schema = @Schema(implementation = NotificationView.class)))
    public void open(
            @HeaderParam("Last-Event-ID") @Nullable UUID lastSeen,
            @Context HttpHeaders headers,
            @Context SseEventSink sink,
            @Context Sse sse)
            throws IOException {
        var expiry = Instant.ofEpochSecond(token.getExpirationTime());
        var language = Language.of(headers.getAcceptableLanguages());
        var outlet = new Outlet(sink, sse, config.heartbeat().multipliedBy(2));
        streams.open(new StreamReader(token.getSubject(), language, expiry, outlet), lastSeen);
    }
}
