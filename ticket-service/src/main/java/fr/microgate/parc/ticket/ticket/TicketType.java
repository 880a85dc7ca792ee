package fr.microgate.parc.ticket.ticket;

/// Something broke, or somebody asks for something.
public enum TicketType {
    INCIDENT,
    REQUEST
}
