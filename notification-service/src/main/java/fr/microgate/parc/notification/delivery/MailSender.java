package fr.microgate.parc.notification.delivery;

import fr.microgate.parc.notification.NotificationConfig;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/// Hands a letter to the mail server and waits for its answer.
@ApplicationScoped
class MailSender {

    private final MailWriter writer;
    private final ReactiveMailer mailer;
    private final Context context;
    private final Duration timeout;

    MailSender(MailWriter writer, ReactiveMailer mailer, Vertx vertx, NotificationConfig config) {
        this.writer = writer;
        this.mailer = mailer;
        this.context = vertx.getOrCreateContext();
        this.timeout = config.mail().timeout();
    }

    /// On a Vert.x context: called from any other thread, the client of Vert.x 4.5 loses the
    /// server's greeting once in a hundred connections, then waits for it for ever. The blocking
    /// mailer of Quarkus calls it that way.
    void send(Letter letter) {
        mailer.send(writer.write(letter))
                .runSubscriptionOn(send -> context.runOnContext(_ -> send.run()))
                .await()
                .atMost(timeout);
    }
}
