package fr.microgate.parc.notification.notice;

/// Who may read a comment.
public enum Visibility {
    PUBLIC,
    INTERNAL
}
