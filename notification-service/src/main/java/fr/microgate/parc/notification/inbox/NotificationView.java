package fr.microgate.parc.notification.inbox;

import fr.microgate.parc.notification.notice.Kind;
import fr.microgate.parc.notification.notice.Language;
import fr.microgate.parc.notification.notice.Subject;
import fr.microgate.parc.notification.notice.Text;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "An entry of the caller's inbox, in the language that he asks for")
record NotificationView(
        UUID id,
        Kind kind,
        Subject subject,
        @Schema(examples = "[T-2026-000002] P1 : Machine volée : COMPTA-PC") String headline,
        @Schema(examples = "Un ticket de priorité P1 vient d'être ouvert.") String body,
        @Schema(description = "Where the console shows the subject") String link,
        Instant occurredAt,
        @Schema(description = "Absent while it is unread") @Nullable Instant readAt) {

    static NotificationView of(Notification notification, Language language, URI console) {
        var notice = notification.notice;
        var text = Text.of(notice, language);
        return new NotificationView(
                notification.id,
                notice.kind(),
                notice.subject(),
                text.headline(),
                text.body(),
                notice.link(console),
                notification.occurredAt,
                notification.readAt);
    }
}
