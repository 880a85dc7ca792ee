package fr.microgate.parc.inventory.posture;

/// UNKNOWN is not PASS: what nobody saw proves nothing. EXCEPTED is a person's decision to live
/// with it for a while; the other services hear UNKNOWN for it.
public enum Result {
    PASS,
    FAIL,
    UNKNOWN,
    EXCEPTED
}
