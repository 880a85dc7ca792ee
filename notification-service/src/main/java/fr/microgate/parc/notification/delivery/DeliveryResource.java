package fr.microgate.parc.notification.delivery;

import fr.microgate.parc.notification.inbox.Notifications;
import fr.microgate.parc.notification.notice.Notice;
import fr.microgate.parc.platform.http.Page;
import fr.microgate.parc.platform.http.PageRequest;
import fr.microgate.parc.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/notifications/v1/deliveries")
@Tag(name = "Deliveries", description = "The log of what was sent to whom")
@RunOnVirtualThread
class DeliveryResource {

    private final Deliveries deliveries;
    private final Notifications notifications;
    private final DeliveryService service;

    DeliveryResource(Deliveries deliveries, Notifications notifications, DeliveryService service) {
        this.deliveries = deliveries;
        this.notifications = notifications;
        this.service = service;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Operation(summary = "Deliveries with their attempts, newest first")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "400", description = "Invalid limit or page token")
    public Page<DeliveryView> list(
            @RestQuery @Nullable DeliveryStatus status,
            @RestQuery @Nullable String recipientId,
            @Valid @BeanParam PageRequest page) {
        var rows = deliveries.page(status, recipientId, page);
        var notices = notifications.notices(rows.stream().map(Delivery::notificationId).toList());
        return Page.of(
                rows,
                page,
                delivery -> view(delivery, notices),
                delivery -> delivery.id().toString());
    }

    @POST
    @Path("{id}/retry")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Put a dead delivery back: another round of tries")
    @APIResponse(responseCode = "200", description = "It waits again")
    @APIResponse(responseCode = "404", description = "Unknown delivery")
    @APIResponse(responseCode = "409", description = "It is not dead")
    public DeliveryView retry(@RestPath UUID id) {
        return service.putBack(id);
    }

    private static DeliveryView view(Delivery delivery, Map<UUID, Notice> notices) {
        var notice = Objects.requireNonNull(notices.get(delivery.notificationId()));
        return DeliveryView.of(delivery, notice);
    }
}
