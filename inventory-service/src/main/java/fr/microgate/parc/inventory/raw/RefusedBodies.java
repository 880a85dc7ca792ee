package fr.microgate.parc.inventory.raw;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;

/// Bodies of documents that came before their organisation refused what they may hold. They go as a
/// whole, the newest one of each agent too; what still waits to be read, or for a decision, stays
/// until its time is over: it would be lost.
@ApplicationScoped
public class RefusedBodies {

    private static final int BATCH = 500;
    private static final String DELETE =
            """
            DELETE FROM raw_body WHERE last_received_at < :before AND id IN (
                SELECT old.id FROM raw_body AS old
                WHERE old.organization_id = :organization AND old.last_received_at < :before
                AND NOT EXISTS (SELECT FROM raw_inventory AS raw
                    WHERE raw.body_id = old.id AND raw.status IN ('RECEIVED', 'QUARANTINED'))
                ORDER BY old.last_received_at LIMIT :batch)\
            """;

    private final EntityManager entities;

    RefusedBodies(EntityManager entities) {
        this.entities = entities;
    }

    /// A batch a transaction.
    public void delete(UUID organizationId, Instant before) {
        int deleted;
        do {
            deleted = QuarkusTransaction.requiringNew().call(() -> batch(organizationId, before));
        } while (deleted == BATCH);
    }

    private int batch(UUID organizationId, Instant before) {
        return entities.createNativeQuery(DELETE)
                .setParameter("organization", organizationId)
                .setParameter("before", before)
                .setParameter("batch", BATCH)
                .executeUpdate();
    }
}
