package fr.microgate.parc.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.local.part.Context;
import fr.microgate.parc.local.part.Secrets;
import fr.microgate.parc.local.part.Settings;
import fr.microgate.parc.local.part.Watcher;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailTest {
    @TempDir Path root;

    private Settings settings;
    private Mail mail;

    @BeforeEach
    void start() {
        settings = Settings.of(root, Map.of(), Map.of()).onFreePorts();
        settings.folder().open();
        settings.folder().prepare();
        mail =
                new Mail(
                        new Context(
                                settings,
                                new Secrets(settings.folder().secrets()),
                                Watcher.SILENT));
        mail.start();
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    @Test
    void keepsMailsAsFilesAndThroughARestart() throws Exception {
        send("technician@parc.local", "Ticket assigné");

        mail.restart();

        assertThat(mail.to("technician@parc.local")).hasSize(1);
        assertThat(mail.to("technician@parc.local").getFirst().getSubject())
                .isEqualTo("Ticket assigné");
        assertThat(settings.folder().data("mail/technician@parc.local/INBOX"))
                .isDirectoryContaining("glob:**.eml");
        assertThat(mail.to("dpo@parc.local")).isEmpty();
    }

    @Test
    void writesOneLineForAMailWhateverItsSubject() throws Exception {
        send("dpo@parc.local", "One\u000b\u001b[2J two\u0085three");

        assertThat(Files.readAllLines(settings.folder().log("mail"))).hasSize(1);
    }

    @Test
    void keepsEveryMailInsideItsFolder() throws Exception {
        send("\"../../out\"@parc.local", "Out?");

        assertThat(filesUnder(root)).allMatch(file -> file.startsWith(settings.folder().path()));
        assertThat(filesUnder(settings.folder().data("mail"))).hasSize(1);
    }

    private static List<Path> filesUnder(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private void send(String to, String subject) throws MessagingException {
        var properties = new Properties();
        properties.put("mail.smtp.host", "localhost");
        properties.put("mail.smtp.port", settings.get("mail.smtp-port"));
        var message = new MimeMessage(Session.getInstance(properties));
        message.setFrom("parc@parc.local");
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        message.setText("Bonjour");
        Transport.send(message);
    }
}
