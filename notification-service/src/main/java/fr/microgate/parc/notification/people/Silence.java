package fr.microgate.parc.notification.people;

/// Why somebody gets no mail.
public enum Silence {
    NO_ADDRESS,
    DISABLED_ACCOUNT,
    UNKNOWN_ACCOUNT
}
