package fr.microgate.parc.inventory.posture;

/// What is checked on every machine (RGPD art. 32; CNIL guide de la sécurité, sheets 6 and 7).
public enum Control {
    DISK_ENCRYPTION,
    ANTIVIRUS,
    SUPPORTED_OS,
    RECENT_CONTACT
}
