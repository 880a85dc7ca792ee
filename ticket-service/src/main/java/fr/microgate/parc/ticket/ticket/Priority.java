package fr.microgate.parc.ticket.ticket;

/// P1 is the most urgent. Always computed, never chosen.
public enum Priority {
    P1,
    P2,
    P3,
    P4,
    P5;

    /// The ITIL matrix: each step down in impact or in urgency is one step down in priority.
    static Priority of(Level impact, Level urgency) {
        return values()[impact.ordinal() + urgency.ordinal()];
    }
}
