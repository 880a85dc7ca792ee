package fr.microgate.parc.notification.delivery;

/// WAITING: it will be tried. SENT: the mail server took it. DEAD: tried enough. SKIPPED: he cannot
/// be reached.
public enum DeliveryStatus {
    WAITING,
    SENT,
    DEAD,
    SKIPPED
}
