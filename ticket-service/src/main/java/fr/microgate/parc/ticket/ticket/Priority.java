package fr.microgate.parc.ticket.ticket;

/// P1 is the most urgent. Always computed, never chosen.
public enum Priority {
    P1,
    P2,
    P3,
    P4,
    P5;

    /// The ITIL matrix.
    static Priority of(Level impact, Level urgency) {
        return switch (impact) {
            case HIGH -> row(urgency, P1, P2, P3);
            case MEDIUM -> row(urgency, P2, P3, P4);
            case LOW -> row(urgency, P3, P4, P5);
        };
    }

    private static Priority row(Level urgency, Priority high, Priority medium, Priority low) {
        return switch (urgency) {
            case HIGH -> high;
            case MEDIUM -> medium;
            case LOW -> low;
        };
    }
}
