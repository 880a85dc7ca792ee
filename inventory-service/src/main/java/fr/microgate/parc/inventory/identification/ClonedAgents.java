package fr.microgate.parc.inventory.identification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;

/// Agents whose id was copied to another machine with a disk image. Their documents are told apart
/// by what the machines say of themselves.
@ApplicationScoped
class ClonedAgents {

    private final EntityManager entities;

    ClonedAgents(EntityManager entities) {
        this.entities = entities;
    }

    boolean has(UUID organizationId, String agentKey) {
        return !entities.createNativeQuery(
                        "SELECT 1 FROM cloned_agent WHERE organization_id = :organization AND agent_key = :key",
                        Integer.class)
                .setParameter("organization", organizationId)
                .setParameter("key", agentKey)
                .getResultList()
                .isEmpty();
    }

    void flag(UUID organizationId, String agentKey, Instant at) {
        entities.createNativeQuery(
                        """
                        INSERT INTO cloned_agent (organization_id, agent_key, noticed_at) VALUES (:organization, :key, :at)
                        ON CONFLICT DO NOTHING\
                        """)
                .setParameter("organization", organizationId)
                .setParameter("key", agentKey)
                .setParameter("at", at)
                .executeUpdate();
    }
}
