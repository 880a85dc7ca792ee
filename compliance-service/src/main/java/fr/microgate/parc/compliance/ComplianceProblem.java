package fr.microgate.parc.compliance;

import fr.microgate.parc.platform.http.ProblemType;

/// Refusals of this service.
public enum ComplianceProblem implements ProblemType {
    ORGANIZATION_NOT_FOUND(404, "Unknown organisation"),
    BREACH_NOT_FOUND(404, "Unknown breach file"),
    BREACH_ALREADY_DECIDED(409, "This breach file is decided"),
    AWARENESS_IN_THE_FUTURE(422, "Awareness cannot be in the future"),
    AWARENESS_BEFORE_THE_LAW(422, "Awareness is older than the duty to notify"),
    REASON_REQUIRED(422, "This needs a written reason"),
    AUDIT_CHAIN_NOT_FOUND(404, "Nothing was ever audited for this organisation");

    private final int status;
    private final String title;

    ComplianceProblem(int status, String title) {
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
