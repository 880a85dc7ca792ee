package fr.microgate.parc.notification.delivery;

/// Ways to reach somebody besides his inbox.
public enum Channel {
    EMAIL
}
