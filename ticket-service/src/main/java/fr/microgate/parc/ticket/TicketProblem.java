package fr.microgate.parc.ticket;

import fr.microgate.parc.platform.http.ProblemType;

/// Every refusal of this service's own.
public enum TicketProblem implements ProblemType {
    TICKET_NOT_FOUND(404, "Unknown ticket"),
    COMMENT_NOT_FOUND(404, "Unknown comment"),
    PUBLIC_ONLY(403, "A client writes public comments only"),
    TICKET_ENDED(409, "The ticket is closed or cancelled"),
    TRANSITION_REFUSED(409, "The ticket cannot take this status now"),
    UNKNOWN_ORGANIZATION(422, "Unknown organisation"),
    UNKNOWN_ASSET(422, "Unknown asset"),
    REASON_MISMATCH(422, "The reason does not fit the status");

    private final int status;
    private final String title;

    TicketProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
