package fr.microgate.parc.local.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.microgate.parc.local.part.Context;
import fr.microgate.parc.local.part.Part;
import fr.microgate.parc.local.part.Ports;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A mail server inside the launcher: it takes every mail, sends none on, and keeps them as files.
public final class Mail implements Part {
    public static final String NAME = "mail";

    private final Context context;
    private volatile @Nullable GreenMail server;

    public Mail(Context context) {
        this.context = context;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> needs() {
        return Set.of();
    }

    @Override
    public Set<String> ports() {
        return Set.of("mail.smtp-port", "mail.imap-port");
    }

    @Override
    public String address() {
        return "SMTP localhost:%d, IMAP localhost:%d".formatted(smtpPort(), imapPort());
    }

    /// The mails somebody has received, oldest first.
    public List<MimeMessage> to(String address) {
        var running = server;
        if (running == null) throw new IllegalStateException("The mail server is stopped");
        return running.findReceivedMessages(
                        user -> user.getEmail().equalsIgnoreCase(address), _ -> true)
                .toList();
    }

    @Override
    public synchronized void start() {
        var mailbox = new MailFiles(context.folder(), Clock.system(ZoneId.systemDefault()));
        var starting =
                new GreenMail(
                        new ServerSetup[] {
                            new ServerSetup(smtpPort(), "localhost", ServerSetup.PROTOCOL_SMTP),
                            new ServerSetup(imapPort(), "localhost", ServerSetup.PROTOCOL_IMAP)
                        });
        starting.withConfiguration(
                new GreenMailConfiguration()
                        .withDisabledAuthentication()
                        .withPreloadDir(mailbox.folder().toString()));
        starting.start();
        mailbox.keepAll(starting.getUserManager());
        server = starting;
    }

    @Override
    public synchronized void stop() {
        var running = server;
        server = null;
        if (running != null) running.stop();
    }

    @Override
    public void kill() {
        stop();
    }

    @Override
    public boolean ready() {
        return Ports.answers(smtpPort()) && Ports.answers(imapPort());
    }

    /// It ends with the launcher.
    @Override
    public void endLeftover() {}

    private int smtpPort() {
        return context.settings().port("mail.smtp-port");
    }

    private int imapPort() {
        return context.settings().port("mail.imap-port");
    }
}
