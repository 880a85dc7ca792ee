package fr.microgate.parc.notification.inbox;

record UnreadView(long unread) {}
