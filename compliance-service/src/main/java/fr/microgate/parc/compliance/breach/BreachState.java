package fr.microgate.parc.compliance.breach;

/// Where a breach file stands.
enum BreachState {
    SUSPECTED,
    NO_PERSONAL_DATA,
    CONFIRMED
}
