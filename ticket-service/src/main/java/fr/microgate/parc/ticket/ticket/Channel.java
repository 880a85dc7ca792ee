package fr.microgate.parc.ticket.ticket;

/// How a ticket or a comment came in.
public enum Channel {
    PORTAL,
    EMAIL,
    PHONE,
    COUNTER,
    CHAT,
    MONITORING,
    API
}
