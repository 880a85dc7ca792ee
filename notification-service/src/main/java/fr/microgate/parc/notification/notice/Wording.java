package fr.microgate.parc.notification.notice;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.jspecify.annotations.Nullable;

/// Every sentence that a recipient reads. The texts are in
/// `messages/wording_<language>.properties`; the build fails when one is missing.
@MessageBundle(value = "wording", locale = "fr")
public interface Wording {

    @Message
    String headline(@Nullable String number, String what, @Nullable String title);

    @Message
    String assigned();

    @Message
    String assignedBody();

    @Message
    String urgent();

    @Message
    String urgentBody();

    @Message
    String preventive();

    @Message
    String preventiveBody();

    @Message
    String status(TicketStatus status);

    @Message
    String statusBody(String status);

    @Message
    String comment(Visibility visibility);

    @Message
    String commentBody(Visibility visibility);

    @Message
    String breach();

    @Message
    String breachBody();

    @Message
    String open();

    @Message
    String reason();
}
