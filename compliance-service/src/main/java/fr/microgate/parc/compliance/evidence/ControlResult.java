package fr.microgate.parc.compliance.evidence;

/// UNKNOWN is not PASS.
public enum ControlResult {
    PASS,
    FAIL,
    UNKNOWN
}
