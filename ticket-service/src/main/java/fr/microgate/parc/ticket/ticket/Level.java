package fr.microgate.parc.ticket.ticket;

/// Scale of impact and of urgency.
public enum Level {
    HIGH,
    MEDIUM,
    LOW
}
