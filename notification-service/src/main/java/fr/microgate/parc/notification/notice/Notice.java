package fr.microgate.parc.notification.notice;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A fact to tell, as codes: it becomes words when somebody reads it, in his language.
///
/// @param number number that people use for the subject, if it has one
/// @param title title of the subject; absent when it is sensitive
/// @param code what the kind needs besides: the new status, the visibility of a comment
@Embeddable
public record Notice(
        @Enumerated(EnumType.STRING) Kind kind,
        UUID subjectId,
        @Nullable String number,
        @Nullable String title,
        @Nullable String code) {

    public Subject subject() {
        return new Subject(kind.subject(), subjectId, number);
    }

    /// Where the web console at this address shows the subject.
    public String link(java.net.URI console) {
        return console.toString().replaceAll("/+$", "")
                + "/"
                + kind.subject().path()
                + "/"
                + subjectId;
    }
}
