package fr.microgate.parc.platform.security;

/// Realm roles (docs/architecture.md, identity and access).
public final class Roles {

    public static final String ADMIN = "admin";
    public static final String FLEET_MANAGER = "fleet-manager";
    public static final String TECHNICIAN = "technician";
    public static final String DPO = "dpo";

    /// Reads everything, changes nothing.
    public static final String AUDITOR = "auditor";

    /// A contact of a client organisation: sees only that organisation.
    public static final String CLIENT = "client";

    /// An inventory agent: may only deliver inventories.
    public static final String AGENT = "agent";

    private Roles() {}
}
