package fr.microgate.parc.notification.delivery;

import static fr.microgate.parc.notification.NotificationProblem.DELIVERY_NOT_DEAD;

import fr.microgate.parc.notification.notice.Language;
import fr.microgate.parc.notification.people.Person;
import fr.microgate.parc.platform.event.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// One notification on its way to one recipient by one channel, with every attempt. It holds the
/// address only as long as it is needed, and never the text: that is made anew at each attempt.
@Entity
@Table(name = "delivery")
public class Delivery {

    @Id UUID id;

    @Version long version;
    UUID notificationId;
    String recipientId;

    @Enumerated(EnumType.STRING)
    Channel channel;

    @Enumerated(EnumType.STRING)
    Language language;

    @Nullable String address;

    @Enumerated(EnumType.STRING)
    DeliveryStatus status;

    /// Since it was written or put back.
    int tries;

    Instant nextTryAt;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Attempt> attempts;

    @Nullable String lastError;
    Instant createdAt;
    @Nullable Instant sentAt;

    @SuppressWarnings("NullAway.Init")
    Delivery() {}

    public static Delivery of(UUID notificationId, Person recipient, Instant now) {
        var delivery = new Delivery();
        delivery.id = Ids.next();
        delivery.notificationId = notificationId;
        delivery.recipientId = recipient.id();
        delivery.channel = Channel.EMAIL;
        delivery.language = recipient.language();
        delivery.address = recipient.address();
        var silence = recipient.silence();
        delivery.status = silence == null ? DeliveryStatus.WAITING : DeliveryStatus.SKIPPED;
        delivery.lastError = silence == null ? null : silence.name();
        delivery.attempts = List.of();
        delivery.createdAt = now;
        delivery.nextTryAt = now;
        return delivery;
    }

    public UUID id() {
        return id;
    }

    UUID notificationId() {
        return notificationId;
    }

    void sent(Instant at) {
        attempted(at, null);
        status = DeliveryStatus.SENT;
        sentAt = at;
        address = null;
    }

    void failed(String error, Instant at, Patience patience) {
        attempted(at, error);
        if (tries >= patience.tries()) status = DeliveryStatus.DEAD;
        else nextTryAt = at.plus(patience.pauseAfter(tries));
    }

    /// Another round of tries, for somebody who has mended the cause.
    void putBack(Instant now) {
        if (status != DeliveryStatus.DEAD) {
            throw DELIVERY_NOT_DEAD.problem(
                    "Delivery %s is %s: there is nothing to put back.", id, status);
        }
        status = DeliveryStatus.WAITING;
        tries = 0;
        nextTryAt = now;
    }

    private void attempted(Instant at, @Nullable String error) {
        var all = new ArrayList<>(attempts);
        all.add(new Attempt(at, error));
        attempts = all;
        lastError = error;
        tries++;
    }
}
