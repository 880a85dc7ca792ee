package fr.microgate.parc.notification.delivery;

import fr.microgate.parc.notification.notice.Language;
import fr.microgate.parc.notification.notice.Notice;
import java.util.UUID;

/// What a mail is made of.
record Letter(UUID deliveryId, String address, Language language, Notice notice) {

    /// Always the same for one delivery: whoever receives a second copy can drop it.
    String messageId() {
        return "<" + deliveryId + "@notification.parc>";
    }
}
