package fr.microgate.parc.inventory.posture;

/// UNKNOWN is not PASS: what nobody saw proves nothing.
public enum Result {
    PASS,
    FAIL,
    UNKNOWN
}
