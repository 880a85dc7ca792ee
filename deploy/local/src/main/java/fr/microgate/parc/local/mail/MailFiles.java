package fr.microgate.parc.local.mail;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.UserManager;
import fr.microgate.parc.local.part.Folder;
import fr.microgate.parc.local.part.Trouble;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;

/// Writes every mail to `mail/<address>/INBOX/<time>.eml` and a line about it to the log; the mail
/// server reads these folders again when it starts.
final class MailFiles {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

    private final AtomicInteger number = new AtomicInteger();
    private final Clock clock;
    private final Path folder;
    private final Path log;

    MailFiles(Folder folder, Clock clock) {
        this.clock = clock;
        this.folder = folder.data(Mail.NAME);
        this.log = folder.log(Mail.NAME);
        try {
            Files.createDirectories(this.folder);
            if (!Files.exists(log)) Files.createFile(log);
        } catch (IOException e) {
            throw Trouble.with(this.folder, e);
        }
    }

    Path folder() {
        return folder;
    }

    void keepAll(UserManager users) {
        var delivery = users.getMessageDeliveryHandler();
        users.setMessageDeliveryHandler((message, address) -> {
            keep(message, address);
            return delivery.handle(message, address);
        });
    }

    private void keep(MovingMessage message, MailAddress address) throws MessagingException {
        var now = LocalDateTime.now(clock);
        try {
            var inbox = Files.createDirectories(folder.resolve(safe(address)).resolve("INBOX"));
            var name = "%s-%d.eml".formatted(TIME.format(now), number.incrementAndGet());
            var file = inbox.resolve(name);
            try (var out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
                message.getMessage().writeTo(out);
            }
            var subject = String.valueOf(message.getMessage().getSubject());
            var line = "%tT  %s  %s  %s".formatted(now, address.getEmail(), subject, file);
            Files.writeString(
                    log, line.replaceAll("\\p{Cntrl}", " ") + "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new MessagingException("The mail was not kept", e);
        }
    }

    /// An address may hold anything; a folder name may not.
    private static String safe(MailAddress address) {
        return address.getEmail().replaceAll("[^\\w@.+-]", "_").replaceFirst("^\\.+", "_");
    }
}
