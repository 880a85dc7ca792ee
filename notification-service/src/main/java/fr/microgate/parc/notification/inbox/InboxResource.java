package fr.microgate.parc.notification.inbox;

import static fr.microgate.parc.notification.NotificationProblem.NOTIFICATION_NOT_FOUND;
import static fr.microgate.parc.platform.security.Roles.ADMIN;
import static fr.microgate.parc.platform.security.Roles.AUDITOR;
import static fr.microgate.parc.platform.security.Roles.CLIENT;
import static fr.microgate.parc.platform.security.Roles.DPO;
import static fr.microgate.parc.platform.security.Roles.FLEET_MANAGER;
import static fr.microgate.parc.platform.security.Roles.TECHNICIAN;

import fr.microgate.parc.notification.NotificationConfig;
import fr.microgate.parc.notification.notice.Language;
import fr.microgate.parc.platform.http.Page;
import fr.microgate.parc.platform.http.PageRequest;
import fr.microgate.parc.platform.security.CurrentUser;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/notifications/v1/inbox")
@Tag(name = "Inbox", description = "What the caller was told; nobody sees another one's inbox")
@RunOnVirtualThread
class InboxResource {

    private final Notifications notifications;
    private final CurrentUser user;
    private final NotificationConfig config;
    private final Clock clock;

    InboxResource(
            Notifications notifications, CurrentUser user, NotificationConfig config, Clock clock) {
        this.notifications = notifications;
        this.user = user;
        this.config = config;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ADMIN, FLEET_MANAGER, TECHNICIAN, DPO, AUDITOR, CLIENT})
    @Operation(
            summary = "The caller's notifications, newest first",
            description = "Texts are in French, or in English when Accept-Language prefers it.")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "400", description = "Invalid limit or page token")
    public Page<NotificationView> list(
            @RestQuery @DefaultValue("false") boolean unread,
            @Valid @BeanParam PageRequest page,
            @Context HttpHeaders headers) {
        var language = Language.of(headers.getAcceptableLanguages());
        return Page.of(
                notifications.page(user.id(), unread, page),
                page,
                notification -> NotificationView.of(notification, language, config.consoleUrl()),
                notification -> notification.id().toString());
    }

    @GET
    @Path("count")
    @RolesAllowed({ADMIN, FLEET_MANAGER, TECHNICIAN, DPO, AUDITOR, CLIENT})
    @Operation(summary = "How many of them are unread")
    public UnreadView count() {
        return new UnreadView(notifications.unread(user.id()));
    }

    @PUT
    @Path("{id}/read")
    @RolesAllowed({ADMIN, FLEET_MANAGER, TECHNICIAN, DPO, AUDITOR, CLIENT})
    @Transactional
    @Operation(summary = "Mark one as read; again changes nothing")
    @APIResponse(responseCode = "204", description = "It is read")
    @APIResponse(responseCode = "404", description = "The caller has no such notification")
    public void read(@RestPath UUID id) {
        if (!notifications.markRead(user.id(), id, clock.instant())) {
            throw NOTIFICATION_NOT_FOUND.problem("You have no notification with the id %s.", id);
        }
    }

    @PUT
    @Path("read")
    @RolesAllowed({ADMIN, FLEET_MANAGER, TECHNICIAN, DPO, AUDITOR, CLIENT})
    @Transactional
    @Operation(summary = "Mark all up to now as read")
    @APIResponse(responseCode = "204", description = "They are read")
    public void readAll() {
        notifications.markAllRead(user.id(), clock.instant());
    }
}
