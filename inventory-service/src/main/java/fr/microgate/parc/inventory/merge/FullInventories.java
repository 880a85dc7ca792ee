package fr.microgate.parc.inventory.merge;

import java.util.UUID;

/// Asks an agent for everything at its next contact.
public interface FullInventories {

    void request(UUID agentId, String reason);
}
