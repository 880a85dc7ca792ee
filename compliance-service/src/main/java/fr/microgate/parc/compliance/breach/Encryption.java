package fr.microgate.parc.compliance.breach;

/// How much of the disks was unreadable to others at the last inventory.
public enum Encryption {
    FULL,
    PARTIAL,
    NONE,
    UNKNOWN
}
