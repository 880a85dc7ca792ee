package fr.microgate.parc.inventory.raw;

import fr.microgate.parc.inventory.document.Payload;
import fr.microgate.parc.inventory.organization.Minimisations;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// Deletes bodies that are old enough, a batch a transaction. What is known of a document stays,
/// and so does the body of the newest full inventory of each agent that still speaks: from it the
/// machine can be read again.
@ApplicationScoped
class RawHousekeeping {

    private static final int BATCH = 500;
    private static final int UNSEALED_BATCH = 20;

    private final EntityManager entities;
    private final RawInventories inventories;
    private final RawBodies bodies;
    private final Minimisations minimisations;
    private final Clock clock;

    RawHousekeeping(
            EntityManager entities,
            RawInventories inventories,
            RawBodies bodies,
            Minimisations minimisations,
            Clock clock) {
        this.entities = entities;
        this.inventories = inventories;
        this.bodies = bodies;
        this.minimisations = minimisations;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "5m")
    void clean() {
        while (QuarkusTransaction.requiringNew().call(this::seal) == UNSEALED_BATCH) {}
        for (var organization : organizations()) {
            while (QuarkusTransaction.requiringNew().call(() -> delete(organization)) == BATCH) {}
        }
    }

    @SuppressWarnings("unchecked")
    private List<UUID> organizations() {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        (List<UUID>)
                                entities.createNativeQuery(
                                                "SELECT id FROM organization", UUID.class)
                                        .getResultList());
    }

    private int delete(UUID organizationId) {
        return entities.createNativeQuery(
                        """
                        DELETE FROM raw_body WHERE last_received_at < :before AND id IN (
                            SELECT old.id FROM raw_body AS old
                            WHERE old.organization_id = :organization AND old.last_received_at < :before
                            AND NOT EXISTS (SELECT FROM raw_inventory AS raw WHERE raw.body_id = old.id
                                AND (raw.status = 'RECEIVED' OR raw.status = 'PROCESSED' AND NOT raw.partial
                                    AND NOT EXISTS (SELECT FROM raw_inventory AS newer
                                        WHERE newer.organization_id = raw.organization_id AND newer.agent_key = raw.agent_key
                                        AND newer.status = 'PROCESSED' AND NOT newer.partial AND newer.id > raw.id)
                                    AND EXISTS (SELECT FROM agent WHERE agent.organization_id = raw.organization_id
                                        AND agent.agent_key = raw.agent_key AND agent.last_contact_at >= :before)))
                            ORDER BY old.last_received_at LIMIT :batch)\
                        """)
                .setParameter("organization", organizationId)
                .setParameter(
                        "before",
                        clock.instant()
                                .minus(
                                        Duration.ofDays(
                                                minimisations
                                                        .of(organizationId)
                                                        .rawRetentionDays())))
                .setParameter("batch", BATCH)
                .executeUpdate();
    }

    /// Encrypts what a version before this one has kept in clear.
    private int seal() {
        var clear = inventories.find("body is not null order by id").page(0, UNSEALED_BATCH).list();
        for (var raw : clear) {
            var body = raw.body;
            if (body == null) continue;
            raw.seal(
                    bodies.keep(raw.organizationId, raw.digest, Payload.of(body), raw.receivedAt)
                            .id());
        }
        return clear.size();
    }
}
