package fr.microgate.parc.inventory.agent;

import java.util.UUID;

/// What the agents of an organisation must not collect (article 5.1.c of the RGPD: no data without
/// a purpose).
public interface MinimisationPolicy {

    /// Categories of agents, separated by commas: `process,environment,user`.
    String noCategory(UUID organizationId);
}
