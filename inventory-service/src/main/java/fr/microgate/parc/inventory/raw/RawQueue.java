package fr.microgate.parc.inventory.raw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
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
            SELECT id FROM raw_inventory AS raw
            WHERE (SELECT pg_try_advisory_xact_lock(hashtext('inventory.ingest'), :lane))
              AND status = 'RECEIVED' AND lane = :lane AND not_before <= :at
              AND pg_try_advisory_xact_lock_shared(hashtext('inventory.erasure'), hashtext(CAST(organization_id AS text)))
              AND id = (SELECT oldest.id FROM raw_inventory AS oldest WHERE oldest.status = 'RECEIVED'
                        AND oldest.organization_id = raw.organization_id AND oldest.agent_key = raw.agent_key
                        ORDER BY oldest.id LIMIT 1)
            ORDER BY id LIMIT :most FOR UPDATE\
            """;

    /// Asked after the lane is taken: only now nobody processes another document of it.
    private static final String FOLLOWED =
            """
            SELECT id FROM raw_inventory AS raw WHERE id = ANY (:ids) AND EXISTS (
                SELECT FROM raw_inventory AS newer WHERE newer.organization_id = raw.organization_id
                  AND newer.agent_key = raw.agent_key AND newer.id > raw.id AND newer.status = 'PROCESSED')\
            """;

    private static final String WAITING =
            """
            SELECT lane FROM generate_series(0, %d) AS lane WHERE EXISTS (
                SELECT FROM raw_inventory AS raw WHERE status = 'RECEIVED' AND raw.lane = lane.lane AND not_before <= :at)\
            """
                    .formatted(LANES - 1);

    private static final String TAKE =
            "SELECT pg_try_advisory_xact_lock(hashtext('inventory.ingest'), :lane)";

    /// What others hold is not waited for with the machines of several documents in hand.
    private static final String SOON = "SET LOCAL lock_timeout = '200ms'";

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

    /// The lanes in which documents wait.
    public List<Integer> lanesInUse(Instant at) {
        List<?> lanes = entities.createNativeQuery(WAITING).setParameter("at", at).getResultList();
        return lanes.stream().map(Integer.class::cast).toList();
    }

    /// The oldest waiting documents of one lane, one of an agent, locked; none when another worker
    /// has the lane.
    public List<Waiting> next(int lane, int most, Instant at) {
        entities.createNativeQuery(KEEP_PLANS).executeUpdate();
        // Without a result class: Hibernate would keep a plan for each call.
        var found = entities.createNativeQuery(NEXT);
        found.setParameter("at", at);
        found.setParameter("lane", lane);
        found.setParameter("most", most);
        List<?> ids = found.getResultList();
        if (ids.isEmpty()) return List.of();
        List<?> followed =
                entities.createNativeQuery(FOLLOWED)
                        .setParameter("ids", ids.toArray(UUID[]::new))
                        .getResultList();
        return inventories.list("id in ?1 order by id", ids).stream()
                .map(raw -> new Waiting(raw, followed.contains(raw.id)))
                .toList();
    }

    /// For the rest of the transaction: it fails rather than to wait long for others.
    public void waitNoLonger() {
        entities.createNativeQuery(SOON).executeUpdate();
    }

    /// Takes a lane, unless another worker has it.
    ///
    /// @return whether it is taken
    public boolean take(int lane) {
        return entities.createNativeQuery(TAKE)
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
