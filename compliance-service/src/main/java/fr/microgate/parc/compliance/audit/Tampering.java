package fr.microgate.parc.compliance.audit;

/// What was done to a row of the audit trail.
enum Tampering {
    CHANGED,
    REMOVED,
    INSERTED
}
