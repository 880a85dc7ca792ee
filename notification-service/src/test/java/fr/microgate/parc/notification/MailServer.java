package fr.microgate.parc.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// A real SMTP server, which can be switched off and on.
@ApplicationScoped
public class MailServer {

    private final int port;
    private @Nullable GreenMail server;

    MailServer(@ConfigProperty(name = "quarkus.mailer.port") int port) {
        this.port = port;
    }

    /// Running and empty.
    public void start() {
        stop();
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    @PreDestroy
    public void stop() {
        if (server != null) server.stop();
        server = null;
    }

    /// In its place: takes connections and says nothing.
    public ServerSocket hang() throws IOException {
        return new ServerSocket(port, 5, InetAddress.getLoopbackAddress());
    }

    public List<MimeMessage> mailsTo(String address) {
        return server == null
                ? List.of()
                : Arrays.stream(server.getReceivedMessages())
                        .filter(mail -> recipient(mail).equals(address))
                        .toList();
    }

    /// Waits for the one mail to this address.
    public MimeMessage mailTo(String address) {
        return Awaitility.await("a mail to " + address)
                .atMost(Duration.ofSeconds(10))
                .until(() -> mailsTo(address), mails -> mails.size() == 1)
                .getFirst();
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
