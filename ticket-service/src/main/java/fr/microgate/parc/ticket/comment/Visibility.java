package fr.microgate.parc.ticket.comment;

/// Who may read a comment: everybody who sees the ticket, or staff.
public enum Visibility {
    PUBLIC,
    INTERNAL
}
