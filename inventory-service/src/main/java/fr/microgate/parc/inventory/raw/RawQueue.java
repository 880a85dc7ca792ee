package fr.microgate.parc.inventory.raw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The kept documents that wait to be processed. Those of one agent are in one lane and stay in
/// order.
@ApplicationScoped
public class RawQueue {

    /// How many there are, as the column `lane` has them.
    public static final int LANES = 16;

    /// For this transaction: making plans took longer than following them.
    private static final String KEEP_PLANS = "SET LOCAL plan_cache_mode = force_generic_plan";

    /// Whose documents rest is passed over, not waited for: others are in the same lane, and
    /// whoever makes them rest may change the row that would be locked here. FOR UPDATE looks again
    /// at what another worker of the lane has just finished.
    private static final String NEXT =
            """
            SELECT id, EXISTS (SELECT FROM raw_inventory AS newer WHERE newer.organization_id = raw.organization_id
                               AND newer.agent_key = raw.agent_key AND newer.id > raw.id AND newer.status = 'PROCESSED')
            FROM raw_inventory AS raw
            WHERE status = 'RECEIVED' AND lane = ANY (:lanes) AND not_before <= :at
              AND pg_try_advisory_xact_lock(hashtext('inventory.ingest'), lane)
              AND pg_try_advisory_xact_lock_shared(hashtext('inventory.erasure'), hashtext(CAST(organization_id AS text)))
              AND id = (SELECT oldest.id FROM raw_inventory AS oldest WHERE oldest.status = 'RECEIVED'
                        AND oldest.organization_id = raw.organization_id AND oldest.agent_key = raw.agent_key
                        ORDER BY oldest.id LIMIT 1)
            ORDER BY id LIMIT :most FOR UPDATE\
            """;

    private static final String HELD =
            "SELECT pg_try_advisory_xact_lock(hashtext('inventory.ingest'), :lane)";

    private static final String REST =
            """
            SELECT CAST(pg_advisory_xact_lock(hashtext('inventory.erasure'), hashtext(:organization)) AS text)\
            """;

    private final EntityManager entities;
    private final RawInventories inventories;

    RawQueue(EntityManager entities, RawInventories inventories) {
        this.entities = entities;
        this.inventories = inventories;
    }

    /// @param followed whether a newer one with the same key of an agent was processed
    public record Waiting(RawInventory raw, boolean followed) {}

    /// The oldest waiting documents, one of an agent, locked together with their lanes; those of
    /// lanes that another worker has are passed over.
    public List<Waiting> next(Collection<Integer> lanes, int most, Instant at) {
        entities.createNativeQuery(KEEP_PLANS).executeUpdate();
        // Without a result class: Hibernate would keep a plan for each call.
        var found = entities.createNativeQuery(NEXT);
        found.setParameter("at", at);
        found.setParameter("lanes", lanes.toArray(Integer[]::new));
        found.setParameter("most", most);
        Map<UUID, Boolean> followed = new HashMap<>();
        for (var row : found.getResultList()) {
            var columns = (Object[]) row;
            followed.put((UUID) columns[0], (Boolean) columns[1]);
        }
        if (followed.isEmpty()) return List.of();
        return inventories.list("id in ?1 order by id", followed.keySet()).stream()
                .map(raw -> new Waiting(raw, followed.get(raw.id)))
                .toList();
    }

    /// Takes a lane, unless another worker has it.
    ///
    /// @return whether it is taken
    public boolean take(int lane) {
        return entities.createNativeQuery(HELD)
                .setParameter("lane", lane)
                .getSingleResult()
                .equals(true);
    }

    /// Waits until no document of the organisation is processed; none is taken before the end of
    /// the transaction.
    public void rest(UUID organizationId) {
        entities.createNativeQuery(REST)
                .setParameter("organization", organizationId.toString())
                .getSingleResult();
    }
}
