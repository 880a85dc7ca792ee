package fr.microgate.parc.notification.delivery;

import fr.microgate.parc.notification.notice.Kind;
import fr.microgate.parc.notification.notice.Notice;
import fr.microgate.parc.notification.notice.Subject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A message on its way to one recipient; neither its text nor his address")
record DeliveryView(
        UUID id,
        UUID notificationId,
        String recipientId,
        Channel channel,
        Kind kind,
        Subject subject,
        DeliveryStatus status,
        Instant createdAt,
        @Schema(description = "Only while it waits") @Nullable Instant nextTryAt,
        @Nullable Instant sentAt,
        List<Attempt> attempts,
        @Schema(description = "Of the last attempt, or why it was skipped")
                @Nullable String lastError) {

    static DeliveryView of(Delivery delivery, Notice notice) {
        return new DeliveryView(
                delivery.id,
                delivery.notificationId,
                delivery.recipientId,
                delivery.channel,
                notice.kind(),
                notice.subject(),
                delivery.status,
                delivery.createdAt,
                delivery.status == DeliveryStatus.WAITING ? delivery.nextTryAt : null,
                delivery.sentAt,
                delivery.attempts,
                delivery.lastError);
    }
}
