package fr.microgate.parc.ticket.ticket;

import static java.util.Collections.unmodifiableSet;

import java.util.EnumSet;
import java.util.Set;

/// Where a ticket is in its life. NEW means that nobody is in charge, ASSIGNED that somebody is.
public enum TicketStatus {
    NEW,
    ASSIGNED,
    IN_PROGRESS,
    PENDING,
    RESOLVED,
    CLOSED,
    CANCELLED;

    /// The table of transitions.
    public Set<TicketStatus> next() {
        var next =
                switch (this) {
                    case NEW -> EnumSet.of(ASSIGNED, IN_PROGRESS, PENDING, RESOLVED, CANCELLED);
                    case ASSIGNED -> EnumSet.of(NEW, IN_PROGRESS, PENDING, RESOLVED, CANCELLED);
                    case IN_PROGRESS -> EnumSet.of(NEW, ASSIGNED, PENDING, RESOLVED, CANCELLED);
                    case PENDING -> EnumSet.of(NEW, ASSIGNED, IN_PROGRESS, RESOLVED, CANCELLED);
                    case RESOLVED -> EnumSet.of(NEW, ASSIGNED, IN_PROGRESS, CLOSED);
                    case CLOSED, CANCELLED -> EnumSet.noneOf(TicketStatus.class);
                };
        return unmodifiableSet(next);
    }

    boolean canBecome(TicketStatus other) {
        return next().contains(other);
    }

    /// Nothing follows any more.
    boolean isEnd() {
        return next().isEmpty();
    }
}
