package fr.microgate.parc.notification.delivery;

import static fr.microgate.parc.notification.NotificationProblem.DELIVERY_NOT_FOUND;

import fr.microgate.parc.notification.NotificationConfig;
import fr.microgate.parc.notification.inbox.Notifications;
import fr.microgate.parc.platform.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// The life of a delivery: claimed, then sent or failed; dead ones put back.
@ApplicationScoped
class DeliveryService {

    /// Longer than an attempt takes (parc.notification.mail.timeout), else two replicas would send
    /// the same mail.
    private static final Duration LEASE = Duration.ofSeconds(40);

    private final Deliveries deliveries;
    private final Notifications notifications;
    private final AuditLog audit;
    private final Patience patience;
    private final Clock clock;

    DeliveryService(
            Deliveries deliveries,
            Notifications notifications,
            AuditLog audit,
            NotificationConfig config,
            Clock clock) {
        this.deliveries = deliveries;
        this.notifications = notifications;
        this.audit = audit;
        this.patience = new Patience(config.mail().tries(), config.mail().firstPause());
        this.clock = clock;
    }

    @Transactional
    Optional<Letter> claim() {
        var now = clock.instant();
        return deliveries.claim(now, now.plus(LEASE)).map(this::letter);
    }

    @Transactional
    void sent(UUID id) {
        deliveries.findByIdOptional(id).ifPresent(delivery -> delivery.sent(clock.instant()));
    }

    @Transactional
    void failed(UUID id, String error) {
        deliveries
                .findByIdOptional(id)
                .ifPresent(delivery -> delivery.failed(error, clock.instant(), patience));
    }

    @Transactional
    DeliveryView putBack(UUID id) {
        var delivery =
                deliveries
                        .findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                        .orElseThrow(
                                () -> DELIVERY_NOT_FOUND.problem("There is no delivery %s.", id));
        delivery.putBack(clock.instant());
        var notification = notifications.findById(delivery.notificationId);
        audit.record("put-back", "delivery", id, notification.organizationId());
        return DeliveryView.of(delivery, notification.notice());
    }

    private Letter letter(Delivery delivery) {
        var notice = notifications.findById(delivery.notificationId).notice();
        return new Letter(
                delivery.id, Objects.requireNonNull(delivery.address), delivery.language, notice);
    }
}
