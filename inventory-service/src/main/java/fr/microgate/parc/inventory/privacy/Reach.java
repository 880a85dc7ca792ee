package fr.microgate.parc.inventory.privacy;

/// Where a text stands, which says what a bare name in it is worth.
public enum Reach {
    /// Anywhere in the organisation: others may have that first or last name.
    ANYWHERE,

    /// On a machine of the person, which speaks of no other Marie.
    THEIR_MACHINE,

    /// The host name of such a machine: templates shorten names to make it.
    THEIR_HOST_NAME
}
