package fr.microgate.parc.notification.notice;

import java.util.Objects;

/// A notice in words.
///
/// @param headline one line: subject of the mail, entry of the inbox
/// @param body what it means to the reader
public record Text(String headline, String body) {

    public static Text of(Notice notice, Language language) {
        var words = language.wording();
        return switch (notice.kind()) {
            case TICKET_ASSIGNED -> text(notice, words, words.assigned(), words.assignedBody());
            case TICKET_URGENT -> text(notice, words, words.urgent(), words.urgentBody());
            case TICKET_PREVENTIVE ->
                    text(notice, words, words.preventive(), words.preventiveBody());
            case TICKET_STATUS -> {
                var status = words.status(TicketStatus.valueOf(code(notice)));
                yield text(notice, words, status, words.statusBody(status));
            }
            case TICKET_COMMENT -> {
                var visibility = Visibility.valueOf(code(notice));
                yield text(notice, words, words.comment(visibility), words.commentBody(visibility));
            }
            case BREACH_OPENED -> text(notice, words, words.breach(), words.breachBody());
        };
    }

    private static Text text(Notice notice, Wording words, String what, String body) {
        return new Text(oneLine(words.headline(notice.number(), what, notice.title())), body);
    }

    private static String code(Notice notice) {
        return Objects.requireNonNull(notice.code());
    }

    /// A title is somebody's free text: whatever could end the line of a mail header becomes a
    /// space.
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ").strip();
    }
}
