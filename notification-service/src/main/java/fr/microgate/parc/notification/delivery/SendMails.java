package fr.microgate.parc.notification.delivery;

import fr.microgate.parc.platform.work.Wakeups;
import fr.microgate.parc.platform.work.Worker;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/// Sends the mails that wait, one after the other, outside any transaction. A crash between the
/// mail server's yes and our note of it sends the mail again, with the same Message-ID.
@ApplicationScoped
@Startup
class SendMails {

    private final DeliveryService deliveries;
    private final MailSender sender;
    private final Wakeups wakeups;
    private final MeterRegistry metrics;
    private final Worker worker = new Worker("send-mails", Duration.ofSeconds(1), this::sendNext);

    SendMails(
            DeliveryService deliveries, MailSender sender, Wakeups wakeups, MeterRegistry metrics) {
        this.deliveries = deliveries;
        this.sender = sender;
        this.wakeups = wakeups;
        this.metrics = metrics;
    }

    @PostConstruct
    void start() {
        wakeups.on("delivery", _ -> worker.wake());
        worker.start();
    }

    void stop(@Observes ShutdownEvent stopped) {
        worker.close();
    }

    private boolean sendNext() {
        var next = deliveries.claim();
        next.ifPresent(this::send);
        return next.isPresent();
    }

    private void send(Letter letter) {
        try {
            sender.send(letter);
        } catch (RuntimeException e) {
            var reason = reason(e, letter.address());
            deliveries.failed(letter.deliveryId(), reason);
            metrics.counter("parc.mails", "outcome", "failed").increment();
            Log.warnf("delivery %s failed: %s", letter.deliveryId(), reason);
            return;
        }
        deliveries.sent(letter.deliveryId());
        metrics.counter("parc.mails", "outcome", "sent").increment();
        Log.infof("delivery %s sent", letter.deliveryId());
    }

    /// The first cause, without the address that mail servers like to repeat: logs and the delivery
    /// log name nobody.
    private static String reason(Throwable failure, String address) {
        var cause = failure;
        while (cause.getCause() != null) cause = cause.getCause();
        return cause.toString().replace(address, "<recipient>");
    }
}
