package fr.microgate.parc.notification.notice;

/// States of a ticket, as ticket-service names them.
public enum TicketStatus {
    NEW,
    ASSIGNED,
    IN_PROGRESS,
    PENDING,
    RESOLVED,
    CLOSED,
    CANCELLED
}
