package fr.microgate.parc.notification.delivery;

import fr.microgate.parc.notification.NotificationConfig;
import fr.microgate.parc.notification.notice.Text;
import io.quarkus.mailer.Mail;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/// Puts a letter into words, as text and as HTML. Titles are somebody's free text: the HTML
/// template escapes them.
@ApplicationScoped
class MailWriter {

    private final Template text;
    private final Template html;
    private final URI console;

    MailWriter(
            @Location("letter.txt") Template text,
            @Location("letter.html") Template html,
            NotificationConfig config) {
        this.text = text;
        this.html = html;
        this.console = config.consoleUrl();
    }

    Mail write(Letter letter) {
        var words = Text.of(letter.notice(), letter.language());
        return Mail.withText(letter.address(), words.headline(), render(text, letter, words))
                .setHtml(render(html, letter, words))
                .addHeader("Message-ID", letter.messageId())
                // No out-of-office reply, please (RFC 3834).
                .addHeader("Auto-Submitted", "auto-generated");
    }

    private String render(Template template, Letter letter, Text words) {
        var wording = letter.language().wording();
        return template.data("text", words)
                .data("language", letter.language().tag())
                .data("link", letter.notice().link(console))
                .data("open", wording.open())
                .data("reason", wording.reason())
                .render();
    }
}
